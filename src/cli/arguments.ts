import { parseArgs } from 'node:util';
import { say } from './messages/say';
import { STATUS, Trouble } from './trouble';

/** An option of a command; `value`: it takes one. */
export interface Option {
  readonly value: boolean;
  readonly short?: string;
}

export interface Arguments<Name extends string> {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<Name>;
  /** Of an option that was given more than once: the last. */
  readonly values: Readonly<Partial<Record<Name, string>>>;
  /** Every value of each option, in their order. */
  readonly all: Readonly<Partial<Record<Name, readonly string[]>>>;
}

/**
 * Takes a command’s arguments apart. Node’s own strict mode speaks English only, so what it would refuse is
 * found here.
 *
 * @throws {Trouble} for an option that is unknown, lacks its value or has one too many
 */
export function parseArguments<Name extends string>(
  args: readonly string[],
  options: Readonly<Record<Name, Option>>,
): Arguments<Name> {
  const known = Object.entries<Option>(options);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags = new Set<Name>();
  const values: Partial<Record<Name, string>> = {};
  const all: Partial<Record<Name, readonly string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = known.map(([key]) => key as Name).find((key) => key === token.name);
    if (name === undefined) throw usage((m) => m.unknownOption({ option: token.rawName }));
    if (!options[name].value) {
      if (token.value !== undefined) throw usage((m) => m.needlessValue({ option: token.rawName }));
      flags.add(name);
    } else if (token.value === undefined) {
      throw usage((m) => m.missingValue({ option: token.rawName }));
    } else {
      values[name] = token.value;
      all[name] = [...(all[name] ?? []), token.value];
    }
  }
  return { positionals, flags, values, all };
}

/** The command is not understood; the sentence says why. */
export const usage = (message: Parameters<typeof say>[0]): Trouble =>
  new Trouble(STATUS.usage, say(message));
