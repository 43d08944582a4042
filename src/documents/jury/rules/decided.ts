import { say } from '../messages/say';
import type { Standing } from '../scoring/standings';
import type { SessionDossier } from '../session';
import { together } from '../../../findings/gather';
import { rule } from './rule';

/** An answer to a carrier bears its day, and a refusal its reason. */
export const decisionsExplained = rule({
  id: 'jury.decisions-explained',
  severity: 'warning',
  description: {
    fr: 'Chaque décision a sa date, et son motif dès qu’elle n’est pas une acceptation.',
    en: 'Each decision has its date, and its reason unless it accepts.',
  },
  blocksClosing: 'decision',
  faults: ({ session: { dossiers } }) => {
    const decided = dossiers.filter(({ decision }) => decision.value !== null);
    const undated = decided.filter(({ decidedOn }) => decidedOn.kind === 'blank');
    const unexplained = decided.filter(
      ({ decision, decisionReason }) =>
        decision.value !== 'accepted' && decisionReason.kind === 'blank',
    );
    return [
      ...together(
        undated.map(({ decidedOn }) => decidedOn.place),
        (cells) => say('decisionUndated', { cells }),
      ),
      ...together(
        unexplained.map(({ decisionReason }) => decisionReason.place),
        (cells) => say('decisionUnexplained', { cells }),
      ),
    ];
  },
});

/** The authority may depart from the jury: it is asked, since a slip in the list looks the same. */
export const decisionsAgainstJury = rule({
  id: 'jury.decisions-against-jury',
  severity: 'warning',
  description: {
    fr: 'Un dossier accepté est classé, et son avis n’est pas défavorable.',
    en: 'An accepted dossier is ranked, and its opinion is not unfavourable.',
  },
  blocksClosing: null,
  faults: ({ session: { dossiers }, standings }) => {
    if (!standings) return [];
    const ranked = new Set(standings.filter(isRanked).map(({ dossier }) => dossier.id));
    const isAgainst = ({ id, opinion, isDouble }: SessionDossier): boolean =>
      opinion.value === 'unfavourable' || (!isDouble && !ranked.has(id));
    return together(
      dossiers
        .filter((dossier) => dossier.decision.value === 'accepted' && isAgainst(dossier))
        .map(({ decision }) => decision.place),
      (cells) => say('acceptedAgainstJury', { cells }),
    );
  },
});

const isRanked = ({ status }: Standing): boolean => status === 'ranked';
