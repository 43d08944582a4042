import type { ErrorAlert, Validation } from '../../../sheets/declaration';
import { DATES } from '../template/accepted-values';
import { LISTS } from './list-names';
import type { Texts } from './texts/texts';
import { promptTitle } from '../../../sheets/prompts';

interface Words {
  readonly label: string;
  readonly prompt: string;
}

const validation = (
  texts: Texts,
  { label, prompt }: Words,
  rule: Validation['rule'],
  error: string,
  style: ErrorAlert['style'] = 'Stop',
): Validation => ({
  rule,
  prompt: { title: promptTitle(label), message: prompt },
  error: { style, title: texts.common.errorTitle, message: error },
});

export const amountRule = (texts: Texts, words: Words): Validation =>
  validation(texts, words, { type: 'decimal', min: 0, max: null }, texts.common.amountError);

export const quantityRule = (texts: Texts, words: Words): Validation =>
  validation(texts, words, { type: 'decimal', min: 0, max: null }, texts.budget.quantityError);

export const integerRule = (texts: Texts, words: Words): Validation =>
  validation(texts, words, { type: 'wholeNumber', min: 0, max: null }, texts.common.integerError);

export const dateRule = (texts: Texts, words: Words): Validation =>
  validation(texts, words, { type: 'date', ...DATES }, texts.common.dateError);

export const yesNoRule = (texts: Texts, words: Words): Validation =>
  listRule(texts, words, LISTS.yesNo, texts.common.yesNoError);

export const listRule = (
  texts: Texts,
  words: Words,
  list: string,
  error: string,
  style: ErrorAlert['style'] = 'Stop',
): Validation => validation(texts, words, { type: 'list', source: `=${list}` }, error, style);

export const betweenRule = (
  texts: Texts,
  words: Words,
  min: number,
  max: number,
  error: string,
): Validation => validation(texts, words, { type: 'decimal', min, max }, error);

/** One number alone: what a call publishes. */
export const exactRule = (texts: Texts, words: Words, value: number, error: string): Validation =>
  betweenRule(texts, words, value, value, error);

export const customRule = (
  texts: Texts,
  words: Words,
  formula: string,
  error: string,
): Validation => validation(texts, words, { type: 'custom', formula }, error);

/** Free text: everything is accepted, the prompt alone matters. */
export const promptOnly = ({ label, prompt }: Words): Validation => ({
  rule: { type: 'custom', formula: '=TRUE' },
  prompt: { title: promptTitle(label), message: prompt },
  error: null,
});
