import ExcelJS from 'exceljs';
import { partOf, partsOf } from '../package';
import {
  type Edge,
  inOrder,
  isUntouched,
  lineAt,
  plainReference,
  type SeenCell,
  type SeenConditionalFormat,
  type SeenPrint,
  type SeenSheet,
  type SeenTable,
  type SeenValidation,
  type SeenWorkbook,
  MARGINS,
} from './seen';
import { attributesOf, elements, textOf } from './xml';

type Parts = ReadonlyMap<string, string>;

/** What a file holds, by exceljs, and by the parts themselves where exceljs does not tell. */
export async function seenInFile(file: Uint8Array): Promise<SeenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  const parts = await partsOf(file);
  return {
    sheets: workbook.worksheets.map((sheet, index) => seenSheet(sheet, parts, index)),
    names: Object.fromEntries(
      elements(partOf(parts, 'xl/workbook.xml'), 'definedName')
        .map((element) => [attributesOf(element)['name'] ?? '', textOf(element)] as const)
        .filter(([name]) => !name.startsWith('_xlnm.'))
        .map(([name, reference]) => [name, plainReference(reference)]),
    ),
  };
}

function seenSheet(sheet: ExcelJS.Worksheet, parts: Parts, index: number): SeenSheet {
  const part = partOf(parts, `xl/worksheets/sheet${index + 1}.xml`);
  const [view] = sheet.views;
  const frozen = view?.state === 'frozen' ? view : null;
  return {
    name: sheet.name,
    hidden: sheet.state === 'hidden',
    tabColor: sheet.properties.tabColor?.argb ? color(sheet.properties.tabColor) : null,
    showsGridlines: view?.showGridLines ?? true,
    frozen: { rows: frozen?.ySplit ?? 0, columns: frozen?.xSplit ?? 0 },
    cells: cellsIn(sheet),
    lines: linesIn(sheet),
    merges: inOrder(elements(part, 'mergeCell').map((one) => attributesOf(one)['ref'] ?? '')),
    columnPixels: elements(part, 'col').map((one) => pixels(Number(attributesOf(one)['width']))),
    rowPoints: Object.fromEntries(
      elements(part, 'row')
        .map(attributesOf)
        .filter(({ customHeight }) => customHeight === '1')
        .map(({ r, ht }) => [Number(r), Number(ht)]),
    ),
    tables: tablesIn(parts, index),
    validations: elements(part, 'dataValidation')
      .map(seenValidation)
      .sort((a, b) => a.area.localeCompare(b.area)),
    conditionalFormats: formatsIn(sheet),
    print: seenPrint(sheet),
  };
}

/** As Excel draws it: ECMA-376, 18.3.1.13, for a digit of 7 pixels. */
const pixels = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);

const color = (value: Partial<ExcelJS.Color> | undefined): string =>
  `#${value?.argb?.slice(2) ?? '000000'}`;

function eachCell(sheet: ExcelJS.Worksheet, visit: (cell: ExcelJS.Cell) => void): void {
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => visit(cell));
  });
}

function cellsIn(sheet: ExcelJS.Worksheet): Record<string, SeenCell> {
  const cells: [string, SeenCell][] = [];
  eachCell(sheet, (cell) => {
    const seen = seenCell(cell);
    if (!isUntouched(seen)) cells.push([cell.address, seen]);
  });
  return Object.fromEntries(cells);
}

function seenCell(cell: ExcelJS.Cell): SeenCell {
  const { font, fill, alignment, protection, numFmt } = cell;
  return {
    content: contentOf(cell),
    font: font?.name ?? 'Calibri',
    size: font?.size ?? 11,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    color: color(font?.color),
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? color(fill.fgColor) : null,
    horizontal: capital(alignment?.horizontal ?? 'general'),
    vertical: VERTICAL[alignment?.vertical ?? 'bottom'] ?? '',
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    locked: protection?.locked ?? true,
    numberFormat: numFmt || 'General',
  };
}

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  center: 'Center',
  bottom: 'Bottom',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function contentOf(cell: ExcelJS.Cell): SeenCell['content'] {
  if (cell.type === ExcelJS.ValueType.Merge) return null;
  if (cell.formula) return { formula: `=${cell.formula}` };
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  throw new Error(`${cell.address} holds ${JSON.stringify(value)}`);
}

