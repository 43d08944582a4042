import { inWords } from '../../documents/dossier/messages/in-words';
import { FIELDS } from '../../documents/dossier/template/fields';
import type { Language, Localized } from '../../language/language';
import { cents } from '../../money/cents';
import { formatEuros } from '../../money/format';
import { messagesIn } from '../messages/say';
import type { ExampleResult } from '../schemas/example-results';
import type { Difference, FigureName, Judged } from './judge';

/** A judged example as it is printed, its texts in one language. */
export function resultOf(
  { example, differences }: Judged,
  file: string,
  language: Language,
): ExampleResult {
  return {
    file,
    line: example.lineOf(''),
    call: example.call.id,
    title: example.title[language],
    holds: differences.length === 0,
    differences: differences.map((one) => differenceOf(one, language)),
  };
}

/** As the sheets call them. */
const LABELS: Readonly<Record<FigureName, Localized>> = {
  total: FIELDS.total.label,
  base: FIELDS.base.label,
  staff: FIELDS.staff.label,
  maximum: FIELDS.maximum.label,
  grant: FIELDS.grant.label,
  carrier: FIELDS.carrierShare.label,
};

function differenceOf(
  difference: Difference,
  language: Language,
): ExampleResult['differences'][number] {
  const messages = messagesIn(language).examples;
  const { kind, line } = difference;
  if (kind === 'figure') {
    const { figure, expected, found, by } = difference;
    const message = messages.otherFigure({
      figure: LABELS[figure][language],
      expected: formatEuros(expected, language),
      found: formatEuros(found, language),
      gap: formatEuros(cents(Math.abs(by)), language),
      isMore: by > 0,
    });
    return { kind, line, figure, expected: expected / 100, found: found / 100, message };
  }
  const { rule, severity } = difference;
  const message =
    difference.kind === 'missing'
      ? messages.missing({ ...difference, holds: difference.holds[language] })
      : messages.unexpected({ ...difference, message: inWords(difference.message, language) });
  return { kind, line, rule, severity, message };
}
