import type { Cell } from '../../../workbook/cell';
import type { Cents } from '../../../money/cents';
import type { SessionDossier } from '../session';
import { DOSSIER_COLUMNS, type DossierColumnKey } from '../template/tables';
import type { Localized } from '../../../language/language';
import { say } from '../messages/say';
import { ORDERS_BELOW } from '../scoring/lots';
import { groupedBy, together } from '../../../findings/gather';
import { rule } from './rule';

const AMOUNTS = ['total', 'requested', 'maximum', 'proposed'] as const;

/** All columns of the Dossiers sheet in which people type something that is read as a cell. */
const TYPED = [
  'number',
  'title',
  'carrier',
  'carrierType',
  'total',
  'requested',
  'maximum',
  'notApplicable',
  'screening',
  'reason',
  'details',
  'completeBy',
  'accepted',
  'chairOrder',
  'lot',
  'opinion',
  'proposed',
  'reservations',
  'dissent',
  'decision',
  'decidedOn',
  'decisionReason',
] as const satisfies readonly (DossierColumnKey & keyof SessionDossier)[];

export const headerOf = (key: DossierColumnKey): Localized =>
  DOSSIER_COLUMNS.find((column) => column.key === key)?.label ?? { fr: key, en: key };

interface Typed<T = unknown> {
  readonly key: DossierColumnKey;
  readonly cell: Cell<T>;
}

export const dossierCells = rule({
  id: 'jury.dossier-cells',
  severity: 'error',
  description: {
    fr: 'Dans la feuille Dossiers, montants, dates et choix se lisent ; aucune cellule n’affiche d’erreur.',
    en: 'In the Dossiers sheet amounts, dates and choices can be read; no cell shows an error.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { dossiers } }) => {
    const unreadable = dossiers.flatMap((dossier) =>
      TYPED.flatMap((key) => {
        const cell = dossier[key];
        return cell.kind === 'problem' ? { key, place: cell.place, problem: cell.problem } : [];
      }),
    );
    return groupedBy(unreadable, ({ key, problem }) => `${key} ${problem.kind}`).flatMap(
      (group) => {
        const [{ key, problem }] = group;
        return together(
          group.map(({ place }) => place),
          (cells) => say('unreadable', { label: headerOf(key), cells, problem }),
        );
      },
    );
  },
});

export const dossierAmounts = rule({
  id: 'jury.dossier-amounts',
  severity: 'error',
  description: {
    fr: 'Aucun montant d’un dossier n’est négatif.',
    en: 'No amount of a dossier is negative.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { dossiers } }) => {
    const negative = dossiers
      .flatMap((dossier) => AMOUNTS.map((key): Typed<Cents> => ({ key, cell: dossier[key] })))
      .filter(({ cell }) => (cell.value ?? 0) < 0);
    return groupedBy(negative, ({ key }) => key).flatMap((group) =>
      together(
        group.map(({ cell }) => cell.place),
        (cells) => say('negative', { label: headerOf(group[0].key), cells }),
      ),
    );
  },
});

/** In the chair’s order fractions do as well as whole numbers, and are slips all the same; as a lot they are none. */
export const dossierOrder = rule({
  id: 'jury.dossier-order',
  severity: 'warning',
  description: {
    fr: 'Un rang de départage ou de tirage est un nombre entier, de 1 à 999 999.',
    en: 'An order among ties, or of a lot, is a whole number from 1 to 999,999.',
  },
  blocksClosing: null,
  faults: ({ session: { dossiers } }) =>
    (['chairOrder', 'lot'] as const).flatMap((key) => {
      const odd = dossiers
        .map((dossier) => dossier[key])
        .filter(
          ({ value }) =>
            value !== null && (value < 1 || value >= ORDERS_BELOW || !Number.isInteger(value)),
        );
      return together(
        odd.map(({ place }) => place),
        (cells) => say('oddOrder', { label: headerOf(key), cells }),
      );
    }),
});
