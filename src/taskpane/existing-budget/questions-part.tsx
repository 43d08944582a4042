import { Select } from '@fluentui/react-components';
import { formatShare } from '../../money/format';
import { Field } from '../frame/field';
import { Section } from '../frame/section';
import { useWording } from '../wording/language';
import { BUDGET_TEXTS } from './texts';
import type { TakenBudget } from './use-reading';

/** The rates of VAT in force, as shares. */
const RATES = [0.2, 0.1, 0.055, 0.021, 0] as const;

/** What nothing in the table says, and only the person knows. A question that was answered stays, to be answered anew. */
export function QuestionsPart({ budget }: { readonly budget: TakenBudget }) {
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { reading, choices, settle } = budget;
  const asksForTax = reading.asksForTax || choices.amounts !== undefined;
  const asksForVat = reading.withoutVat > 0 || choices.vat !== undefined;
  if (!asksForTax && !asksForVat) return null;
  return (
    <Section title={texts.questions}>
      {asksForTax && (
        <Field label={texts.amountsAre} hint={texts.amountsHint}>
          {(id, describedBy) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={choices.amounts ?? ''}
              onChange={(_, { value }) =>
                settle({ amounts: value === 'net' || value === 'gross' ? value : undefined })
              }
            >
              <option value="">{texts.amountsUnknown}</option>
              <option value="net">{texts.taxes.net}</option>
              <option value="gross">{texts.taxes.gross}</option>
            </Select>
          )}
        </Field>
      )}
      {asksForVat && (
        <Field label={texts.vat}>
          {(id, describedBy) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={choices.vat === undefined ? '' : String(choices.vat)}
              onChange={(_, { value }) => settle({ vat: value === '' ? undefined : Number(value) })}
            >
              <option value="">{texts.vatUnknown}</option>
              {RATES.map((rate) => (
                <option key={rate} value={rate}>
                  {texts.rate(formatShare(rate, language))}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </Section>
  );
}
