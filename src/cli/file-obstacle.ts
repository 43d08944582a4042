import type { Localized } from '../language/language';
import { errorCode } from './error-code';
import { say } from './messages/say';

/** What keeps a file from being read. */
export interface Obstacle {
  /** Stable identifier, for reports. */
  readonly problem: string;
  readonly sentence: Localized;
}

export const NOT_A_FILE: Obstacle = {
  problem: 'not-a-file',
  sentence: say((m) => m.notAFile()),
};

/** The obstacle in a system’s error; an error that is not the system’s is thrown again. */
export function obstacleOf(error: unknown): Obstacle {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { problem: 'not-found', sentence: say((m) => m.notFound()) };
    case 'EACCES':
    case 'EPERM':
      return { problem: 'no-access', sentence: say((m) => m.noAccess()) };
    case 'EISDIR':
      return NOT_A_FILE;
    default:
      return {
        problem: 'system',
        sentence: say((m) => m.systemError({ code: systemCode(error) })),
      };
  }
}

/** `ENOENT`, `EACCES`…: the code of an error of the file system. Any other error is thrown again. */
export function systemCode(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return code;
}
