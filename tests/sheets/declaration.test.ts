import { fieldsOf, rangesOf } from '../../src/documents/dossier/template/call-fields';
import { budgetColumns, GRID_COLUMNS } from '../../src/documents/dossier/template/columns';
import { FIELDS, RANGES, TABLES, type FieldKey } from '../../src/documents/dossier/template/fields';
import { CellContents, findTable } from '../../src/sheets/cells';
import type { SheetDeclaration } from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { ALL_CALLS } from '../builders/calls';
import { formulasOf, hostFormulas, partsOf } from './formulas';

const WORKBOOKS = ALL_CALLS.flatMap((call) =>
  (['fr', 'en'] as const).map((language) => ({
    title: `${call.id} ${language}`,
    call,
    language,
    declaration: declareWorkbook(call, language),
  })),
);

/** Functions on which Excel, LibreOffice and Univer were seen to agree. */
const SAFE_FUNCTIONS = new Set(
  (
    'AND COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE FIXED IF IFERROR INDEX INT ISNA ISNUMBER LEFT LEN MATCH MAX ' +
    'MIN N NOT OR ROUND ROUNDUP SUM SUMIFS SUMPRODUCT TRIM'
  ).split(' '),
);

const corners = ({ row, column, rows, columns }: Area): string =>
  `${row},${column} ${rows}×${columns}`;

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function overlaps(areas: readonly Area[]): readonly string[] {
  return areas.flatMap((area, index) =>
    areas
      .slice(index + 1)
      .flatMap((other) => (overlap(area, other) ? [`${corners(area)} / ${corners(other)}`] : [])),
  );
}

const areasOf = (sheet: SheetDeclaration): readonly Area[] => [
  ...[
    ...sheet.contents,
    ...sheet.formats,
    ...sheet.names,
    ...sheet.validations,
    ...sheet.conditionalFormats,
    ...sheet.tables,
  ].map(({ area }) => area),
  ...sheet.merges,
];

const textsOf = (sheet: SheetDeclaration): readonly string[] => [
  ...sheet.contents.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'string'),
  ...sheet.tables.flatMap(({ columns }) =>
    columns.flatMap(({ header, values = [] }) => [
      header,
      ...values.filter((one) => typeof one === 'string'),
    ]),
  ),
];

