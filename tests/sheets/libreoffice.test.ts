import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetColumns, GRID_COLUMNS } from '../../src/dossier/columns';
import { FIELDS, TABLES, type BudgetColumnKey, type FieldKey } from '../../src/dossier/fields';
import { parseDossier } from '../../src/dossier/parse';
import type { Scalar } from '../../src/dossier/snapshot';
import { check } from '../../src/rules/check';
import type { Figures } from '../../src/rules/figures';
import type { Finding } from '../../src/rules/finding';
import { textsIn } from '../../src/sheets/texts/texts';
import { declareWorkbook } from '../../src/sheets/workbook';
import { writeWorkbook } from '../../src/xlsx/write';
import { edgeCases } from './judge/edges';
import { findName, findTable, placeInputs, type JudgeCase } from './judge/inputs';
import { convertAll } from './judge/libreoffice';
import { JudgedWorkbook } from './judge/read-back';
import { messyCases } from './judge/sample';
import { withTyped } from './judge/typed';

const CASES: readonly JudgeCase[] = [...messyCases(), ...edgeCases()];

let folder: string;
const judged = new Map<string, JudgedWorkbook>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bareme-judge-'));
  const files = CASES.map((_, index) => join(folder, `case-${index}.xlsx`));
  const declarations = CASES.map(({ call, language }) => declareWorkbook(call, language));
  for (const [index, declaration] of declarations.entries()) {
    const one = CASES[index];
    if (!one) continue;
    const typed = placeInputs(declaration, one.call, one.inputs);
    await writeFile(files[index] ?? '', await writeWorkbook(withTyped(declaration, typed)));
  }
  const results = join(folder, 'judged');
  await convertAll(files, 'xlsx', results);
  for (const [index, declaration] of declarations.entries()) {
    const file = join(results, `case-${index}.xlsx`);
    judged.set(CASES[index]?.title ?? '', await JudgedWorkbook.read(declaration, file));
  }
}, 300_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

function workbookOf({ title }: JudgeCase): JudgedWorkbook {
  const found = judged.get(title);
  if (!found) throw new Error(`Nothing was judged for ${title}`);
  return found;
}

/** What the core says of the very cells that the sheets hold. */
function judgedByCore(one: JudgeCase): { figures: Figures; findings: readonly Finding[] } {
  return check(one.call, parseDossier(workbookOf(one).snapshot(), one.call));
}

function field(one: JudgeCase, key: FieldKey): Scalar {
  const workbook = workbookOf(one);
  const { sheet, area } = findName(workbook.declaration, FIELDS[key].name);
  return workbook.value(sheet.name, area.row, area.column);
}

/** The sentence that stands beside a field. */
function checkBeside(one: JudgeCase, key: FieldKey): string {
  const workbook = workbookOf(one);
  const { sheet, area } = findName(workbook.declaration, FIELDS[key].name);
  const column = sheet.key === 'funding' ? 3 : 2;
  return String(workbook.value(sheet.name, area.row, column));
}

const inCents = (value: Scalar): Scalar =>
  typeof value === 'number' ? Math.round(value * 100) : value;

const COMPUTED: readonly BudgetColumnKey[] = ['net', 'gross', 'eligible'];

function budgetCells(one: JudgeCase, row: number, keys: readonly BudgetColumnKey[]): Scalar[] {
  const workbook = workbookOf(one);
  const { sheet, area } = findTable(workbook.declaration, TABLES.budget);
  const columns = budgetColumns(one.call).map(({ key }) => key);
  return keys.map((key) => workbook.value(sheet.name, row, area.column + columns.indexOf(key)));
}

const verdictOf = (one: JudgeCase, sentence: string): 'error' | 'warning' | 'fine' => {
  const { toFix, toCheck } = textsIn(one.language).verdict;
  if (sentence.startsWith(toFix)) return 'error';
  return sentence.startsWith(toCheck) ? 'warning' : 'fine';
};

