import { isBlank } from '../../../workbook/scalar';
import { scaleOf } from '../panel-of';
import { scoreOnScale } from '../scoring/counted-score';
import { tiedOnLine, type Line, type LineEntry } from '../scoring/line';
import type { CriterionScores } from '../scoring/totals';
import type { Session } from '../session';
import { say } from '../messages/say';
import { together } from '../../../findings/gather';
import { criteriaAt, dossierOf, named } from './progress';
import { rule } from './rule';
import { lotFor } from './tie-orders';
import { isOnStep, isScaleSound } from './settings';

const dossierWith = ({ dossiers }: Session, wanted: string) =>
  dossiers.find(({ id }) => id === wanted);

/** The list shows those ex aequo in some order, which decides nothing: the jury does. */
export const tieOnLine = rule({
  id: 'jury.tie-on-line',
  severity: 'warning',
  description: {
    fr: 'Aucun ex aequo n’est coupé par la ligne de l’enveloppe sans être départagé.',
    en: 'No tie is cut by the line of the envelope without being settled.',
  },
  blocksClosing: 'opinion',
  faults: ({ session, standings, line }) => {
    const tied = line ? tiedOnLine(line) : [];
    const [first] = tied;
    if (!first) return [];
    const place = dossierWith(session, first.id)?.chairOrder.place ?? null;
    const ids = tied.map(({ id }) => id);
    const lot = lotFor(ids, { session, standings });
    const message = say('tieOnLine', { ids, available: first.available, lot });
    return [{ place, message }];
  },
});

export const unknownAmounts = rule({
  id: 'jury.unknown-amounts',
  severity: 'warning',
  description: {
    fr: 'Le montant de chaque dossier classé jusqu’à la ligne est connu.',
    en: 'The amount of each dossier ranked down to the line is known.',
  },
  blocksClosing: 'opinion',
  faults: ({ session, line }) => {
    if (!line) return [];
    const unknown = line.entries.filter((entry) => shiftsLine(session, line, entry));
    const [first] = unknown;
    if (!first) return [];
    const place = dossierWith(session, first.id)?.requested.place ?? null;
    return [{ place, message: say('unknownAmounts', { ids: unknown.map(({ id }) => id) }) }];
  },
});

/** Below the line nothing is paid any more, unless the next that fits is served. */
function shiftsLine({ settings }: Session, { entries, crossing }: Line, entry: LineEntry): boolean {
  if (entry.verdict !== 'unknown-amount') return false;
  if (crossing.length === 0 || settings.policy.value === 'skip') return true;
  const line = entries.find(({ id }) => id === crossing[0])?.rank ?? Infinity;
  return entry.rank <= line;
}

/**
 * The maximum alone would be taken for what the carrier asks. A session whose list gives no requests at all works with
 * maxima, and means to.
 */
export const requestsMissing = rule({
  id: 'jury.requests-missing',
  severity: 'warning',
  description: {
    fr: 'Là où des dossiers ont une demande, chaque dossier classé en a une, ou un montant que le jury propose.',
    en: 'Where dossiers have requests, each ranked one has one, or an amount that the jury proposes.',
  },
  blocksClosing: 'opinion',
  faults: ({ session, line }) => {
    const counted = new Set(line?.entries.map(({ id }) => id));
    if (session.dossiers.every(({ requested }) => requested.kind === 'blank')) return [];
    return together(
      session.dossiers
        .filter(
          ({ id, requested, proposed, maximum, opinion }) =>
            counted.has(id) &&
            opinion.value !== 'unfavourable' &&
            requested.kind === 'blank' &&
            proposed.kind === 'blank' &&
            maximum.value !== null,
        )
        .map(({ requested }) => requested.place),
      (cells) => say('requestsMissing', { cells }),
    );
  },
});

/** Worth talking about, and no fault; an agreed score has settled it. */
export const divergence = rule({
  id: 'jury.divergence',
  severity: 'info',
  description: {
    fr: 'En délibération, l’écart entre les notes d’un critère reste sous celui que la session signale.',
    en: 'In deliberation the range of the scores of a criterion stays below the one that the session reports.',
  },
  blocksClosing: null,
  faults: ({ session, standings }) => {
    const threshold = session.settings.divergence.value ?? 0;
    if (threshold <= 0) return [];
    return (standings ?? []).flatMap((standing) => {
      if (standing.status === 'not-receivable') return [];
      const positions = standing.totals.criteria.flatMap((scores, criterion) =>
        isDivergent(scores, threshold) ? criterion : [],
      );
      if (positions.length === 0) return [];
      const dossier = dossierOf(session, standing);
      const ranges = criteriaAt(session, positions).map((criterion, index) => {
        const scores = standing.totals.criteria[positions[index] ?? 0];
        return { criterion, lowest: scores?.lowest ?? 0, highest: scores?.highest ?? 0 };
      });
      const message = say('divergence', { dossier: named(dossier, standing), ranges });
      return [{ place: dossier?.place ?? null, message }];
    });
  },
});

/** A hair below the threshold is at it: 4.6 less 2.6 is 1.9999999999999996 in binary. */
const isDivergent = ({ agreed, lowest, highest }: CriterionScores, threshold: number): boolean =>
  agreed === null && lowest !== null && highest !== null && highest - lowest >= threshold - 1e-9;

/** What cannot be read is passed over for the mean, while the jury believes that it has agreed on something. */
export const agreedScores = rule({
  id: 'jury.agreed-scores',
  severity: 'error',
  description: {
    fr: 'Une note convenue est un nombre de l’échelle. Avertissement lorsqu’elle ne tombe pas sur le pas.',
    en: 'An agreed score is a number of the scale. A warning where it does not fall on the step.',
  },
  blocksClosing: 'opinion',
  faults: ({ session }) => {
    if (!isScaleSound(session.settings)) return [];
    const scale = scaleOf(session);
    const { min, max, step } = scale;
    const typed = session.agreed.filter(({ raw }) => !isBlank(raw));
    const unreadable = typed.filter(({ raw }) => scoreOnScale(scale, raw) === null);
    const offStep = typed.filter(({ raw }) => {
      const score = scoreOnScale(scale, raw);
      return score !== null && !isOnStep(score, step);
    });
    return [
      ...together(
        unreadable.map(({ place }) => place),
        (cells) => say('agreedUnreadable', { cells, min, max, step }),
      ),
      ...together(
        offStep.map(({ place }) => place),
        (cells) => say('agreedOffStep', { cells, min, max, step }),
        'warning',
      ),
    ];
  },
});

export const opinionsMissing = rule({
  id: 'jury.opinions-missing',
  severity: 'warning',
  description: {
    fr: 'À l’étape de l’avis, chaque dossier classé a l’avis du jury.',
    en: 'At the stage of the opinion each ranked dossier has the jury’s opinion.',
  },
  blocksClosing: null,
  faults: ({ session, standings }) => {
    if (session.settings.stage.value !== 'opinion') return [];
    const ranked = (standings ?? []).filter(({ status }) => status === 'ranked');
    const open = ranked
      .map((standing) => dossierOf(session, standing)?.opinion)
      .filter((opinion) => opinion?.kind === 'blank');
    return together(
      open.map((opinion) => opinion?.place ?? null),
      (cells) => say('opinionsMissing', { cells }),
    );
  },
});
