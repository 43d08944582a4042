import { formatDay, formatEuros, formatNumber } from '../../../../money/format';
import type { Cents } from '../../../../money/cents';
import type { Language } from '../../../../language/language';
import type { Cell } from '../../../../workbook/cell';
import type { Deliberated } from '../../deliberated';
import { planOf } from '../../plan-of';
import type { Standing } from '../../scoring/standings';
import type { ScoreChange } from '../../score-change';
import type { SessionDossier } from '../../session';
import { contextOf, type Context } from '../context';
import { enMinutes } from '../texts/en-minutes';
import { frMinutes } from '../texts/fr-minutes';

export type MinutesTexts = typeof frMinutes;

const TEXTS: Readonly<Record<Language, MinutesTexts>> = { fr: frMinutes, en: enMinutes };

/** What is no longer as it was closed. */
export interface ChangesSince {
  /** How many values, by the closing’s number; absent: none. */
  readonly counts: ReadonlyMap<number, number>;
  /** The scores among them, and those that were revised after audition and that nothing keeps yet. */
  readonly scores: readonly ScoreChange[];
}

const NOTHING_CHANGED: ChangesSince = { counts: new Map(), scores: [] };

/** What every part of the minutes is written from. */
export interface MinutesContext extends Deliberated {
  readonly language: Language;
  readonly texts: MinutesTexts;
  /** What the session’s other sheets are written from: the words that are theirs already. */
  readonly sheets: Context;
  readonly changes: ChangesSince;
}

export const minutesContext = (
  recorded: Deliberated,
  changes: ChangesSince = NOTHING_CHANGED,
): MinutesContext => {
  const { language } = recorded.session;
  return {
    ...recorded,
    language,
    texts: TEXTS[language],
    sheets: contextOf(planOf(recorded.session)),
    changes,
  };
};

/** A cell as people read it; what could not be understood stands as it was typed. */
export function shown(cell: Cell<string>): string | null {
  if (cell.kind === 'problem') return cell.problem.text;
  return cell.value;
}

/** A day as people write it; a text in the place of one stands as it was typed. */
export const shownDay = (cell: Cell<string>): string | null =>
  cell.kind === 'value' ? formatDay(cell.value) : shown(cell);

export const number = ({ language }: Pick<MinutesContext, 'language'>, value: number): string =>
  formatNumber(value, language);

export const money = ({ language }: Pick<MinutesContext, 'language'>, amount: Cents): string =>
  formatEuros(amount, language);

/** A total of 340 hundredths is 3.40, in both decimals. */
export const points = (
  { language }: Pick<MinutesContext, 'language'>,
  hundredths: number,
): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 2,
  }).format(hundredths / 100);

/** The row of the list in which a standing’s dossier is described. */
export const rowOf = (
  { session }: Pick<Deliberated, 'session'>,
  { dossier }: Pick<Standing, 'dossier'>,
): SessionDossier | undefined => session.dossiers.find(({ id }) => id === dossier.id);

/** `Titre (porteur)`. */
export function titleOf(dossier: SessionDossier | undefined): string {
  const title = (dossier && shown(dossier.title)) ?? '';
  const carrier = dossier && shown(dossier.carrier);
  return carrier ? `${title} (${carrier})` : title;
}
