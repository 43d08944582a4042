import { rendered } from '../../src/cli/check/render';
import type { DossierReport } from '../../src/reports/report';

const finding = (row: number, message = `Ligne ${row}`): DossierReport['findings'][number] => ({
  rule: 'line.years',
  severity: 'error',
  cell: `Budget!L${row}`,
  message,
  quote: null,
});

const told = (findings: DossierReport['findings']): string =>
  rendered(
    {
      file: 'a.xlsx',
      theme: 'SNAP4',
      project: { title: null, carrier: null, carrierType: null },
      envelope: 82_000_000,
      grid: { total: null, scored: 0, setAside: 0, notCounted: 0, min: 0, max: 5, criteria: [] },
      control: { at: '2026-11-28T12:00:00Z', bareme: '0.1.0', sha256: null },
      totals: {
        project: 1,
        base: 1,
        staff: 0,
        requested: 1,
        maximum: 1,
        grant: 1,
        carrier: 0,
        others: 0,
      },
      findings,
    },
    { language: 'fr', colour: false, width: undefined },
  );

describe('A report is told in a screenful, whatever the file', () => {
  it('names the first findings of a rule and counts the others, with the first of their cells', () => {
    const text = told(Array.from({ length: 5000 }, (_, row) => finding(row + 1)));
    expect(text.split('\n').length).toBeLessThan(50);
    expect(text).toContain('À corriger (5000)');
    expect(text).toContain('Ligne 10');
    expect(text).not.toContain('Ligne 11\n');
    expect(text).toMatch(
      /… et 4990 autres line\.years\s: Budget!L11, Budget!L12.*… \(tous avec --json\)/,
    );
  });

  it('cuts a sentence that repeats a text longer than anybody reads', () => {
    expect(told([finding(1, `« ${'x'.repeat(32_767)} »`)]).length).toBeLessThan(2000);
  });

  it('tells each of a few', () => {
    const text = told([finding(1), finding(2)]);
    expect(text).toContain('Ligne 2');
    expect(text).not.toContain('--json');
  });
});
