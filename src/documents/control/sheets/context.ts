import type { Language } from '../../../language/language';
import type { Expression } from '../../../sheets/formula';
import type { ControlPlan } from '../plan';
import { TABLES } from '../template/tables';
import { en } from './texts/en';
import { fr, type Texts } from './texts/fr';

const TEXTS: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => TEXTS[language];

/** What every sheet of a control is written from. */
export interface Context {
  readonly plan: ControlPlan;
  readonly language: Language;
  readonly texts: Texts;
  /** Under the band of every sheet: which dossier it is. */
  readonly dossierLine: string;
}

export function contextOf(plan: ControlPlan): Context {
  const { language, facts } = plan;
  const texts = textsIn(language);
  const parts = [facts.title ?? texts.untitled, facts.carrier, facts.number];
  return {
    plan,
    language,
    texts,
    dossierLine: parts.filter((part) => part !== null).join(' · '),
  };
}

type TableKey = keyof typeof TABLES;

/** The header of a column, as the sheets of this language have it. */
export function headerOf({ language }: Context, table: TableKey, key: string): string {
  const columns: readonly {
    readonly key: string;
    readonly label: Readonly<Record<Language, string>>;
  }[] = TABLES[table].columns;
  const found = columns.find((one) => one.key === key);
  if (!found) throw new Error(`No such column: ${table} ${key}`);
  return found.label[language];
}

/** `Bareme_Controle_Lignes[Retenu]`. */
export const columnOf = (context: Context, table: TableKey, key: string): Expression =>
  `${TABLES[table].name}[${headerOf(context, table, key)}]`;

/** `Bareme_Controle_Lignes[[#This Row],[Retenu]]`. */
export const cellOf = (context: Context, table: TableKey, key: string): Expression =>
  `${TABLES[table].name}[[#This Row],[${headerOf(context, table, key)}]]`;
