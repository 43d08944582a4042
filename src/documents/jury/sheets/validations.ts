import type { Validation } from '../../../sheets/declaration';
import type { Expression } from '../../../sheets/formula';
import type { Context } from './context';
import { promptMessage, promptTitle } from '../../../sheets/prompts';

interface Words {
  readonly label: string;
  readonly prompt: string;
}

const validation = (
  { label, prompt }: Words,
  rule: Validation['rule'],
  error: string,
): Validation => ({
  rule,
  prompt: prompt === '' ? null : { title: promptTitle(label), message: promptMessage(prompt) },
  error: { style: 'Stop', title: promptTitle(label), message: promptMessage(error) },
});

export const listRule = ({ texts }: Context, words: Words, list: string): Validation =>
  validation(words, { type: 'list', source: `=${list}` }, texts.dossiers.prompts.list);

export const amountRule = ({ texts }: Context, words: Words): Validation =>
  validation(words, { type: 'decimal', min: 0, max: null }, texts.dossiers.prompts.amountError);

export const numberRule = (words: Words, min: number, max: number, error: string): Validation =>
  validation(words, { type: 'decimal', min, max }, error);

export const wholeRule = (words: Words, min: number, error: string): Validation =>
  validation(words, { type: 'wholeNumber', min, max: null }, error);

export const dateRule = ({ texts }: Context, words: Words): Validation =>
  validation(
    words,
    { type: 'date', min: '2020-01-01', max: '2045-12-31' },
    texts.dossiers.prompts.dateError,
  );

export const customRule = (words: Words, formula: Expression, error: string): Validation =>
  validation(words, { type: 'custom', formula: `=${formula}` }, error);

/** Free text: everything is accepted, the prompt alone matters. */
export const promptOnly = (words: Words): Validation => ({
  ...validation(words, { type: 'custom', formula: '=TRUE' }, ''),
  error: null,
});
