import { GRID_COLUMNS, budgetColumns } from '../../../../../src/documents/dossier/template/columns';
import { FIELDS, RANGES, TABLES } from '../../../../../src/documents/dossier/template/fields';
import type { FieldKey, RangeKey } from '../../../../../src/documents/dossier/template/fields';
import type { RawRange } from '../../../../../src/workbook/range';
import type { Place } from '../../../../../src/workbook/scalar';
import type { RuleId } from '../../../../../src/documents/dossier/rules/finding';
import type { DossierBuilder } from '../../../../builders/dossier';
import { said } from '../../../../builders/said';

/** One dossier and all that one rule tells of it. */
interface Case {
  readonly title: string;
  readonly rule: RuleId;
  readonly dossier: DossierBuilder;
  readonly told: readonly Told[];
}

/** Severity and cell, the French sentence, and where in the call its quoted sentence stands. */
type Told = readonly [where: string, sentence: string, quote: string | null];

/** Findings as people read them, word for word. The English says the same figures, in words of its own. */
export function sentencesOf(subject: string, cases: readonly Case[]): void {
  describe(subject, () => {
    it.each(cases)('$title', ({ dossier, rule, told }) => {
      const findings = dossier.findingsOf(rule);
      expect(
        findings.map(({ severity, place, message, quote }): Told => {
          const where = place === null ? 'no cell' : cellOf(dossier, place);
          const sentence = said(message).fr.replace(/[\u00a0\u202f]/g, ' ');
          return [`${severity}, ${where}`, sentence, quote?.place ?? null];
        }),
      ).toEqual(told);
      for (const { message } of findings) {
        expect(figuresIn(said(message).en)).toEqual(figuresIn(said(message).fr));
        expect(said(message).en).not.toBe(said(message).fr);
      }
    });
  });
}

/** Its numbers, whatever the language writes between their digits, in order of size: word order differs. */
const figuresIn = (sentence: string): string[] =>
  (sentence.match(/\d(?:[.,\u00a0\u202f ]?\d)*/g) ?? [])
    .map((one) => one.replace(/\D/g, ''))
    .sort();

/** A cell by what it is for: a field, a row and column of a block or of a table, each from 0. */
function cellOf(dossier: DossierBuilder, { sheet, row, column }: Place): string {
  const { names, tables } = dossier.snapshot();
  const inside = (range: RawRange | undefined): readonly [number, number] | null => {
    if (range?.sheet !== sheet) return null;
    const [r, c] = [row - range.row, column - range.column];
    const width = range.values[0]?.length ?? 0;
    return r >= 0 && r < range.values.length && c >= 0 && c < width ? [r, c] : null;
  };
  for (const key of Object.keys(FIELDS) as FieldKey[]) {
    if (inside(names[FIELDS[key].name])) return key;
  }
  for (const key of Object.keys(RANGES) as RangeKey[]) {
    const found = inside(names[RANGES[key]]);
    if (found) return `${key} ${found.join(',')}`;
  }
  const budget = inside(tables[TABLES.budget]?.body);
  if (budget) return `line ${budget[0]} ${budgetColumns(dossier.call)[budget[1]]?.key ?? ''}`;
  const grid = inside(tables[TABLES.grid]?.body);
  return grid ? `criterion ${grid[0]} ${GRID_COLUMNS[grid[1]]?.key ?? ''}` : 'elsewhere';
}
