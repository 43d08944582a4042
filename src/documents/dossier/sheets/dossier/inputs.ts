import { FIELDS, type FieldKey } from '../../template/fields';
import type { Context } from '../context';
import type { Validation } from '../../../../sheets/declaration';
import { LISTS } from '../list-names';
import type { StyleName } from '../../../../sheets/styles';
import { dateRule, integerRule, listRule, promptOnly, yesNoRule } from '../validations';

interface InputLook {
  readonly style: StyleName;
  readonly validation: Validation;
}

/** How a declared fact is typed: its look follows its kind, its prompt is its own. */
export function inputLook({ texts, language }: Context, key: FieldKey): InputLook {
  const { kind, label } = FIELDS[key];
  const prompts: Readonly<Partial<Record<FieldKey, string>>> = texts.prompts;
  const words = { label: label[language], prompt: prompts[key] ?? '' };
  switch (kind) {
    case 'date':
      return {
        style: 'inputDate',
        validation: dateRule(texts, {
          ...words,
          prompt: `${words.prompt} ${texts.common.datePrompt}`,
        }),
      };
    case 'yes-no':
      return { style: 'input', validation: yesNoRule(texts, words) };
    case 'choice':
      return {
        style: 'inputText',
        validation: listRule(texts, words, LISTS.carriers, texts.facts.carrierUnknown),
      };
    case 'integer':
      return { style: 'inputInteger', validation: integerRule(texts, words) };
    case 'text':
    case 'amount':
    case 'number':
    case 'percent':
      return { style: 'inputText', validation: promptOnly(words) };
  }
}
