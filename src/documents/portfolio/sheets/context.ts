import type { Language } from '../../../language/language';
import type { Expression } from '../../../sheets/formula';
import type { PortfolioPlan } from '../portfolio';
import { TABLES } from '../template/tables';
import { en } from './texts/en';
import { fr, type Texts } from './texts/fr';

const TEXTS: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => TEXTS[language];

/** What every sheet of a portfolio is written from. */
export interface Context {
  readonly plan: PortfolioPlan;
  readonly language: Language;
  readonly texts: Texts;
}

export const contextOf = (plan: PortfolioPlan): Context => ({
  plan,
  language: plan.language,
  texts: textsIn(plan.language),
});

type TableKey = keyof typeof TABLES;
type KeyOf<T extends TableKey> = (typeof TABLES)[T]['columns'][number]['key'];

/** The header of a column, as the sheets of this language have it. */
export function headerOf<T extends TableKey>(language: Language, table: T, key: KeyOf<T>): string {
  const found = TABLES[table].columns.find((one) => one.key === key);
  if (!found) throw new Error(`No such column: ${table} ${key}`);
  return found.label[language];
}

/** `Bareme_Portefeuille[Compté]`. */
export const columnOf = <T extends TableKey>(
  { language }: Context,
  table: T,
  key: KeyOf<T>,
): Expression => `${TABLES[table].name}[${headerOf(language, table, key)}]`;

/** `Bareme_Portefeuille[[#This Row],[Compté]]`. */
export const cellOf = <T extends TableKey>(
  { language }: Context,
  table: T,
  key: KeyOf<T>,
): Expression => `${TABLES[table].name}[[#This Row],[${headerOf(language, table, key)}]]`;