function linesIn(sheet: ExcelJS.Worksheet): string[] {
  const lines: string[] = [];
  eachCell(sheet, (cell) => {
    for (const edge of ['top', 'bottom', 'left', 'right'] satisfies Edge[]) {
      const line = cell.border?.[edge];
      if (!line?.style) continue;
      lines.push(lineAt(edge, Number(cell.row) - 1, Number(cell.col) - 1, color(line.color)));
    }
  });
  return inOrder(lines);
}

/** The tables of a sheet, by its relationships. */
function tablesIn(parts: Parts, index: number): SeenTable[] {
  const links = parts.get(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`) ?? '';
  return elements(links, 'Relationship')
    .map((one) => attributesOf(one)['Target'] ?? '')
    .filter((target) => target.includes('/tables/'))
    .map((target) => seenTable(partOf(parts, target.replace('..', 'xl'))));
}

function seenTable(part: string): SeenTable {
  const [table = ''] = elements(part, 'table');
  const [look = ''] = elements(part, 'tableStyleInfo');
  const { name = '', ref = '' } = attributesOf(table);
  return {
    name,
    area: ref,
    style: attributesOf(look)['name'] ?? '',
    hasFilterButtons: elements(part, 'autoFilter').length === 1,
    hasBandedRows: attributesOf(look)['showRowStripes'] === '1',
    columns: elements(part, 'tableColumn').map((column) => {
      const [formula] = elements(column, 'calculatedColumnFormula');
      return {
        header: attributesOf(column)['name'] ?? '',
        formula: formula === undefined ? null : `=${textOf(formula)}`,
      };
    }),
  };
}

/** Office.js calls these otherwise than files do. */
const CALLED: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  greaterThanOrEqual: 'greaterThanOrEqualTo',
};
const called = (word: string): string => CALLED[word] ?? word;

function seenValidation(element: string): SeenValidation {
  const given = attributesOf(element);
  const { type = '', sqref = '', operator } = given;
  const formulas = [...elements(element, 'formula1'), ...elements(element, 'formula2')].map(textOf);
  const isShown = given['showInputMessage'] === '1';
  return {
    area: sqref,
    rule: [called(type), ...(operator ? [capital(called(operator))] : []), ...formulas].join(' '),
    prompt: isShown ? `${given['promptTitle'] ?? ''}: ${given['prompt'] ?? ''}` : null,
    error:
      given['showErrorMessage'] === '1'
        ? `${capital(given['errorStyle'] ?? 'stop')} ${given['errorTitle'] ?? ''}: ${given['error'] ?? ''}`
        : '',
    acceptsBlanks: given['allowBlank'] === '1',
  };
}

/** exceljs reads them but does not declare them. */
interface ReadFormats {
  readonly conditionalFormattings?: readonly {
    readonly ref: string;
    readonly rules: readonly (ExcelJS.ExpressionRuleType & { readonly priority: number })[];
  }[];
}

function formatsIn(sheet: ExcelJS.Worksheet): SeenConditionalFormat[] {
  const { conditionalFormattings = [] } = sheet as unknown as ReadFormats;
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ ref, rule: { formulae = [], style } }) => ({
      area: ref,
      formula: `=${String(formulae[0])}`,
      color: style?.font?.color ? color(style.font.color) : null,
      bold: style?.font?.bold ?? false,
      fill: style?.fill?.type === 'pattern' ? color(style.fill.bgColor) : null,
    }));
}

function seenPrint({ pageSetup, headerFooter }: ExcelJS.Worksheet): SeenPrint {
  const part = (code: string): string =>
    new RegExp(`&${code}(.*?)(?=&[LCR]|$)`).exec(headerFooter.oddFooter ?? '')?.[1] ?? '';
  return {
    orientation: capital(pageSetup.orientation ?? ''),
    paper: Number(pageSetup.paperSize) === 9 ? 'A4' : String(pageSetup.paperSize),
    pagesWide:
      pageSetup.fitToPage && pageSetup.fitToHeight === 0 ? (pageSetup.fitToWidth ?? null) : null,
    repeatedRows: pageSetup.printTitlesRow ?? null,
    printed: pageSetup.printArea?.replaceAll('$', '') ?? null,
    margins: MARGINS.map((side) => pageSetup.margins?.[side] ?? NaN),
    footer: { left: part('L'), center: part('C'), right: part('R') },
  };
}
