import { ZipError } from '../../received/zip';
import { OF_MEMBERS, OF_ZIPS } from '../../received/zip-sentences';
import { tooLarge } from '../../xlsx/file-error';
import { obstacleOf, type Obstacle } from '../file-obstacle';
import { say } from '../messages/say';

/** What keeps us from a zip as a whole; an error that is neither the zip’s nor the system’s is thrown again. */
export function obstacleToZip(error: unknown): Obstacle {
  if (!(error instanceof ZipError)) return obstacleOf(error);
  const problem = error.problem === 'too-large' ? 'too-large' : 'damaged';
  return { problem, sentence: OF_ZIPS[error.problem] };
}

/** The same of one file in it. */
export function obstacleToMember(error: unknown): Obstacle {
  if (!(error instanceof ZipError)) return obstacleOf(error);
  if (error.problem === 'too-large') {
    const { problem, sentence } = tooLarge();
    return { problem, sentence };
  }
  return { problem: PROBLEMS[error.problem], sentence: OF_MEMBERS[error.problem] };
}

/** The file that is asked for is not in the zip. */
export const GONE: Obstacle = {
  problem: 'not-found',
  sentence: say((m) => m.consolidate.goneFromZip()),
};

/** What reports call it. */
const PROBLEMS = {
  damaged: 'damaged',
  split: 'damaged',
  encrypted: 'password',
  unsupported: 'unknown-packing',
} as const;
