import { isBlank, type Place } from '../../../workbook/scalar';
import { asksComment } from '../comment-asked';
import type { Session } from '../session';
import type { CommentRuleId } from '../template/choices';
import type { Cells } from '../../../findings/cells';
import { say } from '../messages/say';
import { together } from '../../../findings/gather';
import { rule } from './rule';
import { ballotsIn, type KnownLine } from './score-cells';

/** A score before or after audition asks for a comment on its criterion, as the session settled it. */
export const commentsDue = rule({
  id: 'jury.comments-due',
  severity: 'warning',
  description: {
    fr: 'Une note a son commentaire là où la session en demande : aux extrémités de l’échelle, toujours, ou jamais.',
    en: 'A score has its comment where the session asks for one: at both ends of the scale, always, or never.',
  },
  blocksClosing: null,
  faults: (subject) => {
    const { session } = subject;
    const asks = asksComment(session);
    return ballotsIn(subject).flatMap(({ lines, counts }) =>
      together(
        lines.flatMap((line) => dueIn(line, asks)),
        (cells) => say('commentsDue', { cells: toldOf(session, cells), rule: ruleOf(session) }),
        counts ? undefined : 'info',
      ),
    );
  },
});

const ruleOf = ({ settings }: Session): CommentRuleId => settings.commentRule.value ?? 'ends';

/** That a comment is due says that the score is at an end of the scale: while scores are open, of one cell at most. */
const toldOf = ({ ranked }: Session, cells: Cells): Cells =>
  ranked === null ? { ...cells, shown: cells.shown.slice(0, 1) } : cells;

/** The cells for comments that are still blank. */
function dueIn(
  { line, typed, applies, takesPart }: KnownLine,
  asks: (score: unknown) => boolean,
): readonly Place[] {
  if (!takesPart) return [];
  const asking = new Set(typed.flatMap(({ raw, criterion }) => (asks(raw) ? criterion : [])));
  return line.comments.flatMap(({ raw, place }, criterion) =>
    asking.has(criterion) && applies[criterion] === true && isBlank(raw) && place ? place : [],
  );
}
