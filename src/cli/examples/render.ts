import type { Language } from '../../language/language';
import { wrap } from '../check/wrap';
import { messagesIn } from '../messages/say';
import { printable } from '../printable';
import type { ExampleResult } from '../schemas/example-results';

export interface ResultWithReason {
  readonly result: ExampleResult;
  /** The reckoning that the owner wrote beside the example; null: none. */
  readonly why: string | null;
}

/** The results of a file as a person reads them. Nothing in them acts on the terminal. */
export function rendered(
  file: string,
  results: readonly ResultWithReason[],
  language: Language,
  width: number | undefined,
): string {
  const { examples: messages } = messagesIn(language);
  const failing = results.filter(({ result }) => !result.holds).length;
  const lines = results.flatMap((one) => linesOf(one, language, width));
  const summary = messages.summary({ examples: results.length, failing });
  return `${[printable(file), ...lines, summary].join('\n')}\n`;
}

function linesOf(
  { result, why }: ResultWithReason,
  language: Language,
  width: number | undefined,
): readonly string[] {
  const { examples: messages } = messagesIn(language);
  const { line, call, title, differences } = result;
  const wrapped = (text: string, indent: string) => wrap(printable(text), width, indent);
  if (result.holds) return wrapped(messages.holds({ line, call, title }), '  ');
  return [
    ...wrapped(messages.fails({ line, call, title }), '  '),
    ...differences.flatMap((one) =>
      wrapped(messages.atLine({ line: one.line, sentence: one.message }), '    '),
    ),
    ...(why === null ? [] : wrapped(messages.why({ why }), '    ')),
  ];
}
