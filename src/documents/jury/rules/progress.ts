import { isBlank, type Place } from '../../../workbook/scalar';
import type { Session } from '../session';
import type { SessionDossier } from '../session';
import { say } from '../messages/say';
import type { NamedCriterion, NamedDossier } from '../messages/facts';
import type { Standing } from '../scoring/standings';
import { together } from '../../../findings/gather';
import { rule, type Fault, type Subject } from './rule';
import { ballotsIn, type KnownLine } from './score-cells';

/** Before scoring nobody has to; a count leaks no score. */
export const scoresMissing = rule({
  id: 'jury.scores-missing',
  severity: 'info',
  description: {
    fr: 'Chaque juré a noté tous les critères des dossiers auxquels il participe. Avertissement en délibération.',
    en: 'Each juror has scored every criterion of the dossiers that they take part in. A warning in deliberation.',
  },
  blocksClosing: null,
  faults: (subject) => {
    const { session } = subject;
    if (session.settings.stage.value === 'screening') return [];
    const severity = session.ranked === null ? 'info' : 'warning';
    return ballotsIn(subject)
      .filter(({ counts }) => counts)
      .flatMap(({ lines }) => {
        const blank = lines.filter(({ takesPart }) => takesPart).flatMap(blankIn);
        const dossiers = new Set(blank.map(({ row }) => row)).size;
        return together(blank, (cells) => say('scoresMissing', { cells, dossiers }), severity);
      });
  },
});

/** Neither a first score nor one after audition stands there. */
const blankIn = ({ line, applies }: KnownLine): readonly Place[] =>
  line.first.flatMap(({ raw, place }, criterion) =>
    applies[criterion] === true && isBlank(raw) && isBlank(line.after[criterion]?.raw) && place
      ? place
      : [],
  );

export const belowMinimum = rule({
  id: 'jury.below-minimum',
  severity: 'warning',
  description: {
    fr: 'Chaque dossier a le minimum de notes par critère, ou la présidence l’admet au-dessous.',
    en: 'Each dossier has the minimum of scores per criterion, or the chair accepts it below.',
  },
  blocksClosing: null,
  faults: ({ session, standings, panel }) =>
    (standings ?? []).flatMap((standing) => {
      if (standing.status !== 'below-minimum') return [];
      const dossier = dossierOf(session, standing);
      const facts = {
        dossier: named(dossier, standing),
        criteria: criteriaAt(session, standing.criteria),
        minimum: panel.minimum,
      };
      return [{ place: dossier?.accepted.place ?? null, message: say('belowMinimum', facts) }];
    }),
});

export const incomplete = rule({
  id: 'jury.incomplete',
  severity: 'warning',
  description: {
    fr: 'En délibération, chaque critère qui s’applique à un dossier a une note qui compte ou une note convenue.',
    en: 'In deliberation each criterion that applies to a dossier has a score that counts or an agreed one.',
  },
  blocksClosing: null,
  faults: ({ session, standings }) =>
    (standings ?? []).flatMap((standing) => {
      // Where no criterion applies at all, that is what is wrong, and it is said by its own rule.
      if (standing.status !== 'incomplete' || standing.criteria.length === 0) return [];
      const dossier = dossierOf(session, standing);
      const facts = {
        dossier: named(dossier, standing),
        criteria: criteriaAt(session, standing.criteria),
      };
      return [{ place: dossier?.place ?? null, message: say('incomplete', facts) }];
    }),
});

/** The sheets of deliberation were written with a row for each dossier: one that came since, or that was deleted, lacks. */
export const unrankedRows = rule({
  id: 'jury.unranked-rows',
  severity: 'error',
  description: {
    fr: 'En délibération, chaque dossier a sa ligne, et une seule, dans Consolidation (une par critère) et dans Totaux.',
    en: 'In deliberation each dossier has its row, and only one, in Consolidation (one a criterion) and in Totals.',
  },
  blocksClosing: 'opinion',
  faults: (subject) => (subject.session.ranked === null ? [] : rowsLacking(subject)),
});

/** Dossiers whose rows the sheets of deliberation lack, or have twice. */
export function rowsLacking({ session }: Pick<Subject, 'session'>): readonly Fault[] {
  const count = counter(session.ranked ?? []);
  const pairs = counter(session.agreed.map(({ id, criterion }) => `${id}/${criterion}`));
  const isOdd = ({ id }: SessionDossier): boolean =>
    count(id) !== 1 || session.criteria.some(({ code }) => pairs(`${id}/${code}`) !== 1);
  const odd = session.dossiers.filter((one) => !one.isDouble && one.id !== '' && isOdd(one));
  const [first] = odd;
  if (!first) return [];
  return [{ place: first.place, message: say('unrankedRows', { ids: odd.map(({ id }) => id) }) }];
}

/** How often each stands there, case aside. */
function counter(items: readonly string[]): (item: string) => number {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = item.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (item) => counts.get(item.toLowerCase()) ?? 0;
}

export const dossierOf = (
  { dossiers }: Session,
  { dossier: { id } }: Pick<Standing, 'dossier'>,
): SessionDossier | undefined => dossiers.find((one) => one.id === id);

export const named = (
  dossier: SessionDossier | undefined,
  { dossier: { id } }: Pick<Standing, 'dossier'>,
): NamedDossier => ({ id, title: dossier?.title.value ?? null });

export const criteriaAt = (
  { criteria }: Session,
  positions: readonly number[],
): readonly NamedCriterion[] =>
  positions.flatMap((position) => {
    const criterion = criteria[position];
    return criterion ? { code: criterion.code, label: criterion.label } : [];
  });
