import type { BookName } from '../book/book';
import { asFlag, asText } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { formatAbsolute, looksLikeCell, quoteSheet } from './address';
import { isErrorText, valueType } from './cell-values';
import { RangeView } from './range-view';
import { rangeAt, rangeOfFormula } from './references';
import type { Session } from './session';
import { SheetView } from './sheet-view';

interface NameView {
  readonly session: Session;
  readonly name: string;
  /** The sheet that the name belongs to; null for the workbook's. */
  readonly home: string | null;
}

export function namesObject(session: Session): HostObject {
  return hostObject(namesTable, session);
}

/** The names that belong to one sheet, as those that a copied sheet brings along. */
export function sheetNamesObject(session: Session, home: string): HostObject {
  return hostObject(sheetNamesTable, { session, home });
}

const namesTable: MemberTable<Session> = {
  name: 'NamedItemCollection',
  items: (session) => session.book.names().map(({ name }) => nameObject(session, name)),
  /** A name of the sheet in front wins over the workbook's of the same spelling (office-js#2875). */
  item: (session, key) => {
    const wanted = String(key).toLowerCase();
    const inFront = session.book.activeSheetId;
    const local = session.book.names(inFront).find(({ name }) => name.toLowerCase() === wanted);
    if (local) return nameObject(session, local.name, inFront);
    const found = session.book.names().find(({ name }) => name.toLowerCase() === wanted);
    if (!found) throw wireError('ItemNotFound', String(key));
    return nameObject(session, found.name);
  },
  methods: {
    add: (session, args) => {
      session.assertWritable();
      const name = checkedName(session, args.text(0));
      const range = args.object(1, RangeView);
      const formula = range ? formulaOf(range) : formulaOfText(session, args.raw(1));
      session.book.addName(name, formula);
      const comment = args.optionalText(2);
      if (comment !== null) session.extras.nameComments.set(name, comment);
      return nameObject(session, name);
    },
  },
};

interface SheetNames {
  readonly session: Session;
  readonly home: string;
}

const sheetNamesTable: MemberTable<SheetNames> = {
  name: 'NamedItemCollection',
  items: ({ session, home }) => {
    session.assertInFront();
    return session.book.names(home).map(({ name }) => nameObject(session, name, home));
  },
  item: ({ session, home }, key) => {
    session.assertInFront();
    const wanted = String(key).toLowerCase();
    const found = session.book.names(home).find(({ name }) => name.toLowerCase() === wanted);
    if (!found) throw wireError('ItemNotFound', String(key));
    return nameObject(session, found.name, home);
  },
  methods: {
    add: ({ session, home }, args) => {
      session.assertWritable();
      const name = args.text(0);
      const range = args.object(1, RangeView);
      const formula = range ? formulaOf(range) : formulaOfText(session, args.raw(1));
      session.book.addName(name, formula, home);
      return nameObject(session, name, home);
    },
  },
};

const nameTable: MemberTable<NameView> = {
  name: 'NamedItem',
  id: ({ session, name, home }) =>
    home === null ? name : `${quoteSheet(session.sheet(home).name)}!${name}`,
  idName: '_Id',
  scalars: {
    name: { get: (view) => view.name },
    type: { get: (view) => typeOf(view) },
    value: { get: (view) => valueOf(view) },
    scope: { get: ({ home }) => (home === null ? 'Workbook' : 'Worksheet') },
    formula: {
      get: (view) => definition(view).formula,
      set: (view, formula) => {
        const text = asText(formula);
        change(view, { formula: text.startsWith('=') ? text : `=${text}` });
      },
    },
    visible: {
      get: (view) => definition(view).visible,
      set: (view, visible) => change(view, { visible: asFlag(visible) }),
    },
    comment: {
      get: ({ session, name }) => session.extras.nameComments.get(name) ?? '',
      set: ({ session, name }, comment) => {
        session.assertWritable();
        session.extras.nameComments.set(name, asText(comment));
      },
    },
  },
  objects: {
    worksheetOrNullObject: ({ session, home }) =>
      home === null ? null : new SheetView(session, home).object,
  },
  methods: {
    delete: ({ session, name, home }) => {
      session.assertWritable();
      // Excel has crashed here (office-js#2983).
      session.assertInFront();
      if (home !== null) return session.book.deleteName(name, home);
      session.extras.nameComments.delete(name);
      session.book.deleteName(name);
    },
    getRange: (view) => {
      const range = rangeOf(view);
      if (!range) throw wireError('InvalidOperation', `${view.name} is not a range`);
      return range.object;
    },
    getRangeOrNullObject: (view) => rangeOf(view)?.object ?? null,
  },
};

function nameObject(session: Session, name: string, home: string | null = null): HostObject {
  return hostObject(nameTable, { session, name, home });
}

function definition({ session, name, home }: NameView): BookName {
  const found = session.book.names(home ?? undefined).find((candidate) => candidate.name === name);
  if (!found) throw wireError('ItemNotFound', name);
  return found;
}

function change({ session, name, home }: NameView, change: Partial<BookName>): void {
  session.assertWritable();
  session.book.setName(name, change, home ?? undefined);
}

/** While another workbook is in front, Excel on Windows finds no name's range (office-js#5504, #2078). */
function rangeOf(view: NameView): RangeView | null {
  if (!view.session.inFront) return null;
  return rangeOfFormula(view.session, definition(view).formula);
}

function typeOf(view: NameView): string | null {
  if (!view.session.inFront) return null;
  if (rangeOf(view)) return 'Range';
  const constant = constantOf(definition(view).formula);
  if (isErrorText(constant) || definition(view).formula.includes('#REF!')) return 'Error';
  return valueType(constant);
}

function valueOf(view: NameView): unknown {
  const range = rangeOf(view);
  return range ? formulaOf(range).slice(1) : constantOf(definition(view).formula);
}

/** `=0.75` → 0.75, `="a"` → `a`; a formula is left as its text. */
function constantOf(formula: string): string | number | boolean {
  const text = formula.replace(/^=/, '');
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return /^TRUE$/i.test(text);
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : formula;
}

/** `='Budget'!$A$1:$B$2`. */
function formulaOf(range: RangeView): string {
  return `=${quoteSheet(range.sheet.name)}!${formatAbsolute(range.rect)}`;
}

function formulaOfText(session: Session, reference: unknown): string {
  const text = asText(reference);
  return text.startsWith('=') ? text : formulaOf(rangeAt(session, text, null));
}

/** Excel's rules for names: a letter first, no blank, at most 255, and nothing that reads as a cell. */
function checkedName(session: Session, name: string): string {
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!valid || looksLikeCell(name) || /^[RrCc]\d/.test(name)) {
    throw wireError('InvalidArgument', `${name} cannot be a name`);
  }
  const wanted = name.toLowerCase();
  const taken =
    session.book.names().some((other) => other.name.toLowerCase() === wanted) ||
    session.book.tables().some((table) => table.name.toLowerCase() === wanted);
  if (taken) throw wireError('ItemAlreadyExists', name);
  return name;
}
