import type { Localized } from '../language/language';
import type { WorkbookSnapshot } from './snapshot';

/**
 * What a document has in a workbook, said as data: what is written, read back, compared and pointed at takes its
 * names, columns and roles from here. This file knows no document.
 */

export type ValueKind =
  'text' | 'choice' | 'amount' | 'integer' | 'number' | 'percent' | 'date' | 'yes-no';

/**
 * input: typed by a person · filled: written by the add-in, and rewritten by its later runs · computed: a formula of
 * ours · mark: what the add-in knows of the workbook
 */
export type Role = 'input' | 'filled' | 'computed' | 'mark';

/** A single cell, or a column of a block or of a table. */
export interface Slot {
  readonly key: string;
  /** What a person reads beside the cell, or above the column. */
  readonly label: Localized;
  /** What stood there in sheets that were made earlier, by which they are still read; absent: always the same. */
  readonly former?: readonly Localized[];
  readonly kind: ValueKind;
  readonly role: Role;
}

/** A single cell under a workbook-level name, by which it is found again whatever was renamed, moved or inserted. */
export interface Field extends Slot {
  readonly name: string;
  /** The block whose amounts its formula adds up. */
  readonly sums?: string;
  /** What stands there in every sound workbook: anything else shows that cells were moved from under their names. */
  readonly holds?: 'word' | 'number';
  /** A person may put an amount in the place of its formula. */
  readonly mayBeTyped?: boolean;
}

/** Rows that stand ready under a workbook-level name for what a person lists. */
export interface Block {
  readonly key: string;
  readonly name: string;
  readonly label: Localized;
  /** In the order in which they are written. */
  readonly columns: readonly Slot[];
}

export interface TableColumn extends Slot {
  /** People paste dates into its numbers now and then, so that the formats of its cells are read too. */
  readonly isWatchedForDates?: boolean;
  /**
   * Answers by which the document knows a line of its own that stands outside the table, and tells of it: readers leave
   * such rows to it.
   */
  readonly outsideAnswers?: readonly Localized[];
  /** A step on the way to a result: folded away until somebody wants to know why. */
  readonly isStep?: true;
}

/** An Excel table; its columns are found by their headers. */
export interface Table {
  readonly key: string;
  /** Where there is a table for each member, what all their names begin with. */
  readonly name: string;
  /** There may be any number of them, each named after its member: `Bareme_Notes_J1`. */
  readonly isPerMember?: boolean;
  /** The columns by which a line is distinguished from the others, by key; all that are typed unless said otherwise. */
  readonly lineKey?: readonly string[] | 'content';
  /** Those that it has whatever the document is made for, in the order in which they are written. */
  readonly columns: readonly TableColumn[];
}

/** A sheet of the document: all that is known again of it. */
export interface Part {
  readonly key: string;
  /**
   * Whose it is, where a template holds the parts of several documents: nothing of one is missed because another is
   * there.
   */
  readonly document?: string;
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Names of columns of cells that hold one long text among them. */
  readonly texts: readonly string[];
  /**
   * Columns of its sheet, from the first on, in which what is typed outside of its cells is looked at; absent: nobody
   * looks.
   */
  readonly surveyed?: number;
  /** Names of cells of other documents that its formulas read; absent: none. */
  readonly asks?: readonly string[];
}

/** Every sheet that a document may have. */
export type Template = readonly Part[];

/** The same parts, each saying whose it is. */
export const ofDocument = (document: string, template: Template): Template =>
  template.map((part) => ({ ...part, document }));

export const fieldsIn = (template: Template): readonly Field[] =>
  template.flatMap(({ fields }) => fields);

export const blocksIn = (template: Template): readonly Block[] =>
  template.flatMap(({ blocks }) => blocks);

export const tablesIn = (template: Template): readonly Table[] =>
  template.flatMap(({ tables }) => tables);

/** Every workbook-level name that the document may have. */
export const namesIn = (template: Template): readonly string[] => [
  ...fieldsIn(template).map(({ name }) => name),
  ...blocksIn(template).map(({ name }) => name),
  ...template.flatMap(({ texts }) => texts),
];

/**
 * The table of the template that one of this name is; names of tables have no case. Where several could be meant, the
 * one that says most of the name. Null: none of ours.
 */
export const tableNamed = (template: Template, name: string): Table | null =>
  tablesIn(template)
    .filter((table) => isNameOf(table, name))
    .toSorted((one, other) => other.name.length - one.name.length)[0] ?? null;

/** The member whose table this is; null where it is no table of a member. */
export const memberIn = (table: Table, name: string): string | null =>
  table.isPerMember === true && isNameOf(table, name) ? name.slice(table.name.length) : null;

function isNameOf({ name: ours, isPerMember = false }: Table, name: string): boolean {
  const [wanted, found] = [ours.toLowerCase(), name.toLowerCase()];
  return isPerMember ? found.startsWith(wanted) && found.length > wanted.length : found === wanted;
}

/**
 * The sheet on which a part stands, by something that it alone has: its table, else the first of its cells that is
 * no result. Null: nothing of it is there.
 */
export function sheetOfPart(part: Part, { names, tables }: WorkbookSnapshot): string | null {
  const ofTables = part.tables.flatMap(({ name }) => tables[name]?.body ?? []);
  const ofFields = part.fields
    .filter(({ role }) => role !== 'computed')
    .flatMap(({ name }) => names[name] ?? []);
  return (ofTables[0] ?? ofFields[0])?.sheet ?? null;
}
