import { realpath, stat } from 'node:fs/promises';
import type { EarlierFile } from '../../documents/control/opening/earlier';
import { say } from '../messages/say';
import { STATUS, Trouble } from '../trouble';
import { controlIn } from './earlier';

/**
 * What may be replaced where replacing is asked for: a control, and nothing else. A received file never is, nor a control
 * of which decisions are just taken over.
 *
 * @throws {Trouble} when something else stands at that path
 */
export async function refuseOther(
  path: string,
  earlier: readonly Pick<EarlierFile, 'path'>[] = [],
): Promise<void> {
  if (!(await isThere(path))) return;
  const target = await realpath(path);
  const sources = await Promise.all(earlier.map((one) => realpath(one.path)));
  if (sources.includes(target)) throw refusal((m) => m.controls.isEarlier({ path }));
  if (!(await isControl(path))) throw refusal((m) => m.controls.isNoControl({ path }));
}

const refusal = (message: Parameters<typeof say>[0]): Trouble =>
  new Trouble(STATUS.file, say(message));

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function isControl(path: string): Promise<boolean> {
  try {
    return (await controlIn(path)) !== null;
  } catch (error) {
    // Whatever cannot be read is no control of ours.
    if (!(error instanceof Trouble)) throw error;
    return false;
  }
}
