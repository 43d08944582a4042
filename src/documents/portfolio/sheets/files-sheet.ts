import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { listRule } from '../../../sheets/entry-rules';
import { formula, sentence, text, type Expression } from '../../../sheets/formula';
import { writeGuide } from '../../../sheets/guide';
import { area, fixedCell } from '../../../sheets/layout';
import { SMALL_SIZE, type StyleName } from '../../../sheets/styles';
import { tableColumns } from '../../../sheets/table-columns';
import { heightFor } from '../../../sheets/text-height';
import type { Scalar } from '../../../workbook/scalar';
import { cellOf, readCells, wordOf } from '../filed-cells';
import type { FileRow } from '../portfolio';
import { CONTROL_STATES, FILE_CHOICES, FILE_KINDS, RESULTS } from '../template/choices';
import { PORTFOLIO_FIELDS, PORTFOLIO_LISTS } from '../template/fields';
import { FILE_COLUMNS, TABLES, type FileColumnKey } from '../template/tables';
import { columnOf, headerOf, type Context } from './context';

const GUIDE = 2;
const LABELS = 3;
const COUNTS = 4;
const SUM = 5;
const HEADER = 7;
const FROZEN = 2;

const WIDTHS: Partial<Readonly<Record<FileColumnKey, number>>> = {
  rank: 9,
  file: 44,
  result: 14,
  why: 44,
  choice: 22,
  key: 20,
  version: 11,
  replacedBy: 12,
  kind: 16,
  readOn: 18,
  title: 34,
  carrier: 26,
  first: 40,
  evidence: 30,
  mark: 24,
  sha256: 30,
};

const STYLES: Partial<Readonly<Record<FileColumnKey, StyleName>>> = {
  why: 'checkWrap',
  first: 'checkWrap',
  choice: 'inputCentre',
  evidence: 'cellDefinition',
  sha256: 'cellDefinition',
  mark: 'cellDefinition',
};

const position = (key: FileColumnKey): number => FILE_COLUMNS.findIndex((one) => one.key === key);

/** A row a file, and how many of them came to what: the counts add up to the files. */
export function filesSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'portfolio-files',
    name: texts.sheets.files,
    columnWidths: FILE_COLUMNS.map(({ key }) => WIDTHS[key] ?? 15),
    tabColor: '#31537D',
  });
  sheet.band(texts.files.title, texts.files.line);
  writeGuide(sheet, GUIDE, position('version'), texts.files.guide);
  writeCounts(sheet, context);
  writeTable(sheet, context);
  const choices = area(HEADER + 1, position('choice'), Math.max(1, plan.files.length));
  sheet.validate(
    choices,
    listRule(
      {
        label: headerOf(context.language, 'files', 'choice'),
        prompt: texts.files.prompts.choice,
        error: texts.portfolio.errors.list,
      },
      PORTFOLIO_LISTS.choices,
    ),
  );
  const print = printSetup(texts.page, texts.madeFor, HEADER);
  const rows = HEADER + 1 + Math.max(1, plan.files.length);
  return sheet
    .freezeAt(HEADER + 1, FROZEN)
    .build({ ...print, area: area(0, 0, rows, position('readOn')) });
}

