import type { Host } from '../host';
import { hostErrorNumbers } from './host-code';

/** `executeMethod` with these numbers takes a copy of the workbook as a file, reads of it, and closes it. */
const TAKE = 77;
const SLICE = 80;
const RELEASE = 81;

/** `compressed`; the others are a text and a PDF, which Excel does not make here. */
const COMPRESSED = 1;
const NOT_SUPPORTED = 5010;

/** What is asked for stands under numbers: 0 the type of the file, 1 the size of slices, 2 the copy, 3 which slice. */
interface CopyMessage {
  readonly DdaMethod?: { readonly DispatchId?: unknown };
  readonly 0?: number;
  readonly 1?: number;
  readonly 2?: number;
  readonly 3?: number;
}

/** The answer to a message about a copy of the workbook; null: it is about something else. */
export function copyAnswer(data: unknown, host: Host): Promise<unknown> | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as CopyMessage;
  switch (message.DdaMethod?.DispatchId) {
    case TAKE:
      return taken(message, host);
    case SLICE: {
      const slice = host.copies.slice(message[2] ?? 0, message[3] ?? 0);
      return Promise.resolve(
        'error' in slice ? answer(slice.error) : answer(0, [slice.bytes, slice.bytes.length]),
      );
    }
    case RELEASE:
      host.copies.release(message[2] ?? 0);
      return Promise.resolve(answer(0));
    default:
      return null;
  }
}

async function taken(message: CopyMessage, host: Host): Promise<unknown> {
  const refused = host.refusesCopy();
  if (refused) return answer(hostErrorNumbers[refused]);
  if (message[0] !== COMPRESSED) return answer(NOT_SUPPORTED);
  const copy = await host.copies.take(message[1] ?? 0);
  return 'error' in copy ? answer(copy.error) : answer(0, [copy.handle, copy.size]);
}

/** What is given stands under numbers, too. */
const answer = (error: number, given: readonly unknown[] = []): unknown => ({
  Version: 1,
  Error: error,
  ...Object.fromEntries(given.entries()),
});
