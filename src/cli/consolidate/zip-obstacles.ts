import { ZipError, type ZipProblem } from '../../received/zip';
import { tooLarge } from '../../xlsx/file-error';
import { obstacleOf, type Obstacle } from '../file-obstacle';
import { say } from '../messages/say';

/** What keeps us from a zip as a whole; an error that is neither the zip’s nor the system’s is thrown again. */
export const obstacleToZip = (error: unknown): Obstacle =>
  error instanceof ZipError ? OF_ZIPS[error.problem] : obstacleOf(error);

/** The same of one file in it. */
export const obstacleToMember = (error: unknown): Obstacle =>
  error instanceof ZipError ? OF_MEMBERS[error.problem] : obstacleOf(error);

/** The file that is asked for is not in the zip. */
export const GONE: Obstacle = {
  problem: 'not-found',
  sentence: say((m) => m.consolidate.goneFromZip()),
};

const DAMAGED: Obstacle = { problem: 'damaged', sentence: say((m) => m.consolidate.damagedZip()) };

const OF_ZIPS: Readonly<Record<ZipProblem, Obstacle>> = {
  damaged: DAMAGED,
  split: { problem: 'damaged', sentence: say((m) => m.consolidate.splitZip()) },
  'too-large': { problem: 'too-large', sentence: say((m) => m.consolidate.vastZip()) },
  // Files alone are encrypted, or packed in a way of their own.
  encrypted: DAMAGED,
  unsupported: DAMAGED,
};

const OF_MEMBERS: Readonly<Record<ZipProblem, Obstacle>> = {
  damaged: { problem: 'damaged', sentence: say((m) => m.consolidate.damagedInZip()) },
  split: { problem: 'damaged', sentence: say((m) => m.consolidate.damagedInZip()) },
  'too-large': obstacleOfFile(tooLarge()),
  encrypted: { problem: 'password', sentence: say((m) => m.consolidate.encrypted()) },
  unsupported: { problem: 'unknown-packing', sentence: say((m) => m.consolidate.unknownPacking()) },
};

function obstacleOfFile({ problem, sentence }: Obstacle): Obstacle {
  return { problem, sentence };
}
