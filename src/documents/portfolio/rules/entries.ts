import { groupedBy, together } from '../../../findings/gather';
import { isBlank, type Place } from '../../../workbook/scalar';
import { FILED_COLUMNS } from '../filed-cells';
import { foldedKey, isSoundKey } from '../key';
import type { ReadRow } from '../portfolio';
import { say } from '../messages/say';
import { TYPED_COLUMNS } from '../template/tables';
import { rule, type Fault } from './rule';

export const keys = rule({
  id: 'portfolio.keys',
  severity: 'error',
  description: {
    fr: 'Chaque ligne a une clé à elle, par laquelle les formules la trouvent.',
    en: 'Each row has a key of its own, by which formulas find it.',
  },
  faults: ({ portfolio: { rows }, figures }) => {
    const counts = new Map<string, number>();
    for (const { key } of rows) counts.set(foldedKey(key), (counts.get(foldedKey(key)) ?? 0) + 1);
    const places = (of: readonly ReadRow[]): readonly (Place | null)[] =>
      of.map(({ cells, place }) => cells.key.place ?? place);
    const at = (isFaulty: (key: string) => boolean): readonly (Place | null)[] =>
      places(rows.filter(({ key }) => isFaulty(key)));
    // A line on which no dossier stands lacks none.
    const keyless = rows.filter(
      ({ key, filed }, index) =>
        key === '' && (!isBlank(filed.title) || figures.rows[index]?.counted !== 0),
    );
    return [
      ...together(places(keyless), (cells) => say('keyMissing', { cells })),
      ...together(
        at((key) => key !== '' && !isSoundKey(key)),
        (cells) => say('keyUnsound', { cells }),
      ),
      ...together(
        at((key) => isSoundKey(key) && (counts.get(foldedKey(key)) ?? 0) > 1),
        (cells) => say('keyDouble', { cells }),
      ),
    ];
  },
});

const LABELS = new Map(
  [...FILED_COLUMNS, ...TYPED_COLUMNS].map(({ key, label }) => [key, label] as const),
);

/** Amounts that something is added up from. */
const ADDED_UP = ['requested', 'grant', 'proposed', 'before', 'cap'] as const;

export const entries = rule({
  id: 'portfolio.entries',
  severity: 'error',
  description: {
    fr: 'Suivis, jours et montants se lisent.',
    en: 'Follow-ups, days and amounts can be read.',
  },
  faults: ({ portfolio: { rows } }): readonly Fault[] => {
    const problems = (['followUp', 'completeSince'] as const).flatMap((key) =>
      rows.flatMap(({ cells }) => {
        const cell = cells[key];
        return cell.kind === 'problem' ? [{ key, place: cell.place, problem: cell.problem }] : [];
      }),
    );
    const texts = ADDED_UP.map((key) => ({
      key,
      places: rows
        .filter(({ filed }) => !isBlank(filed[key]) && typeof filed[key] !== 'number')
        .map(({ places }) => places[key]),
    }));
    return [
      ...groupedBy(problems, ({ key, problem }) => `${key} ${problem.kind}`).flatMap((group) => {
        const [{ key, problem }] = group;
        const label = LABELS.get(key) ?? { fr: key, en: key };
        return together(
          group.map(({ place }) => place),
          (cells) => say('unreadable', { label, cells, problem }),
        );
      }),
      ...texts.flatMap(({ key, places }) =>
        together(places, (cells) =>
          say('amountText', { cells, label: LABELS.get(key) ?? { fr: key, en: key } }),
        ),
      ),
    ];
  },
});
