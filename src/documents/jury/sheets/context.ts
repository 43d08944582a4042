import { listing } from '../../../sheets/amounts';
import type { Expression } from '../../../sheets/formula';
import { isOneOf } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import type { Language } from '../../../language/language';
import type { SessionPlan } from '../plan';
import type { TieKey } from '../scoring/panel';
import { criterionCode, dossierCode } from '../template/codes';
import { TABLES } from '../template/tables';
import type { Localized } from '../../../language/language';
import { en } from './texts/en';
import { fr } from './texts/fr';

export type Texts = typeof fr;

const TEXTS: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => TEXTS[language];

/** What every sheet of a session is written from. */
export interface Context {
  readonly plan: SessionPlan;
  readonly language: Language;
  readonly texts: Texts;
  /** `ITN3 · Diffusion territoriale`. */
  readonly callTitle: string;
  /** Identifiers of the rows, those that stand ready included. */
  readonly ids: readonly string[];
}

export function contextOf(plan: SessionPlan): Context {
  const { language, call } = plan;
  return {
    plan,
    language,
    texts: textsIn(language),
    callTitle: [call.code, call.title].filter((part) => part !== '').join(' · '),
    ids: idsOf(plan),
  };
}

/** Those of the dossiers, then those of the rows that stand ready: new ones follow the highest number given so far. */
function idsOf({ dossiers, spareDossiers }: SessionPlan): readonly string[] {
  const given = dossiers.map(({ id }) => id);
  if (typeof spareDossiers !== 'number') return [...given, ...spareDossiers];
  const highest = Math.max(0, ...given.map((id) => Number(id.slice(1))));
  const spare = Array.from({ length: spareDossiers }, (_, index) =>
    dossierCode(highest + index + 1),
  );
  return [...given, ...spare];
}

/** The line under the band of every sheet: which session it is, and whether it counts. */
export function sessionLine({ plan, texts }: Context): string {
  return plan.isRehearsal ? `${plan.title} · ${texts.rehearsal}` : plan.title;
}

/** `C1 > médiane > présidence`: the tie keys, as they are read back. */
export function tieKeysInWords(keys: readonly TieKey[], language: Language): string {
  const { tie } = textsIn(language);
  return keys
    .map((key) =>
      key.kind === 'criterion'
        ? fill(tie.criterion, { code: criterionCode(key.criterion + 1) })
        : tie[key.kind],
    )
    .join(' > ');
}

/** `0 : … ; 1 : …` on one line. */
export const levelsInWords = ({ plan, language }: Context): string =>
  plan.levels
    .map(({ score, wording }) =>
      language === 'fr'
        ? `${score.toLocaleString(language)} : ${wording}`
        : `${score.toLocaleString(language)}: ${wording}`,
    )
    .join(' · ');

export const namesIn = (items: readonly string[], language: Language): string =>
  listing(items, language);

type TableKey = keyof typeof TABLES;

/** `Bareme_Totaux[Total]`; `table` where it is one of a member. */
export function columnOf(
  { language }: Context,
  key: TableKey,
  column: string,
  table: string = TABLES[key].name,
): Expression {
  return `${table}[${headerOf(key, column, language)}]`;
}

/** `Bareme_Totaux[[#This Row],[Total]]`. */
export function cellOf(
  { language }: Context,
  key: TableKey,
  column: string,
  table: string = TABLES[key].name,
): Expression {
  return `${table}[[#This Row],[${headerOf(key, column, language)}]]`;
}

/** The header of a column, as the sheets of this language have it. */
export function headerOf(key: TableKey, column: string, language: Language): string {
  const columns: readonly { readonly key: string; readonly label: Localized }[] =
    TABLES[key].columns;
  const found = columns.find((one) => one.key === column);
  if (!found) throw new Error(`No such column: ${key} ${column}`);
  return found.label[language];
}

/** Whether a cell holds one of these answers, in either language. */
export const holds = (cell: Expression, words: readonly string[]): Expression =>
  isOneOf(cell, words);
