import type { Severity } from '../../findings/finding';
import type { EXAMPLES as FRENCH } from './fr-examples';

export const EXAMPLES_HELP = `bareme examples CALL.json [EXAMPLES.json] [--json] [--lang fr|en]

Judges a call’s example dossiers by its rules and tells where the result is not what you expect: a figure, a finding
that is missing, a finding too many. CALL.json is the call’s file; unless another name is given, its examples are in
CALL.examples.json beside it (docs/schemas/examples.schema.json). CALL may also be the code of one of Barème’s calls,
followed by the file of examples.

  --json          one JSON object an example and a line (docs/schemas/example-results.schema.json),
                  in French unless --lang en
  --lang fr|en    the language

Exit status: 0 all examples hold · 1 an example does not hold · 2 a file cannot be read.
`;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
};

const counted = (count: number): string => (count === 1 ? '1 example' : `${count} examples`);

export const EXAMPLES: typeof FRENCH = {
  noCall: () => 'The examples of which call? For instance: bareme examples my-call.json',
  noFile: ({ id }) =>
    `Which examples are to be judged by ${id}? For instance: bareme examples ${id} my-examples.json`,
  holds: ({ line, call, title }) => `line ${line}, ${call}: “${title}” holds.`,
  fails: ({ line, call, title }) => `line ${line}, ${call}: “${title}” does not hold.`,
  atLine: ({ line, sentence }) => `line ${line}: ${sentence}`,
  otherFigure: ({ figure, expected, found, gap, isMore }) =>
    `${figure}: expected ${expected}, found ${found} (${gap} too ${isMore ? 'much' : 'little'}).`,
  missing: ({ rule, severity, found, holds }) =>
    found.length > 0
      ? `${rule}: expected ${SEVERITIES[severity]}, found ${found.map((one) => SEVERITIES[one]).join(', ')}.`
      : `Finding expected and missing: ${rule} (${SEVERITIES[severity]}). The rule has nothing to object to: ${holds}`,
  unexpected: ({ rule, severity, message, count }) =>
    `Finding too many: ${rule} (${SEVERITIES[severity]})${count > 1 ? `, ${count} times` : ''}. ${message}`,
  why: ({ why }) => `Reckoning expected: ${why}`,
  summary: ({ examples, failing }) =>
    failing === 0
      ? `${counted(examples)}: all is as expected.`
      : `${counted(examples)}, of which ${failing} ${failing === 1 ? 'does' : 'do'} not hold.`,
};