/** « 190 = 177 retenus + 9 remplacés + 3 illisibles + 1 .ods » : each part is counted in a cell of its own. */
function writeCounts(sheet: SheetBuilder, context: Context): void {
  const { texts, language } = context;
  const first = position('file');
  const ranks = columnOf(context, 'files', 'rank');
  sheet
    .put(LABELS, 0, texts.files.total, 'columnHead')
    .put(COUNTS, 0, formula(`COUNT(${ranks})`), 'cellCentre')
    .height(LABELS, 20);
  RESULTS.forEach(({ label }, index) => {
    sheet
      .put(LABELS, first + index, label[language], 'columnHead')
      .put(COUNTS, first + index, formula(counted(context, index)), 'cellCentre');
  });
  const total = fixedCell(COUNTS, 0);
  const parts = RESULTS.map(({ id }, index): Expression => {
    const count = fixedCell(COUNTS, first + index);
    const [one, many] = texts.files.counts[id].map((word) => text(` ${word}`));
    const words = one === many ? one : `IF(${count}=1,${one},${many})`;
    // What is retained opens the sum, be it nothing.
    return index === 0 ? `${count}&${words}` : `IF(${count}>0," + "&${count}&${words},"")`;
  });
  const last = fixedCell(COUNTS, first + RESULTS.length - 1);
  const rest = `${total}-SUM(${fixedCell(COUNTS, first)}:${last})`;
  const missing = `IF(${rest}<>0,${sentence(texts.files.notAll, { rest: `(${rest})` })},"")`;
  sheet
    .merge(area(SUM, 0, 1, position('version')))
    .format(area(SUM, 0, 1, position('version')), 'verdict')
    .put(
      SUM,
      0,
      formula(`${sentence(texts.files.sum, { total, parts: parts.join('&') })}&${missing}`),
    )
    .name(PORTFOLIO_FIELDS.files.name, area(SUM, 0))
    .height(SUM, 22);
}

function counted(context: Context, index: number): Expression {
  const label = RESULTS[index]?.label ?? { fr: '', en: '' };
  const words = [...new Set([label.fr, label.en])];
  const results = columnOf(context, 'files', 'result');
  return words.map((word) => `COUNTIFS(${results},${text(word)})`).join('+');
}

function writeTable(sheet: SheetBuilder, { plan, language }: Context): void {
  const rows = Math.max(1, plan.files.length);
  const cells = plan.files.map((file) => fileCells(file, language));
  sheet
    .table({
      name: TABLES.files.name,
      area: area(HEADER, 0, rows + 1, FILE_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: tableColumns<FileColumnKey>({
        columns: FILE_COLUMNS,
        language,
        rows,
        formulas: {},
        valueAt: (row, key) => cells[row]?.[key] ?? null,
      }),
    })
    .format(area(HEADER, 0, 1, FILE_COLUMNS.length), 'columnHead')
    .height(HEADER, 34);
  FILE_COLUMNS.forEach(({ key, kind }, column) =>
    sheet.format(area(HEADER + 1, column, rows), STYLES[key] ?? styleOf(kind)),
  );
  plan.files.forEach(({ file, why }, index) => {
    const row = HEADER + 1 + index;
    for (const [content, key] of [
      [file, 'file'],
      [why, 'why'],
    ] as const) {
      sheet.height(row, heightFor(content, (WIDTHS[key] ?? 0) - 3, SMALL_SIZE, 22));
    }
  });
}

function styleOf(kind: (typeof FILE_COLUMNS)[number]['kind']): StyleName {
  if (kind === 'amount') return 'cellAmount';
  if (kind === 'date') return 'cellDate';
  return kind === 'text' ? 'cellText' : 'cellCentre';
}

/** `2021-03-14T09:05:10.123Z` as `2021-03-14 09:05`. */
const shownMoment = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** What stands in a file’s row, by column. */
export function fileCells(
  file: FileRow,
  language: Context['language'],
): Readonly<Record<FileColumnKey, Scalar>> {
  const { control } = file;
  return {
    ...readCells(file.values),
    rank: file.rank,
    file: file.file,
    result: wordOf(RESULTS, file.result, language),
    why: file.why === '' ? null : file.why,
    choice: wordOf(FILE_CHOICES, file.choice, language) ?? file.said,
    key: file.key,
    version: file.version,
    replacedBy: file.replacedBy,
    kind: wordOf(FILE_KINDS, file.kind, language),
    readOn: shownMoment(file.readOn),
    proposed: cellOf('amount', control?.proposed ?? null),
    state: wordOf(CONTROL_STATES, control?.state ?? null, language),
    controlledOn: cellOf('date', control?.controlledOn ?? null),
    evidence: control?.evidence ?? null,
    filedAt: file.filedAt && shownMoment(file.filedAt),
    session: file.session,
    mark: file.mark,
    near: file.near,
    run: file.run,
    sha256: file.sha256,
  };
}
