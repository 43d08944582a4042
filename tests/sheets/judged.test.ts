import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINE_STEPS } from '../../src/documents/dossier/template/columns';
import { RULES } from '../../src/documents/dossier/rules/rules';
import type { SheetDeclaration, WorkbookDeclaration } from '../../src/sheets/declaration';
import { ALL_CALLS } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';
import { declarationOf, withCore } from './judge/bench';
import { figureCells } from './judge/figures';
import { PANE_ONLY, flagsOf } from './judge/flags';

const NOTHING_TYPED = { fields: {}, ranges: {}, lines: [{ label: 'Une ligne' }], grid: [] };

const named = ({ name }: Pick<SheetDeclaration, 'name'>, row: number, column: number): string =>
  `${name} ${row} ${column}`;

/** Cells that a formula fills, in and out of tables; of a table of lines, those of the first line. */
function computedCells({ sheets }: WorkbookDeclaration): readonly string[] {
  return sheets.flatMap((sheet) => [
    ...sheet.contents.flatMap(({ area, cells }) =>
      cells.flatMap((line, row) =>
        line.flatMap((content, column) =>
          typeof content === 'object' && content !== null
            ? [named(sheet, area.row + row, area.column + column)]
            : [],
        ),
      ),
    ),
    ...sheet.tables.flatMap(({ area, columns }) =>
      columns.flatMap(({ formula }, column) =>
        formula === null ? [] : [named(sheet, area.row + 1, area.column + column)],
      ),
    ),
  ]);
}

/**
 * Words and no judgement: the project's name in the bands, what the total is out of, which limit binds; counts. Steps of a
 * check are judged by the check that says what they say.
 */
const WORDS = { band: 1, bindingLimit: 1, outOf: 1, counts: 2, steps: LINE_STEPS.length };

it.each(ALL_CALLS)(
  'every formula of $id is judged: as a figure, as a flag, or it only says words',
  (call) => {
    const one = { title: call.id, call, language: 'fr', typed: NOTHING_TYPED } as const;
    const declaration = declarationOf(one);
    const judged = withCore(one, {
      declaration,
      snapshot: snapshotOfDeclaration(declaration),
      shown: () => '',
    });
    const known = new Set([
      ...figureCells(judged).map(({ sheet, row, column }) => named(sheet, row, column)),
      ...flagsOf(judged).flatMap(({ sheet, cells }) =>
        cells.map(({ row, column }) => named(sheet, row, column)),
      ),
    ]);
    const bands = declaration.sheets.filter(({ hidden }) => !hidden).length - 1;
    const { band, ...others } = WORDS;
    const words = Object.values(others).reduce((sum, count) => sum + count, bands * band);
    expect(computedCells(declaration).filter((cell) => !known.has(cell))).toHaveLength(words);
  },
);

describe('docs/sheets-and-rules.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/sheets-and-rules.md'), 'utf8');
  const rows = new Map(
    [...page.matchAll(/^\| `([\w.]+)` +\| (.+?) *\|$/gm)].map(([, id = '', flag = '']) => [
      id,
      flag,
    ]),
  );

  it('has a row for each rule, and for nothing else', () => {
    expect([...rows.keys()].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('says of the rules without a flag that they have none', () => {
    const without = [...rows].filter(([, flag]) => flag.startsWith('none'));
    expect(without.map(([id]) => id).sort()).toEqual([...PANE_ONLY].sort());
  });
});
