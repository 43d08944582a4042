import type { DossierFile } from '../documents/dossier/file/file-schema';
import type { UnitId } from '../documents/dossier/template/columns';
import type { Cents } from '../money/cents';
import type { Place } from '../workbook/scalar';
import type { Message } from './messages/say';
import type { DecimalMark, Role, Tax } from './terms';

/** A year, or a part of one. */
export interface Period {
  /** Null: it is not said, « Janvier ». */
  readonly year: number | null;
  /** « Année 2 », « N+1 »: from 1; null: it is a year of the calendar. */
  readonly rank: number | null;
  /** 1 to 12, the first of the part that it is; null: the whole year. */
  readonly month: number | null;
  /** How many it lasts. */
  readonly months: 1 | 3 | 6 | 12;
}

export type Certainty = 'certain' | 'likely' | 'unsure';

/** By what a column is known. */
export type Reason =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'content' }
  /** Figures of so many lines come out. */
  | {
      readonly kind: 'arithmetic';
      readonly of: 'product' | 'tax' | 'periods';
      readonly lines: number;
    }
  /** A title above, a note or a total below says it. */
  | { readonly kind: 'context'; readonly text: string; readonly place: Place }
  /** A person has said so. */
  | { readonly kind: 'chosen' };

export interface ReadColumn {
  /** Of the block, from 0. */
  readonly index: number;
  readonly place: Place;
  /** The text above it; blank: nothing is. */
  readonly heading: string;
  readonly role: Role;
  /** Of prices, amounts and periods; null: nothing tells. */
  readonly tax: Tax | null;
  readonly period: Period | null;
  /** What the figures are of a period: `quantity` where they count days. */
  readonly counts: 'euros' | 'quantity';
  readonly unit: UnitId | null;
  /** Euros that a 1 in it means: 1 000 in a column of k€. */
  readonly scale: number;
  readonly certainty: Certainty;
  readonly reasons: readonly Reason[];
}

/** What a person settles; whatever is absent is found. Rows and columns count from the block’s first. */
export interface Choices {
  /** How many rows the headings take, and the first of them; null: there are none. */
  readonly headings?: { readonly row: number; readonly rows: 1 | 2 } | null;
  readonly columns?: ReadonlyMap<number, { readonly role: Role; readonly tax?: Tax }>;
  /** What amounts are of which nothing tells. */
  readonly amounts?: Tax;
  /** The VAT of lines that say none, as a share. */
  readonly vat?: number;
  readonly decimalMark?: DecimalMark;
  /** Whether a row is a line. */
  readonly rows?: ReadonlyMap<number, boolean>;
  /** Expense types of rows, by their identifier. */
  readonly types?: ReadonlyMap<number, string>;
}

export type DossierLine = NonNullable<DossierFile['lines']>[number];

/** What is said of a cell, a row or the whole block. */
export interface Remark {
  /** `fault`: a figure was not understood, or differs; `question`: it was settled, a person should look; `note`: good to know. */
  readonly severity: 'fault' | 'question' | 'note';
  readonly message: Message;
  readonly place: Place | null;
}

/** A type that words of a line suggest. */
export interface ProposedType {
  readonly id: string;
  readonly certainty: Certainty;
  /** The words that it was known by. */
  readonly words: string;
  readonly from: 'type' | 'label' | 'section' | 'chosen';
}

/** By what a line’s VAT is known: its cell, its amounts, being staff, the totals of the block, a person. */
export type VatSource = 'cell' | 'amounts' | 'staff' | 'block' | 'chosen';

/** What of a line a cell said. */
export type LinePart = Exclude<Role, 'other' | 'period'> | `year ${string}`;

export interface ReadLine {
  /** From the block’s first row. */
  readonly row: number;
  readonly place: Place;
  /** As the dossier’s file has it: euros, VAT in percent. What is not known is absent. */
  readonly line: DossierLine;
  /** What the dossier’s sheet makes of it; null: it lacks something for that. */
  readonly net: Cents | null;
  readonly gross: Cents | null;
  /** What the block says of it. */
  readonly stated: {
    readonly net: Cents | null;
    readonly gross: Cents | null;
    readonly unknown: Cents | null;
  };
  readonly type: ProposedType | null;
  readonly vatFrom: VatSource | null;
  /** The title of the section in which it stands. */
  readonly section: string | null;
  readonly cells: readonly { readonly part: LinePart; readonly place: Place }[];
  readonly remarks: readonly Remark[];
}

export type LeftOutReason =
  | 'above'
  | 'heading'
  | 'section'
  | 'note'
  | 'total'
  | 'subtotal'
  /** VAT of all lines together. */
  | 'vat'
  /** No word says so, but it is the sum of other rows. */
  | 'sum'
  | 'nothing'
  /** Another table, or something below the last total. */
  | 'beyond'
  | 'chosen';

export interface LeftOutRow {
  readonly row: number;
  readonly place: Place;
  /** Its first words. */
  readonly text: string;
  /** What it says in the column of amounts. */
  readonly amount: Cents | null;
  readonly reason: LeftOutReason;
}

/** A total that the block states, and what its lines come to. */
export interface Control {
  readonly place: Place;
  readonly tax: Tax | null;
  readonly stated: Cents;
  readonly read: Cents;
  /** `read − stated`. */
  readonly difference: Cents;
  /** Lines whose amount is not understood: they count for nothing in `read`. */
  readonly unread: number;
}

/** A budget as it was understood. Nothing was written anywhere. */
export interface BudgetReading {
  /** First row and number of the headings; null: there are none. */
  readonly headings: { readonly row: number; readonly rows: 1 | 2 } | null;
  readonly columns: readonly ReadColumn[];
  readonly lines: readonly ReadLine[];
  readonly leftOut: readonly LeftOutRow[];
  readonly remarks: readonly Remark[];
  /** Nothing tells whether amounts are net or gross: lines have no price until a person says. */
  readonly asksForTax: boolean;
  /** Lines that say no VAT, in all. */
  readonly withoutVat: number;
  readonly control: readonly Control[];
}
