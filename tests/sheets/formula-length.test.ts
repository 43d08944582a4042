import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { ALL_CALLS } from '../builders/calls';
import { IMPORTED_CALLS } from '../builders/imported-call';
import { formulasOf } from './formulas';

/** What a person can still read in one go, and auditors of spreadsheets do not count as a fault. */
const LONGEST = 800;

/** Parts of sheets that still hold longer ones, and how long the longest of each is: none may grow, none is to be forgotten. */
const NOT_YET: ReadonlyMap<string, number> = new Map([
  ['dossier', 1_406],
  ['funding', 2_427],
  ['grid', 1_454],
]);

const tooLong = (declaration: WorkbookDeclaration) =>
  formulasOf(declaration).filter(({ formula }) => formula.length > LONGEST);

const KINDS = [...ALL_CALLS, ...IMPORTED_CALLS].flatMap((call) =>
  (['fr', 'en'] as const).map((language) => ({ id: call.id, language, call })),
);

it.each(KINDS)('no formula of $id in $language is longer than one reads', ({ call, language }) => {
  const told = tooLong(declareWorkbook(call, language))
    .filter(({ sheet }) => !NOT_YET.has(sheet.key))
    .map(({ sheet, where, formula }) => `${sheet.name} ${where}: ${formula.length}`);
  expect(told).toEqual([]);
});

it('the longer ones that are left are as long as they were', () => {
  const left = new Map<string, number>();
  for (const { call, language } of KINDS) {
    for (const { sheet, formula } of tooLong(declareWorkbook(call, language))) {
      left.set(sheet.key, Math.max(left.get(sheet.key) ?? 0, formula.length));
    }
  }
  expect(left).toEqual(NOT_YET);
});
