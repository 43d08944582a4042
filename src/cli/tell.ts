import type { Doubt } from '../calls/file/doubts';
import type { Language } from '../language/language';
import type { Host } from './host';
import { messagesIn } from './messages/say';
import { printable } from './printable';

/** A remark beside the results. */
export const tell = (line: string, { stderr }: Host): Promise<void> =>
  stderr.write(`${printable(line)}\n`);

/** They keep nobody from going on: a call may be as unlikely as its author wants it. */
export async function tellDoubts(
  file: string,
  doubts: readonly Doubt[],
  language: Language,
  host: Host,
): Promise<void> {
  const messages = messagesIn(language);
  if (doubts.length > 0) await tell(messages.doubts({ file, count: doubts.length }), host);
  for (const { path, line, sentence } of doubts) {
    await tell(messages.doubt({ path, line: line ?? null, sentence: sentence[language] }), host);
  }
}
