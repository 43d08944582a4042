import fc from 'fast-check';
import { lineOf } from '../../../../src/documents/jury/scoring/line';
import type { Line, LinePolicy } from '../../../../src/documents/jury/scoring/line';
import { standingsOf } from '../../../../src/documents/jury/scoring/standings';
import { cents, sum } from '../../../../src/money/cents';
import type { Cents } from '../../../../src/money/cents';
import { anyPanel } from '../../../builders/random/panel';

const envelopes = fc.integer({ min: 0, max: 100 }).map((tens) => cents(tens * 1_000_00));

/** What holds of the line of any session, down to it with any envelope. */
const always = (
  policies: readonly LinePolicy[],
  holds: (line: Line, envelope: Cents, policy: LinePolicy) => void,
): void => {
  fc.assert(
    fc.property(anyPanel, envelopes, fc.constantFrom(...policies), (panel, envelope, policy) =>
      holds(lineOf(standingsOf(panel), envelope, policy), envelope, policy),
    ),
    { numRuns: 300 },
  );
};

const ALL: readonly LinePolicy[] = ['stop', 'skip', 'partial'];

describe('the line of any session', () => {
  it('grants and leaves the envelope, never more', () => {
    always(ALL, ({ entries, left }, envelope) => {
      expect(sum(entries.map(({ granted }) => granted)) + left).toBe(envelope);
      expect(left).toBeGreaterThanOrEqual(0);
    });
  });

  it('whoever is funded gets all that it takes, whoever is partly funded less, the others nothing', () => {
    always(ALL, ({ entries }) => {
      for (const { verdict, granted, amount } of entries) {
        if (verdict === 'funded') expect(granted).toBe(amount);
        else if (verdict === 'partial') expect(granted).toBeLessThan(amount ?? 0);
        else expect(granted).toBe(0);
      }
    });
  });

  it('treats dossiers of one rank that ask for something alike', () => {
    always(ALL, ({ entries }) => {
      const asking = entries.filter(({ amount }) => (amount ?? 0) > 0);
      for (const one of asking) {
        const alike = asking.filter(({ rank }) => rank === one.rank);
        expect(new Set(alike.map(({ verdict }) => verdict)).size).toBe(1);
      }
    });
  });

  it('funds nobody below a dossier that it left out, unless the session skips', () => {
    always(['stop', 'partial'], ({ entries }) => {
      const verdicts = entries.map(({ verdict }) => verdict);
      const served = verdicts.findLastIndex((one) => one === 'funded' || one === 'partial');
      const above = verdicts.slice(0, Math.max(served, 0));
      expect(above).not.toContain('beyond');
      expect(above).not.toContain('partial');
      expect(above).not.toContain('to-settle');
    });
  });

  it('skipping, it leaves out no dossier that would still have fitted', () => {
    always(['skip'], ({ entries }) => {
      for (const { verdict, amount, available } of entries) {
        if (verdict === 'beyond') expect(amount).toBeGreaterThan(available);
      }
    });
  });
});
