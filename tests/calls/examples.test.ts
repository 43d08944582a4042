import type { Call } from '../../src/calls/call';
import { judge } from '../../src/cli/examples/judge';
import { resultOf } from '../../src/cli/examples/result';
import { ALL_CALLS } from '../builders/calls';
import { ALL_EXAMPLES, EVERY_EXAMPLE, OUR_EXAMPLES } from '../builders/examples';
import { IMPORTED_CALLS } from '../builders/imported-call';
import { recordsWithin } from './bundled';

const EVERY_CALL = [...ALL_CALLS, ...IMPORTED_CALLS].map((call) => [call.id, call] as const);

const examplesOf = (call: Call) => EVERY_EXAMPLE.filter((example) => example.call.id === call.id);

/** How many examples of a call still hold once it says something else. */
const stillHolding = (changed: Call): number =>
  examplesOf(changed).filter(
    (example) => judge({ ...example, call: changed }).differences.length === 0,
  ).length;

const quote = { text: 'x', place: 'y' };

describe('The examples of the calls', () => {
  it.each(EVERY_EXAMPLE.map((example) => [example.call.id, example.title.en, example] as const))(
    '%s: %s',
    (_id, _title, example) => {
      const { differences } = resultOf(judge(example), '', 'en');
      expect(differences.map(({ message }) => message)).toEqual([]);
    },
  );

  it('stand in a file of the call’s name, one a call', () => {
    const codes = [...new Set(ALL_CALLS.map(({ code }) => `${code}.json`))];
    expect(OUR_EXAMPLES.map(({ file }) => file).sort()).toEqual(codes.sort());
  });

  it.each(EVERY_CALL)('are three at least for %s, each with its reckoning in words', (_, call) => {
    const examples = examplesOf(call);
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ why }) => why === undefined)).toEqual([]);
  });

  it('never break a line before French punctuation, inside « » or in a number', () => {
    const breakable = / [;:!?»%€]|« |\d \d{3}(?!\d)/;
    const french = ALL_EXAMPLES.flatMap(({ text }) =>
      recordsWithin(JSON.parse(text), ['fr', 'en']).map(({ fr }) => fr),
    );
    expect(french.filter((text) => breakable.test(text))).toEqual([]);
  });
});

describe('The examples of a call notice', () => {
  const unnoticed = (calls: readonly Call[]): readonly string[] =>
    calls.filter((call) => stillHolding(call) === examplesOf(call).length).map(({ id }) => id);
  const calls = EVERY_CALL.map(([, call]) => call);

  it('a rate that is a hundredth of a percent lower', () => {
    const changed = calls.map((call) => ({
      ...call,
      rate: { ...call.rate, percent: call.rate.percent - 0.01 },
    }));
    expect(unnoticed(changed)).toEqual([]);
  });

  it('a cap that is a cent lower', () => {
    const changed = calls.flatMap((call) =>
      call.caps.map((cap) => ({
        ...call,
        caps: call.caps.map((one) => (one === cap ? { ...cap, amount: cap.amount - 0.01 } : one)),
      })),
    );
    expect(changed.length).toBeGreaterThan(3);
    expect(unnoticed(changed)).toEqual([]);
  });

  it('staff that counts where it did not, or no longer does', () => {
    const changed = calls
      .filter((call) => examplesOf(call).some(({ dossier }) => hasStaff(dossier)))
      .map((call) => ({
        ...call,
        staff: {
          treatment:
            call.staff.treatment === 'counted' ? ('silent' as const) : ('counted' as const),
          quote,
        },
      }));
    expect(changed.length).toBeGreaterThan(5);
    expect(unnoticed(changed)).toEqual([]);
  });

  it('years that no longer count', () => {
    const changed = calls.flatMap((call) =>
      call.years ? [{ ...call, years: { ...call.years, inBase: [call.firstYear + 1] } }] : [],
    );
    expect(changed.length).toBeGreaterThan(3);
    expect(unnoticed(changed)).toEqual([]);
  });
});

const hasStaff = ({ lines = [] }: (typeof EVERY_EXAMPLE)[number]['dossier']): boolean =>
  lines.some(({ type }) => type === 'staff');
