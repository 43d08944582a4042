import { budgetColumns, GRID_COLUMNS, NOT_APPLICABLE } from '../template/columns';
import { TABLES } from '../template/fields';
import type { BudgetColumnKey, GridColumnKey } from '../template/fields';
import type { Call } from '../../../calls/call';
import type { Language, Localized } from '../../../language/language';
import { euros } from '../../../sheets/amounts';
import { sentence, type Expression } from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { textsIn, type Texts } from './texts/texts';

/** What every sheet of a workbook is written from. */
export interface Context {
  readonly call: Call;
  readonly language: Language;
  readonly texts: Texts;
  /** `ITN5 · Cycle de vie de la donnée · Appel à projets` */
  readonly callTitle: string;
  readonly rows: Rows;
  /** The dossier's identifier; null: of sheets that are nobody's dossier. */
  readonly id: string | null;
}

/** Rows that stand ready for what a person types. */
export interface Rows {
  readonly lines: number;
  readonly phases: number;
  readonly coCarriers: number;
  readonly otherFunders: number;
}

export const USUAL_ROWS: Rows = { lines: 12, phases: 6, coCarriers: 5, otherFunders: 5 };

export function contextOf(
  call: Call,
  language: Language,
  rows: Rows = USUAL_ROWS,
  id: string | null = null,
): Context {
  const { code, shortTitle, track } = call;
  const parts = [code, shortTitle[language], track.label?.[language]];
  return {
    call,
    language,
    texts: textsIn(language),
    callTitle: parts.filter((part) => part !== undefined).join(' · '),
    rows,
    id,
  };
}

/** A sentence about a gap in euros, as an expression. */
export const gapSentence = (
  { language }: Context,
  template: string,
  gap: Expression,
  blanks: Readonly<Record<string, Expression>> = {},
): Expression => sentence(template, { ...blanks, gap: amountInWords(language, gap) });

/** The title with a wholly constant amount: `48 000 €`. */
export const amountText = ({ language }: Context, amount: number): string =>
  euros(amount, language);

/** `Bareme_Budget[[#This Row],[Montant HT]]`, in the sheet's language. */
export type RowReference<Key extends string> = (key: Key) => Expression;

const header = (
  columns: readonly { readonly key: string; readonly label: Localized }[],
  key: string,
  language: Language,
): string => {
  const found = columns.find((column) => column.key === key);
  if (!found) throw new Error(`No such column: ${key}`);
  return found.label[language];
};

export const budgetCell =
  ({ call, language }: Context): RowReference<BudgetColumnKey> =>
  (key) =>
    `${TABLES.budget}[[#This Row],[${header(budgetColumns(call), key, language)}]]`;

export const budgetColumn =
  ({ call, language }: Context): RowReference<BudgetColumnKey> =>
  (key) =>
    `${TABLES.budget}[${header(budgetColumns(call), key, language)}]`;

export const gridCell =
  ({ language }: Context): RowReference<GridColumnKey> =>
  (key) =>
    `${TABLES.grid}[[#This Row],[${header(GRID_COLUMNS, key, language)}]]`;

export const gridColumn =
  ({ language }: Context): RowReference<GridColumnKey> =>
  (key) =>
    `${TABLES.grid}[${header(GRID_COLUMNS, key, language)}]`;

export const notApplicable = ({ language }: Context): string => NOT_APPLICABLE[language];
