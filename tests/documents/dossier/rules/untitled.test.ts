import { openThemeText } from '../../../../src/calls/file/imported';
import type { Call } from '../../../../src/calls/call';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { minimalText } from '../../../builders/imported-call';

/** The shortest call there is, with more said of it. */
function minimal(changes: Readonly<Record<string, unknown>> = {}): Call {
  const theme = JSON.parse(minimalText()) as Record<string, unknown>;
  const [call] = openThemeText(JSON.stringify({ ...theme, ...changes }), 'appel.json').calls;
  if (!call) throw new Error('No call');
  return call;
}

const quote = { text: 'Une phrase.', place: 'Article 1' };
const rulesOf = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule);

describe('A line of a call whose carriers have no titles', () => {
  it('is in the base, and nothing asks for its title', () => {
    const dossier = aDossier(minimal()).withLine({ amount: 10_000 });
    expect(dossier.figures()).toMatchObject({ base: 1_000_000, maximum: 600_000 });
    expect(dossier.findings().filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('still asks for the type that it lacks', () => {
    const dossier = aDossier(minimal()).withLine({ type: null, amount: 10_000 });
    expect(dossier.figures().base).toBe(0);
    expect(dossier.findingsOf('line.complete')).toMatchObject([{ severity: 'error' }]);
  });
});

describe('Staff of such a call is known by its type', () => {
  const staff = { type: 'staff', amount: 3000 };

  it('is left out where the call is silent, at the cell of the type', () => {
    const dossier = aDossier(minimal()).withLine({ amount: 10_000 }).withLine(staff);
    expect(dossier.figures()).toMatchObject({ total: 1_300_000, base: 1_000_000, staff: 0 });
    const [found] = dossier.findingsOf('expense.staff');
    const [, line] = dossier.build().lines;
    expect(found?.place).toEqual(line?.type.place);
  });

  it('is counted and never paid where the call counts it', () => {
    const call = minimal({ staff: { treatment: 'counted', quote } });
    const dossier = aDossier(call).withLine({ amount: 1000 }).withLine(staff);
    expect(dossier.figures()).toMatchObject({ base: 400_000, staff: 300_000, maximum: 100_000 });
  });

  it('is missed where the call asks for it as a counterpart', () => {
    const call = minimal({ staff: { treatment: 'counterpart', quote } });
    const without = aDossier(call).withLine({ amount: 1000 });
    expect(rulesOf(without.findings())).toContain('expense.counterpart');
    expect(rulesOf(without.withLine(staff).findings())).not.toContain('expense.counterpart');
  });

  it('bears no VAT', () => {
    const dossier = aDossier(minimal()).withLine({ ...staff, vat: 0.2 });
    expect(dossier.findingsOf('line.vat')).toMatchObject([{ severity: 'error' }]);
  });

  it('is called so without the title that the State gives it', () => {
    const labels = (call: Call) => call.expenses.types.map(({ label }) => label.fr);
    expect(labels(minimal())).toContain('Personnel interne');
    expect(labels(callOf('ITN6'))).toContain('Personnel interne (titre 2)');
  });
});