describe.each(WORKBOOKS)('The sheets of $title', ({ call, language, declaration }) => {
  const { sheets, styles } = declaration;
  const names = sheets.flatMap((sheet) => sheet.names);
  const tables = sheets.flatMap((sheet) => sheet.tables);

  it('have names that Excel takes, and none that a table bears', () => {
    const titles = sheets.map(({ name }) => name);
    expect(new Set(titles).size).toBe(5);
    for (const title of titles) {
      expect(title).toMatch(/^[^\\/?*[\]:]{1,31}$/);
      expect(title).not.toBe('History');
    }
    expect(titles).not.toEqual(expect.arrayContaining(Object.values(TABLES)));
  });

  it('give every name once, and none that looks like a cell', () => {
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    for (const { name } of [...names, ...tables]) {
      expect(name).toMatch(/^[A-Za-z_]\w*$/);
      expect(name).not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i);
      expect(name).not.toMatch(/^r\d*c\d/i);
    }
  });

  it('have one cell for each field of the call, and no other field', () => {
    const wanted = fieldsOf(call).map((key) => FIELDS[key].name);
    const all = Object.values(FIELDS).map(({ name }) => name);
    const present = names.filter(({ name }) => all.includes(name));
    expect(present.map(({ name }) => name).sort()).toEqual([...wanted].sort());
    for (const { area } of present) expect(area).toMatchObject({ rows: 1, columns: 1 });
  });

  it('have each range of the call, as wide as its columns', () => {
    const widths = { commitments: 2, coCarriers: 2, otherFunders: 2, phases: 6 } as const;
    const wanted = rangesOf(call).map((key) => [RANGES[key], widths[key]]);
    const all: readonly string[] = Object.values(RANGES);
    const present = names
      .filter(({ name }) => all.includes(name))
      .map(({ name, area }) => [name, area.columns]);
    expect(present.sort()).toEqual(wanted.sort());
  });

  it('compute what is computed, and leave to people what they type', () => {
    const contentAt = (key: FieldKey) => {
      for (const sheet of sheets) {
        const name = sheet.names.find((one) => one.name === FIELDS[key].name);
        if (!name) continue;
        const { row, column } = name.area;
        const block = sheet.contents.find(({ area }) => overlap(area, name.area));
        return block?.cells[row - block.area.row]?.[column - block.area.column] ?? null;
      }
      throw new Error(`No ${key}`);
    };
    for (const key of fieldsOf(call)) {
      const isFormula = typeof contentAt(key) === 'object' && contentAt(key) !== null;
      expect({ key, isFormula }).toEqual({ key, isFormula: FIELDS[key].role === 'computed' });
    }
  });

  it('have the tables that the parser reads, with its headers', () => {
    const headers = tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)]);
    expect(headers).toEqual([
      [TABLES.budget, budgetColumns(call).map(({ label: header }) => header[language])],
      [TABLES.grid, GRID_COLUMNS.map(({ label: header }) => header[language])],
    ]);
    for (const { area, columns } of tables) expect(columns).toHaveLength(area.columns);
  });

  it('compute exactly the computed columns', () => {
    const roles = [...budgetColumns(call), ...GRID_COLUMNS].map(({ role }) => role === 'computed');
    const formulas = tables.flatMap(({ columns }) =>
      columns.map(({ formula }) => formula !== null),
    );
    expect(formulas).toEqual(roles);
  });

  it('stay inside their columns', () => {
    for (const sheet of sheets) {
      for (const area of areasOf(sheet)) {
        expect(area.row).toBeGreaterThanOrEqual(0);
        expect(area.column).toBeGreaterThanOrEqual(0);
        expect(area.rows * area.columns).toBeGreaterThan(0);
        expect(area.column + area.columns).toBeLessThanOrEqual(sheet.columnWidths.length);
      }
    }
  });

  it('write no cell twice, and merge nothing twice', () => {
    for (const sheet of sheets) {
      const written = [...sheet.contents, ...sheet.tables].map(({ area }) => area);
      expect(overlaps(written)).toEqual([]);
      expect(overlaps([...sheet.merges, ...sheet.tables.map(({ area }) => area)])).toEqual([]);
    }
  });

  it('have as many cells as their areas say', () => {
    for (const { area, cells } of sheets.flatMap((sheet) => sheet.contents)) {
      expect(cells).toHaveLength(area.rows);
      for (const line of cells) expect(line).toHaveLength(area.columns);
    }
  });

  it('explain themselves within what Excel shows of a prompt', () => {
    for (const { validation } of sheets.flatMap((sheet) => sheet.validations)) {
      const { prompt, error } = validation;
      expect(prompt?.title.length).toBeLessThanOrEqual(32);
      expect(prompt?.message.length).toBeGreaterThan(0);
      expect(prompt?.message.length).toBeLessThanOrEqual(255);
      expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(error?.message.length ?? 0).toBeLessThanOrEqual(225);
    }
  });

  // Where blanks are ignored, a list whose named source has a blank cell takes any entry.
  it('offer no list with blank cells that would take any entry', () => {
    const blankIn = (name: string): boolean =>
      sheets.some((sheet) => {
        const range = sheet.names.find((one) => one.name === name)?.area;
        if (!range) return false;
        const cells = new CellContents(sheet);
        return Array.from({ length: range.rows }, (_, index) =>
          cells.at(range.row + index, range.column),
        ).some((content) => content === null);
      });
    for (const { validation } of sheets.flatMap((sheet) => sheet.validations)) {
      const { rule, acceptsBlanks } = validation;
      if (rule.type !== 'list') continue;
      expect(acceptsBlanks === false).toBe(blankIn(rule.source.slice(1)));
    }
  });

  it('keep rows within what Excel allows, and freeze no more than a small screen shows', () => {
    for (const { rowHeights, freeze } of sheets) {
      for (const { points } of rowHeights) expect(points).toBeLessThan(409);
      const frozen = rowHeights.filter(({ row }) => row < (freeze?.rows ?? 0));
      expect(frozen.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(210);
    }
  });

  it('use styles that exist', () => {
    const used = new Set(sheets.flatMap((sheet) => sheet.formats.map(({ style }) => style)));
    expect(Object.keys(styles)).toEqual(expect.arrayContaining([...used]));
  });

  it('compute what a line costs without its years, which may be typed as shares of it', () => {
    const { table } = findTable(declaration, TABLES.budget);
    const years = budgetColumns(call).flatMap(({ key, label: header }) =>
      /^(year\d|otherYears)$/.test(key) ? header[language] : [],
    );
    expect(years).toHaveLength(3);
    for (const key of ['net', 'gross'] as const) {
      const title = budgetColumns(call).find((column) => column.key === key)?.label[language];
      const formula = table.columns.find(({ header }) => header === title)?.formula ?? '';
      expect(formula).not.toBe('');
      expect(years.filter((year) => formula.includes(`[${year}]`))).toEqual([]);
    }
  });

  it('use only functions on which every engine agrees', () => {
    const used = new Set(
      formulasOf(declaration).flatMap(({ formula }) => partsOf(formula).functions),
    );
    expect([...used].filter((name) => !SAFE_FUNCTIONS.has(name))).toEqual([]);
  });

  it('refer to names, columns and cells that exist, and to no sheet', () => {
    const known = new Set([...names.map(({ name }) => name), 'TRUE', 'FALSE']);
    const columns = new Set(
      tables.flatMap((table) => table.columns.map(({ header }) => `${table.name}[${header}]`)),
    );
    for (const { formula } of formulasOf(declaration)) {
      const parts = partsOf(formula);
      expect(parts.names.filter((name) => !known.has(name))).toEqual([]);
      const strange = parts.columns.map(([table, column]) => `${table}[${column}]`);
      expect(strange.filter((reference) => !columns.has(reference))).toEqual([]);
      expect(parts.rest).toMatch(/^[\d\s+\-*/&=<>(),.:%]*$/);
    }
  });

  it('write formulas that Excel takes: texts of 255 characters, 8192 in all, brackets that close', () => {
    for (const { formula } of formulasOf(declaration)) {
      const { texts, rest } = partsOf(formula);
      expect(formula.startsWith('=')).toBe(true);
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(Math.max(0, ...texts.map((text) => text.length))).toBeLessThanOrEqual(255);
      expect(rest.split('(')).toHaveLength(rest.split(')').length);
    }
  });

  it('keep structured references out of validations and conditional formats', () => {
    for (const { formula } of sheets.flatMap(hostFormulas)) {
      expect(partsOf(formula).columns).toEqual([]);
    }
  });

  it('hold no text that Excel would take for a formula', () => {
    for (const text of sheets.flatMap(textsOf)) expect(text).not.toMatch(/^[=+@]/);
  });

  it('weigh well under 300 KB', () => {
    expect(JSON.stringify(declaration).length).toBeLessThan(120_000);
  });
});
