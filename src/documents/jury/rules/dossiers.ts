import { least, type Cents } from '../../../money/cents';
import { codesIn } from '../panel-of';
import type { SessionDossier } from '../session';
import { criterionCode } from '../template/codes';
import { say } from '../messages/say';
import { groupedBy, together } from '../../../findings/gather';
import { rule } from './rule';

/** Formulas find a row by its identifier: digits alone may be text or number, and `*`, `?`, `~` stand for others. */
const SOUND_ID = /^\p{L}[\p{L}\p{N}_.-]*$/u;

export const dossierIds = rule({
  id: 'jury.dossier-ids',
  severity: 'error',
  description: {
    fr: 'Chaque dossier a son identifiant, qu’aucune autre ligne ne porte.',
    en: 'Each dossier has its identifier, which no other row bears.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { dossiers } }) => {
    const doubles = dossiers.filter(({ id, isDouble }) => isDouble && id !== '');
    const odd = dossiers.filter(({ id }) => !SOUND_ID.test(id));
    return [
      ...groupedBy(doubles, ({ id }) => id.toLowerCase()).flatMap((rows) =>
        together(
          rows.map(({ place }) => place),
          (cells) => say('doubleId', { id: rows[0].id, cells }),
        ),
      ),
      ...together(
        odd.map(({ place }) => place),
        (cells) => say('oddIds', { cells }),
      ),
    ];
  },
});

export const dossierTitles = rule({
  id: 'jury.dossier-titles',
  severity: 'error',
  description: { fr: 'Un dossier a un intitulé.', en: 'A dossier has a title.' },
  blocksClosing: 'opening',
  faults: ({ session: { dossiers, nameless } }) =>
    together(
      [
        ...dossiers
          .filter(({ title }) => title.kind === 'blank' || title.value === '')
          .map(({ title, place }) => title.place ?? place),
        ...nameless,
      ],
      (cells) => say('untitled', { cells }),
    ),
});

/** What the chair sets aside for a dossier leaves its total: a code that is none would leave a criterion in. */
export const notApplicable = rule({
  id: 'jury.not-applicable',
  severity: 'error',
  description: {
    fr: 'Les critères sans objet d’un dossier sont des codes de critères de la session, et il en reste un au moins.',
    en: 'The criteria set aside for a dossier are codes of the session’s criteria, and one at least is left.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { dossiers, criteria } }) => {
    const known = new Set(criteria.map((_, index) => criterionCode(index + 1)));
    const codesOf = ({ notApplicable: cell }: SessionDossier) =>
      [...codesIn(cell)].filter((code) => code !== '');
    const unknown = dossiers.filter((one) => codesOf(one).some((code) => !known.has(code)));
    const empty = dossiers.filter((one) => {
      const codes = new Set(codesOf(one));
      return known.size > 0 && [...known].every((code) => codes.has(code));
    });
    const places = (found: readonly SessionDossier[]) =>
      found.map(({ notApplicable: { place } }) => place);
    return [
      ...together(places(unknown), (cells) => say('unknownCriteria', { cells, codes: [...known] })),
      ...together(places(empty), (cells) => say('noCriterionLeft', { cells })),
    ];
  },
});

/** The envelope pays the least of the three: what is proposed above it would stand in the minutes and not be counted. */
export const proposedAmount = rule({
  id: 'jury.proposed-amount',
  severity: 'error',
  description: {
    fr: 'Le montant proposé ne dépasse ni la demande ni le maximum.',
    en: 'The amount proposed exceeds neither the request nor the maximum.',
  },
  blocksClosing: 'opinion',
  faults: ({ session: { dossiers } }) =>
    dossiers.flatMap(({ id, proposed, requested, maximum }) => {
      const bound = boundOf(requested.value, maximum.value);
      if (proposed.value === null || bound === null || proposed.value <= bound) return [];
      const { place, value } = proposed;
      return [{ place, message: say('proposedAbove', { id, proposed: value, bound }) }];
    }),
});

function boundOf(...amounts: readonly (Cents | null)[]): Cents | null {
  const [first, ...others] = amounts.filter((amount) => amount !== null);
  return first === undefined ? null : least(first, ...others);
}
