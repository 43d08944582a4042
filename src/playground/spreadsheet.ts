import type { Book } from '../standin/book/book';
import { createUniverBookInPage } from '../standin/book/univer-book-in-page';
import { extrasOf } from '../standin/model/extras';
import { contentsOfBook } from './files/book-contents';
import { fillBook } from './files/fill-book';
import type { Locale } from './texts';

/** The spreadsheet in the page: one workbook at a time, each with a grid of its own. */
export class Spreadsheet {
  private constructor(
    private readonly element: HTMLElement,
    private locale: Locale,
    private grid: HTMLElement,
    private current: Book,
  ) {}

  static async open(element: HTMLElement, locale: Locale): Promise<Spreadsheet> {
    const { grid, book } = await newWorkbook(element, locale);
    return new Spreadsheet(element, locale, grid, book);
  }

  get book(): Book {
    return this.current;
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    // Univer hands the focus on from its canvas to the editor that hears the keys.
    this.grid.querySelector<HTMLElement>('canvas[data-u-comp="render-canvas"]')?.focus();
  }

  get hasFocus(): boolean {
    return this.grid.contains(document.activeElement);
  }

  /** The same workbook in a grid of that language: its ribbon, its formulas, how days and decimals are typed. */
  async speak(locale: Locale): Promise<void> {
    this.locale = locale;
    await this.replace((book) => {
      // Only now: what was typed, or opened, while the grid was being made is taken along.
      const before = this.current;
      const { sheetId, rect } = before.selection();
      const shown = before.sheets().findIndex(({ id }) => id === sheetId);
      fillBook(book, contentsOfBook(before));
      extrasOf(book).name = extrasOf(before).name;
      const sheet = book.sheets()[shown];
      if (sheet) book.select(sheet.id, rect);
    });
  }

  /** Another workbook in the place of this one, once it is filled: when that fails, this one stays. */
  async replace(fill: (book: Book) => void): Promise<void> {
    const { grid, book } = await newWorkbook(this.element, this.locale);
    try {
      fill(book);
    } catch (error) {
      close(grid, book);
      throw error;
    }
    close(this.grid, this.current);
    this.grid = grid;
    this.current = book;
  }
}

async function newWorkbook(
  element: HTMLElement,
  locale: Locale,
): Promise<{ grid: HTMLElement; book: Book }> {
  const grid = document.createElement('div');
  grid.className = 'grid';
  element.append(grid);
  return { grid, book: await createUniverBookInPage(grid, locale) };
}

function close(grid: HTMLElement, book: Book): void {
  book.dispose();
  grid.remove();
}
