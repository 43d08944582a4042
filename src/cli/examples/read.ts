import type { Call } from '../../calls/call';
import { examplesFileSchema } from '../../documents/dossier/file/examples-schema';
import type { ExamplesFile, WrittenExample } from '../../documents/dossier/file/examples-schema';
import { contradictions } from '../../documents/dossier/file/file-and-call';
import { jsonOf, textOf } from '../../json/file';
import { withLines } from '../../json/problem';
import type { FileProblem } from '../../json/problem';
import { describe, shapeProblems } from '../../json/shape';
import type { JsonText } from '../../json/text';
import type { Localized } from '../../language/language';
import { nearest } from '../../language/near';
import { RULES } from '../../documents/dossier/rules/rules';
import { EXAMPLES_FILE, ExamplesFileError } from './file-error';

/** An example with its call, and where it stands. */
export interface Example extends Omit<WrittenExample, 'call'> {
  readonly call: Call;
  /** The line of the file, from 1, on which a field of the example stands; of the example itself for `''`. */
  readonly lineOf: (path: string) => number;
}

/**
 * The examples of a file as it lies on a disk.
 *
 * @param calls the tracks of the call that the examples are of
 * @throws {ExamplesFileError} with all that is wrong, each with its line
 */
export const openExamplesFile = (
  bytes: Uint8Array,
  file: string,
  calls: readonly Call[],
): readonly Example[] => readExamples(textOf(bytes, file, EXAMPLES_FILE), file, calls);

/**
 * @param text JSON of `docs/schemas/examples.schema.json`
 * @param file the name under which a person knows the file
 * @throws {ExamplesFileError} not JSON, another shape, a track or a rule that the call does not have, an example
 * that could not fail
 */
export function readExamples(
  text: string,
  file: string,
  calls: readonly Call[],
): readonly Example[] {
  const json = jsonOf(text, file, EXAMPLES_FILE);
  const result = examplesFileSchema.safeParse(json.value);
  if (!result.success) {
    const problems = shapeProblems(examplesFileSchema, result.error, json.value, file);
    throw new ExamplesFileError(file, withLines(problems, json));
  }
  return withCalls(result.data, json, file, calls);
}

function withCalls(
  { examples }: ExamplesFile,
  json: JsonText,
  file: string,
  calls: readonly Call[],
): readonly Example[] {
  const read = examples.map((written, index) => {
    const path = `examples[${index}]`;
    const call = callOf(written, calls);
    const wrong = call ? problemsWith(written, call) : [foreignTrack(written, calls)];
    return { written, call, path, wrong: wrong.map((one) => placed(one, path, file)) };
  });
  const problems = [
    ...read.flatMap(({ wrong }) => wrong),
    ...repeatedTitles(examples).map((one) => placed(one, '', file)),
  ];
  if (problems.length > 0) throw new ExamplesFileError(file, withLines(problems, json));
  return read.flatMap(({ written, call, path }) => {
    const lineOf = (inner: string) => json.lineOf(inner === '' ? path : `${path}.${inner}`);
    return call ? [{ ...written, call, lineOf }] : [];
  });
}

type Wrong = Omit<FileProblem, 'file' | 'line'>;

const placed = ({ path, ...problem }: Wrong, within: string, file: string): FileProblem => ({
  ...problem,
  file,
  path: within === '' ? path : `${within}.${path}`,
});

/** The only track where none is named. */
function callOf({ call: id }: WrittenExample, calls: readonly Call[]): Call | undefined {
  if (id === undefined) return calls.length === 1 ? calls[0] : undefined;
  return calls.find((call) => call.id.toUpperCase() === id.toUpperCase());
}

function foreignTrack({ call }: WrittenExample, calls: readonly Call[]): Wrong {
  const ids = calls.map(({ id }) => `"${id}"`).join(', ');
  const expected = calls.length === 1 ? same(ids) : { fr: `l’un de ${ids}`, en: `one of ${ids}` };
  return { path: 'call', expected, found: describe(call) };
}

function problemsWith(written: WrittenExample, call: Call): readonly Wrong[] {
  const { dossier } = written;
  const inDossier = contradictions(dossier, call, '').map(({ path, expected, found }): Wrong => ({
    path: `dossier.${path}`,
    expected,
    found,
  }));
  return [...inDossier, ...foreignRules(written, call), ...withoutExpectation(written)];
}

/** A rule that looks at no dossier of the call finds nothing, whatever the figures are. */
function foreignRules({ expected }: WrittenExample, call: Call): readonly Wrong[] {
  const ids = RULES.filter((rule) => rule.appliesTo(call)).map(({ id }) => id as string);
  const named = [
    ...(expected.findings ?? []).map(({ rule }, index) => ({
      rule,
      path: `expected.findings[${index}].rule`,
    })),
    ...(expected.notFound ?? []).map((rule, index) => ({
      rule,
      path: `expected.notFound[${index}]`,
    })),
  ];
  const found = (expected.findings ?? []).map(({ rule }) => rule);
  return named.flatMap(({ rule, path }): readonly Wrong[] => {
    if (!ids.includes(rule)) {
      return [{ path, expected: ruleOf(call, nearest(rule, ids)), found: describe(rule) }];
    }
    const isBoth = path.startsWith('expected.notFound') && found.includes(rule);
    return isBoth ? [{ path, expected: NOT_BOTH, found: describe(rule) }] : [];
  });
}

const NOT_BOTH: Localized = {
  fr: 'une règle que findings n’attend pas',
  en: 'a rule that findings does not expect',
};

function ruleOf({ id }: Call, near: readonly string[]): Localized {
  const meant = near.map((rule) => `"${rule}"`).join(', ');
  const hint =
    meant === ''
      ? same('')
      : { fr: ` (vouliez-vous dire ${meant}\u00a0?)`, en: ` (did you mean ${meant}?)` };
  return {
    fr: `une règle qui s’applique à ${id}${hint.fr}`,
    en: `a rule that applies to ${id}${hint.en}`,
  };
}

/** An example that expects nothing holds whatever the call says. */
const withoutExpectation = ({ expected }: WrittenExample): readonly Wrong[] =>
  Object.values(expected).some((value) => value !== undefined && !isEmptyOf(value, expected))
    ? []
    : [{ path: 'expected', expected: SOMETHING, found: describe(expected) }];

/** `findings: []` expects that nothing is found; an empty list of rules that find nothing expects nothing. */
const isEmptyOf = (value: unknown, { notFound }: WrittenExample['expected']): boolean =>
  value === notFound && notFound?.length === 0;

const SOMETHING: Localized = {
  fr: 'au moins un montant, findings ou notFound',
  en: 'at least one amount, findings or notFound',
};

/** By its title an example is known in what is said of it. */
function repeatedTitles(examples: readonly WrittenExample[]): readonly Wrong[] {
  const titles = examples.map(({ title }) => title.fr);
  return titles.flatMap((title, index) =>
    titles.indexOf(title) === index
      ? []
      : [{ path: `examples[${index}].title.fr`, expected: ONCE, found: describe(title) }],
  );
}

const ONCE: Localized = {
  fr: 'un titre qui n’a pas encore servi',
  en: 'a title not used before',
};

const same = (text: string): Localized => ({ fr: text, en: text });
