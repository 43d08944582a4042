import type { Book } from '../book/book';

/**
 * What Excel keeps in a workbook and the book does not model: it changes no figure, but an add-in reads it
 * back. It lives as long as the book, so that a pane closed and opened again finds it.
 */
export interface Extras {
  readonly pageLayouts: Map<string, Record<string, unknown>>;
  readonly customProperties: Map<string, Map<string, { key: string; value: string }>>;
  readonly veryHidden: Set<string>;
  readonly protection: Map<string, { options: Record<string, unknown>; password: string | null }>;
  readonly tableLooks: Map<string, Record<string, boolean>>;
  readonly nameComments: Map<string, string>;
  readonly properties: Record<string, unknown>;
  readonly hyperlinks: Map<string, Record<string, unknown>>;
  /** Columns that were grouped, by the identifier of their sheet. */
  readonly groupedColumns: Map<string, Set<number>>;
  /** Of the add-in, by name: the JSON of each value. */
  readonly addinSettings: Map<string, string>;
  workbookPassword: string | null;
  workbookProtected: boolean;
  name: string;
}

const byBook = new WeakMap<Book, Extras>();

export function extrasOf(book: Book): Extras {
  const known = byBook.get(book);
  if (known) return known;
  const extras: Extras = {
    pageLayouts: new Map(),
    customProperties: new Map(),
    veryHidden: new Set(),
    protection: new Map(),
    tableLooks: new Map(),
    nameComments: new Map(),
    properties: {},
    hyperlinks: new Map(),
    groupedColumns: new Map(),
    addinSettings: new Map(),
    workbookPassword: null,
    workbookProtected: false,
    name: 'Classeur1.xlsx',
  };
  byBook.set(book, extras);
  return extras;
}
