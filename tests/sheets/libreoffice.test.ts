import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetColumns } from '../../src/dossier/columns';
import { FIELDS, TABLES, type BudgetColumnKey, type FieldKey } from '../../src/dossier/fields';
import { parseDossier } from '../../src/dossier/parse';
import type { Scalar } from '../../src/dossier/snapshot';
import { computeFigures, type Figures } from '../../src/rules/figures';
import { declareWorkbook } from '../../src/sheets/workbook';
import type { Call } from '../../src/themes/call';
import type { Language } from '../../src/themes/language';
import { ALL_CALLS } from '../builders/calls';
import { findName, findTable, placeInputs, type Inputs } from './judge/inputs';
import { convertAll } from './judge/libreoffice';
import { JudgedWorkbook } from './judge/read-back';
import { renderToFile } from './judge/render';
import { messyInputs } from './judge/sample';

interface Case {
  readonly title: string;
  readonly call: Call;
  readonly language: Language;
  readonly inputs: Inputs;
}

const SEEDS = [11, 42, 2021];

const CASES: readonly Case[] = ALL_CALLS.flatMap((call) =>
  SEEDS.map((seed, index): Case => {
    const language = index === 1 ? 'en' : 'fr';
    return {
      title: `${call.id} ${language} ${seed}`,
      call,
      language,
      inputs: messyInputs(call, language, seed),
    };
  }),
);

let folder: string;
const judged = new Map<string, JudgedWorkbook>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bareme-judge-'));
  const files = CASES.map((_, index) => join(folder, `case-${index}.xlsx`));
  for (const [index, { call, language, inputs }] of CASES.entries()) {
    const declaration = declareWorkbook(call, language);
    await renderToFile(declaration, placeInputs(declaration, call, inputs), files[index] ?? '');
  }
  const results = join(folder, 'judged');
  await convertAll(files, 'xlsx', results);
  for (const [index, { title, call, language }] of CASES.entries()) {
    const file = join(results, `case-${index}.xlsx`);
    judged.set(title, await JudgedWorkbook.read(declareWorkbook(call, language), file));
  }
}, 300_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

function workbookOf({ title }: Case): JudgedWorkbook {
  const found = judged.get(title);
  if (!found) throw new Error(`Nothing was judged for ${title}`);
  return found;
}

const figuresOf = (one: Case): Figures =>
  computeFigures(one.call, parseDossier(workbookOf(one).snapshot(), one.call));

function field(one: Case, key: FieldKey): Scalar {
  const workbook = workbookOf(one);
  const { sheet, area } = findName(workbook.declaration, FIELDS[key].name);
  return workbook.value(sheet.name, area.row, area.column);
}

const inCents = (value: Scalar): Scalar =>
  typeof value === 'number' ? Math.round(value * 100) : value;

describe.each(CASES)('LibreOffice and the core agree to the cent: $title', (one) => {
  test('on the plan', () => {
    const figures = figuresOf(one);
    const expected = {
      total: figures.total,
      eligibleCost: figures.eligibleCost,
      staff: figures.staff,
      base: figures.base,
      maximum: figures.maximum,
      grant: figures.grant,
      carrierShare: figures.carrier,
    };
    const shown = Object.fromEntries(
      (Object.keys(expected) as FieldKey[]).map((key) => [key, inCents(field(one, key))]),
    );
    expect(shown).toEqual(expected);
  });

  test('on every line', () => {
    const figures = figuresOf(one);
    const keys: readonly BudgetColumnKey[] = ['net', 'gross', 'eligible'];
    const workbook = workbookOf(one);
    const { sheet, area } = findTable(workbook.declaration, TABLES.budget);
    const columns = budgetColumns(one.call).map(({ key }) => key);
    const shown = figures.lines.map(({ line }) =>
      keys.map((key) =>
        inCents(workbook.value(sheet.name, line.place.row, area.column + columns.indexOf(key))),
      ),
    );
    expect(shown).toEqual(figures.lines.map(({ net, gross, eligible }) => [net, gross, eligible]));
  });
});
