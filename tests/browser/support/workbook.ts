import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { BookCellStyle } from '../../../src/standin/book/book';

/** A cell of the grid, zero-based. */
export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The workbook as a person works in it: cells are gone to, then everything is typed or pasted at the keyboard.
 * Places are found by table and name, so that the tests do not depend on the layout of the sheets.
 */
export class Workbook {
  constructor(private readonly open: () => Page) {}

  private get page(): Page {
    return this.open();
  }

  async sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      (window.playground?.book.sheets() ?? []).map(({ name }) => name),
    );
  }

  /** A cell of a table's body, by the header of its column. */
  async cellOf(table: string, header: string, line: number): Promise<Cell> {
    return this.page.evaluate(
      ([tableName, columnName, index]) => {
        const book = window.playground?.book;
        const found = book?.tables().find(({ name }) => name === tableName);
        const column = found?.columnNames.indexOf(columnName) ?? -1;
        if (!book || !found || column < 0)
          throw new Error(`No column ${columnName} in ${tableName}`);
        return {
          sheet: book.sheet(found.sheetId)?.name ?? '',
          row: found.rect.row + 1 + index,
          column: found.rect.column + column,
        };
      },
      [table, header, line] as const,
    );
  }

  async rowsOf(table: string): Promise<number> {
    return this.page.evaluate((tableName) => {
      const found = window.playground?.book.tables().find(({ name }) => name === tableName);
      return (found?.rect.rows ?? 1) - 1;
    }, table);
  }

  /** Waits for the table to have as many lines. */
  async hasRows(table: string, count: number): Promise<void> {
    await this.page.waitForFunction(
      ([tableName, wanted]) => {
        const found = window.playground?.book.tables().find(({ name }) => name === tableName);
        return found !== undefined && found.rect.rows - 1 === wanted;
      },
      [table, count] as const,
    );
  }

  /** The cell that a defined name leads to. */
  async cellNamed(name: string): Promise<Cell> {
    const formula = await this.page.evaluate((wanted) => {
      const found = window.playground?.book.names().find((candidate) => candidate.name === wanted);
      return found?.formula ?? '';
    }, name);
    const match = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)/.exec(formula);
    if (!match) throw new Error(`The name ${name} leads to no cell: « ${formula} »`);
    const [, sheet = '', letters = '', row = ''] = match;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { sheet, row: Number(row) - 1, column: column - 1 };
  }

  async value(cell: Cell): Promise<string | number | boolean> {
    return this.page.evaluate(({ sheet, row, column }) => {
      const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
      return found?.values({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
    }, cell);
  }

  /** Waits for the cell to hold this value: what was typed or pasted is taken in a little later. */
  async holds(cell: Cell, value: string | number | boolean): Promise<void> {
    const taken = this.page.waitForFunction(
      ([{ sheet, row, column }, wanted]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        return found?.values({ row, column, rows: 1, columns: 1 })[0]?.[0] === wanted;
      },
      [cell, value] as const,
    );
    // Says what stands there instead.
    await taken.catch(async () => assert.equal(await this.value(cell), value));
  }

  /** Waits for the cell to show this text; ordinary spaces stand for any space. */
  async shows(cell: Cell, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([{ sheet, row, column }, wanted]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        const shown = found?.texts({ row, column, rows: 1, columns: 1 })[0]?.[0];
        return shown?.replace(/\s/g, ' ') === wanted;
      },
      [cell, text] as const,
    );
  }

  /** As the workbook keeps it; the value where there is no formula. */
  async formula(cell: Cell): Promise<string | number | boolean> {
    return this.page.evaluate(({ sheet, row, column }) => {
      const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
      return found?.formulas({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
    }, cell);
  }

  async style(cell: Cell): Promise<BookCellStyle> {
    return this.page.evaluate(({ sheet, row, column }) => {
      const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
      return found?.style(row, column) ?? {};
    }, cell);
  }

  async format(cell: Cell, style: BookCellStyle): Promise<void> {
    await this.page.evaluate(
      ([{ sheet, row, column }, wanted]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        found?.setStyle({ row, column, rows: 1, columns: 1 }, wanted);
      },
      [cell, style] as const,
    );
  }

  async hideRow(cell: Cell, hidden = true): Promise<void> {
    await this.page.evaluate(
      ([{ sheet, row }, isHidden]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        found?.setRowsHidden(row, 1, isHidden);
      },
      [cell, hidden] as const,
    );
  }

  /** In points. */
  async rowHeight(cell: Cell): Promise<number> {
    return this.page.evaluate(({ sheet, row }) => {
      const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
      return Math.round(found?.rowHeight(row) ?? 0);
    }, cell);
  }

  /** Waits for the cell's row to be higher than that, in points. */
  async isHigher(cell: Cell, points: number): Promise<void> {
    await this.page.waitForFunction(
      ([{ sheet, row }, before]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        return Math.round(found?.rowHeight(row) ?? 0) > before;
      },
      [cell, points] as const,
    );
  }

  /** In points, of the cell's column. */
  async setColumnWidth(cell: Cell, points: number): Promise<void> {
    await this.page.evaluate(
      ([{ sheet, column }, width]) => {
        const found = window.playground?.book.sheets().find(({ name }) => name === sheet);
        found?.setColumnWidth(column, 1, width);
      },
      [cell, points] as const,
    );
  }

  /** Makes the cell the active one, its sheet in front. */
  async goTo(cell: Cell): Promise<void> {
    await this.takeKeyboard();
    await this.page.evaluate(({ sheet, row, column }) => {
      const book = window.playground?.book;
      const found = book?.sheets().find(({ name }) => name === sheet);
      if (!book || !found) throw new Error(`No sheet ${sheet}`);
      book.activate(found.id);
      book.select(found.id, { row, column, rows: 1, columns: 1 });
    }, cell);
  }

  /** A click in the grid, unless the keyboard is with it already. */
  private async takeKeyboard(): Promise<void> {
    if (await this.hasKeyboard()) return;
    const grid = this.page.locator('canvas[id^=univer-sheet-main-canvas]');
    await grid.click({ position: { x: 300, y: 120 } });
  }

  private hasKeyboard(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement?.getAttribute('data-u-comp') === 'editor',
    );
  }

  async selected(): Promise<Cell> {
    return this.page.evaluate(() => {
      const book = window.playground?.book;
      if (!book) throw new Error('The playground is not open');
      const { sheetId, rect } = book.selection();
      return { sheet: book.sheet(sheetId)?.name ?? '', row: rect.row, column: rect.column };
    });
  }

  /** Waits for the cell to be the active one. */
  async hasSelected(cell: Cell): Promise<void> {
    await this.page.waitForFunction(({ sheet, row, column }) => {
      const book = window.playground?.book;
      if (!book) return false;
      const { sheetId, rect } = book.selection();
      return book.sheet(sheetId)?.name === sheet && rect.row === row && rect.column === column;
    }, cell);
  }

  /** Waits for the sheet to be the active one. */
  async hasInFront(sheet: string): Promise<void> {
    await this.page.waitForFunction((name) => {
      const book = window.playground?.book;
      return book?.sheet(book.activeSheetId)?.name === name;
    }, sheet);
  }

  async type(cell: Cell, text: string): Promise<void> {
    // A screen of the pane that has just come takes the focus: what was typed went there, and is typed again.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.goTo(cell);
      await this.page.keyboard.type(text);
      if (await this.hasKeyboard()) break;
    }
    await this.page.keyboard.press('Enter');
  }

  /** Types the first letter, which opens the cell; the rest comes at once, as from an input method. */
  async typeAtLength(cell: Cell, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text.slice(0, 1));
    await this.page.keyboard.insertText(text.slice(1));
    await this.page.keyboard.press('Enter');
    await this.holds(cell, text);
  }

  /** What stands in the cell's editor once it is opened at the keyboard; it is left as it was. */
  async inEditor(cell: Cell): Promise<string> {
    await this.goTo(cell);
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.keyboard.press('F2');
    let text = '';
    while (text === '') {
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.press('Control+C');
      text = await this.page.evaluate(() => navigator.clipboard.readText());
    }
    await this.page.keyboard.press('Escape');
    return text;
  }

  /** Opens the cell at the keyboard and leaves it as it is. */
  async editWithoutChange(cell: Cell): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.press('F2');
    await this.page.keyboard.press('Enter');
  }

  /** Pastes rows of cells from the clipboard, from that cell on. */
  async paste(cell: Cell, rows: readonly (readonly string[])[]): Promise<void> {
    await this.goTo(cell);
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Copies a cell and pastes it elsewhere, both at the keyboard. */
  async copy(from: Cell, to: Cell): Promise<void> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.goTo(from);
    await this.page.keyboard.press('Control+C');
    await this.page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    await this.goTo(to);
    let isPasted = false;
    while (!isPasted) isPasted = await this.pressPaste();
  }

  /** Whether there was anything to paste: just after a copy, a headless browser may hand out an empty clipboard. */
  private async pressPaste(): Promise<boolean> {
    const formats = await this.page.evaluateHandle(() => {
      const seen: { count: number | null } = { count: null };
      const note = ({ clipboardData }: ClipboardEvent): void => {
        seen.count = clipboardData?.types.length ?? 0;
      };
      document.addEventListener('paste', note, { once: true, capture: true });
      return seen;
    });
    await this.page.keyboard.press('Control+V');
    await this.page.waitForFunction(({ count }) => count !== null, formats);
    return formats.evaluate(({ count }) => count !== 0);
  }

  async clear(cell: Cell): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.press('Delete');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Y');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+Z');
  }
}
