import { isBlank, type Scalar } from '../../../workbook/scalar';
import { scaleOf } from '../panel-of';
import { scoreOnScale } from '../scoring/counted-score';
import type { Session } from '../session';
import type { LineMerge } from './line-merge';
import { say, type Message } from './messages/say';

/** So many cells are named; of more it is said how many. */
const MOST_NAMED = 3;

const COLUMN = /^(first|after)(\d+)$/;

/**
 * What a file brings under a criterion that is no score of the session’s scale. It is taken over as it is, since a chair
 * corrects no juror, and counts nowhere: whoever takes the file over is told before.
 */
export function badScores(
  session: Pick<Session, 'settings'>,
  lines: readonly LineMerge[],
): readonly Message[] {
  const scale = scaleOf(session);
  const isBad = (raw: Scalar): boolean => !isBlank(raw) && scoreOnScale(scale, raw) === null;
  const cells = lines.flatMap(({ dossier, additions, differences }) => {
    const brought = [
      ...Object.entries(additions),
      ...differences.map(({ key, brings }) => [key, brings] as const),
    ];
    return brought.flatMap(([key, raw]) => {
      const [, group, number] = COLUMN.exec(key) ?? [];
      if (group === undefined || !isBad(raw)) return [];
      return `${dossier} ${group === 'first' ? 'C' : 'A'}${number ?? ''}`;
    });
  });
  if (cells.length === 0) return [];
  return [say('badScores', { count: cells.length, cells: cells.slice(0, MOST_NAMED) })];
}
