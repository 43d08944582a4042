import type { Validation } from './declaration';
import { promptMessage, promptTitle } from './prompts';

interface Words {
  readonly label: string;
  readonly prompt: string;
  /** What is said of an entry that does not pass; left out: everything passes. */
  readonly error?: string;
}

const validation = ({ label, prompt, error }: Words, rule: Validation['rule']): Validation => ({
  rule,
  prompt: { title: promptTitle(label), message: promptMessage(prompt) },
  error:
    error === undefined
      ? null
      : { style: 'Stop', title: promptTitle(label), message: promptMessage(error) },
});

export const listRule = (words: Words, list: string): Validation =>
  validation(words, { type: 'list', source: `=${list}` });

export const amountRule = (words: Words): Validation =>
  validation(words, { type: 'decimal', min: 0, max: null });

export const dateRule = (words: Words): Validation =>
  validation(words, { type: 'date', min: '2020-01-01', max: '2045-12-31' });

/** Free text: everything is accepted, the prompt alone matters. */
export const promptOnly = (words: Words): Validation =>
  validation(words, { type: 'custom', formula: '=TRUE' });
