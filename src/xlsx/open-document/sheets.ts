import type { PlainSheet } from '../../workbook/plain-sheet';
import type { FoundCell } from '../../workbook/whole-sheet';
import { damaged, passwordProtected, tooLarge, tooManyRows } from '../file-error';
import { Allowance, MAX_EXPORT_COLUMNS, MAX_READ_ROWS, MAX_SHEETS } from '../read/limits';
import { Parts } from '../read/parts';
import type { Unzip } from '../read/unzip';
import { readXml } from '../read/xml';
import type { Element, Elements, Tag } from '../read/xml';
import { cellValue, repeated, spaces, TABLE, NAMESPACES, named } from './values';

/**
 * Reads the sheets of OpenDocument workbooks. hucre has a reader of them; it leaves out the rows of groups and of
 * repeated headings, takes `0.0` for `0`, and fills memory with cells that a file of a few hundred bytes declares.
 */

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether a package is an OpenDocument spreadsheet, or the template of one. Throws `FileError`. */
export async function isOpenDocument(zip: Unzip): Promise<boolean> {
  if (!zip.has('mimetype') || !zip.has('content.xml')) return false;
  const parts = new Parts(zip, new Allowance());
  let type = '';
  for await (const text of parts.text('mimetype', asItIs)) type += text;
  return type.trim().startsWith(SPREADSHEET);
}

/** In the order of their tabs. Throws `FileError`, and nothing else. */
export async function openDocumentSheets(zip: Unzip): Promise<readonly PlainSheet[]> {
  const parts = new Parts(zip, new Allowance());
  if (await isEncrypted(parts)) throw passwordProtected();
  const reader = new SheetsReader(parts.allowance);
  await readXml(parts.text('content.xml', asItIs), NAMESPACES, {
    'document-content': forgiving({
      body: forgiving({ spreadsheet: forgiving({ table: reader.tableElement() }) }),
    }),
  });
  return reader.sheets;
}

async function* asItIs(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield* chunks;
}

const MANIFEST = 'META-INF/manifest.xml';

async function isEncrypted(parts: Parts): Promise<boolean> {
  return parts.zip.has(MANIFEST) && (await parts.whole(MANIFEST)).includes('encryption-data');
}

/** What stands beside the cells (shapes, columns, names, settings) is passed over. */
const forgiving = (children: Elements): Element => ({ isForgiving: true, children });

type Row = readonly FoundCell[];

/** Keeps the cells of the sheets, as the XML tells them one after the other. */
class SheetsReader {
  readonly sheets: PlainSheet[] = [];
  private name = '';
  private rows: Row[] = [];
  private row: FoundCell[] = [];
  /** Blank rows and cells count where something follows them. */
  private blankRows = 0;
  private blankCells = 0;
  private isWider = false;
  private cell: { readonly tag: Tag; text: string; paragraphs: number } | null = null;

  constructor(private readonly allowance: Allowance) {}

  tableElement(): Element {
    // Rows stand in groups, in the headings that each page repeats, or in neither; groups in groups.
    const rows: Record<string, Element> = {};
    const group = forgiving(rows);
    Object.assign(rows, {
      'table-row': this.rowElement(),
      'table-rows': group,
      'table-row-group': group,
      'table-header-rows': group,
    });
    const open = (tag: Tag): void => {
      this.name = named(tag, TABLE, 'name') ?? '';
      this.rows = [];
      this.blankRows = 0;
      this.isWider = false;
    };
    const close = (): void => {
      if (this.sheets.length >= MAX_SHEETS) throw tooLarge();
      this.sheets.push({ name: this.name, rows: this.rows, isWider: this.isWider });
    };
    return { ...group, open, close };
  }

  private rowElement(): Element {
    let times = 1;
    const open = (tag: Tag): void => {
      times = repeated(tag, 'number-rows-repeated');
      this.row = [];
      this.blankCells = 0;
    };
    const children = {
      'table-cell': this.cellElement(false),
      // Merged cells cover it: what it holds is not seen.
      'covered-table-cell': this.cellElement(true),
    };
    return { isForgiving: true, open, children, close: () => this.keepRow(times) };
  }

  private keepRow(times: number): void {
    if (this.row.length === 0) {
      this.blankRows += times;
      return;
    }
    if (this.rows.length + this.blankRows + times > MAX_READ_ROWS) {
      throw tooManyRows(this.name, MAX_READ_ROWS);
    }
    // Repeated, a row costs its reader as much as rows of their own.
    this.allowance.takeCell(this.row.length * (times - 1));
    for (; this.blankRows > 0; this.blankRows -= 1) this.rows.push([]);
    for (let count = 0; count < times; count += 1) this.rows.push(this.row);
  }

  private cellElement(isCovered: boolean): Element {
    const open = (tag: Tag): void => {
      this.cell = { tag, text: '', paragraphs: 0 };
    };
    const close = (): void => {
      const { cell } = this;
      this.cell = null;
      if (!cell) throw damaged(new Error('cells within a cell'));
      const value = isCovered ? '' : cellValue(cell.tag, cell.text);
      this.keepCell(value, repeated(cell.tag, 'number-columns-repeated'));
    };
    return { isForgiving: true, open, children: { p: this.paragraphElement() }, close };
  }

  private keepCell(value: FoundCell, times: number): void {
    if (value === '') {
      this.blankCells += times;
      return;
    }
    const last = this.row.length + this.blankCells + times;
    if (last > MAX_EXPORT_COLUMNS) this.isWider = true;
    const put = (one: FoundCell): void => {
      if (this.row.length >= MAX_EXPORT_COLUMNS) return;
      this.allowance.takeCell();
      this.row.push(one);
    };
    const end = Math.min(last, MAX_EXPORT_COLUMNS);
    while (this.row.length < end && this.blankCells > 0) {
      put('');
      this.blankCells -= 1;
    }
    while (this.row.length < end) put(value);
    this.blankCells = 0;
  }

  /** Its text, whatever parts of it are written otherwise than the rest. */
  private paragraphElement(): Element {
    const add = (text: string): void => {
      if (!this.cell) return;
      this.allowance.takeText(text.length);
      this.cell.text += text;
    };
    const inline: Record<string, Element> = {};
    const stretch: Element = { isForgiving: true, pieces: add, children: inline };
    const sign = (text: (tag: Tag) => string): Element => ({
      isForgiving: true,
      children: {},
      open: (tag) => add(text(tag)),
    });
    Object.assign(inline, {
      span: stretch,
      a: stretch,
      s: sign(spaces),
      tab: sign(() => '\t'),
      'line-break': sign(() => '\n'),
    });
    return {
      ...stretch,
      open: () => {
        if (!this.cell) return;
        if (this.cell.paragraphs > 0) add('\n');
        this.cell.paragraphs += 1;
      },
    };
  }
}