const worst = (findings: readonly Finding[]): 'error' | 'warning' | 'fine' =>
  findings.some(({ severity }) => severity === 'error')
    ? 'error'
    : findings.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : 'fine';

describe.each(CASES)('Sheets and core agree: $title', (one) => {
  test('on the plan, to the cent', () => {
    const { figures } = judgedByCore(one);
    const expected = {
      total: figures.total,
      eligibleCost: figures.eligibleCost,
      staff: figures.staff,
      base: figures.base,
      maximum: figures.maximum,
      grant: figures.grant,
      carrierShare: figures.carrier,
    };
    const keys = Object.keys(expected) as FieldKey[];
    const shown = Object.fromEntries(keys.map((key) => [key, inCents(field(one, key))]));
    expect(shown).toEqual(expected);
    expect(field(one, 'rate')).toBe(one.call.rate.percent / 100);
  });

  test('on every line, to the cent', () => {
    const { figures } = judgedByCore(one);
    const shown = figures.lines.map(({ line }) =>
      budgetCells(one, line.place.row, COMPUTED).map(inCents),
    );
    expect(shown).toEqual(figures.lines.map(({ net, gross, eligible }) => [net, gross, eligible]));
  });

  test('on the totals above the lines', () => {
    const { figures } = judgedByCore(one);
    const { area } = findTable(workbookOf(one).declaration, TABLES.budget);
    const years = ['year1', 'year2', 'otherYears'] as const;
    const shown = budgetCells(one, area.row - 1, ['gross', ...years, 'eligible']).map(inCents);
    const { byYear } = figures.totals;
    expect(shown).toEqual([figures.total, ...years.map((year) => byYear[year]), figures.base]);
  });

  test('on which lines are wrong', () => {
    const { figures, findings } = judgedByCore(one);
    const { sheet } = findTable(workbookOf(one).declaration, TABLES.budget);
    const rows = figures.lines.map(({ line }) => line.place.row);
    const ofCore = rows.map((row) =>
      worst(
        findings.filter(
          ({ rule, place }) =>
            rule.startsWith('line.') && place?.sheet === sheet.name && place.row === row,
        ),
      ),
    );
    const ofSheet = rows.map((row) => verdictOf(one, String(budgetCells(one, row, ['check'])[0])));
    // The sheet also says on each line why it is out of the base; the core says that once for all lines.
    const errors = (verdicts: readonly string[]) => verdicts.map((verdict) => verdict === 'error');
    expect(errors(ofSheet)).toEqual(errors(ofCore));
    ofCore.forEach((verdict, index) => {
      if (verdict === 'warning') expect(ofSheet[index]).toBe('warning');
    });
  });

  test.each([
    ['requested', ['grant.rate', 'grant.cap', 'grant.staff']],
    ['total', ['size.range', 'size.track']],
    ['carrierType', ['carrier.type']],
  ] as const)('on the verdict beside %s', (key, rules: readonly string[]) => {
    const { findings } = judgedByCore(one);
    const verdict = worst(findings.filter(({ rule }) => rules.includes(rule)));
    expect(verdictOf(one, checkBeside(one, key))).toBe(verdict);
  });

  test('on the scores', () => {
    const { findings } = judgedByCore(one);
    const workbook = workbookOf(one);
    const { sheet, area } = findTable(workbook.declaration, TABLES.grid);
    const column = GRID_COLUMNS.findIndex(({ key }) => key === 'check');
    const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
    const shown = rows.map((row) =>
      verdictOf(one, String(workbook.value(sheet.name, row, column))),
    );
    const expected = rows.map((row) =>
      worst(
        findings.filter(
          ({ rule, place }) =>
            ['grid.score', 'grid.comment'].includes(rule) &&
            place?.sheet === sheet.name &&
            place.row === row,
        ),
      ),
    );
    expect(shown).toEqual(expected);
  });
});
