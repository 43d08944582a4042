import fc from 'fast-check';
import type { Finding } from '../../src/documents/dossier/rules/finding';
import { say } from '../../src/documents/dossier/messages/say';
import { steadyOrder } from '../../src/taskpane/live/steady-order';

const finding = (rule: Finding['rule'], row: number): Finding => ({
  rule,
  severity: 'error',
  place: { sheet: 'Budget', row, column: 0 },
  message: say('lineTooLarge'),
  quote: null,
  corrections: [],
});

const rows = (findings: ReturnType<typeof steadyOrder>): (number | undefined)[] =>
  findings.map((each) => each.finding.place?.row);

describe('the order of findings', () => {
  it('is the check’s own at first', () => {
    expect(rows(steadyOrder([], [finding('line.sign', 4), finding('line.sign', 2)]))).toEqual([
      4, 2,
    ]);
  });

  it('puts a new finding after those on display', () => {
    const shown = steadyOrder([], [finding('line.sign', 4)]);
    expect(rows(steadyOrder(shown, [finding('line.sign', 2), finding('line.sign', 4)]))).toEqual([
      4, 2,
    ]);
  });

  it('tells two findings of one rule on one cell apart', () => {
    const keys = steadyOrder([], [finding('line.sign', 1), finding('line.sign', 1)]).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it('never swaps two findings that stay', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const shown = steadyOrder(
          [],
          before.map((row) => finding('line.sign', row)),
        );
        const next = rows(
          steadyOrder(
            shown,
            after.map((row) => finding('line.sign', row)),
          ),
        );
        const stayed = before.filter((row) => after.includes(row));
        expect(next.slice(0, stayed.length)).toEqual(stayed);
        expect([...next].sort()).toEqual([...after].sort());
      }),
    );
  });
});
