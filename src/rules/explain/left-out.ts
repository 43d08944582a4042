import type { Call } from '../../calls/call';
import type { LeftOutReason } from '../line-figures';
import type { Step } from './explanation';

/** On whose word something stays out of the base: the call's sentence, or ours where it is silent. */
export function basisOf(call: Call, reason: LeftOutReason): Pick<Step, 'quote' | 'ours'> {
  const quote = quoteOf(call, reason);
  return { quote, ours: quote === null };
}

function quoteOf(call: Call, reason: LeftOutReason): Step['quote'] {
  switch (reason) {
    case 'staff':
      return call.staff.quote;
    case 'title':
      return call.fundedTitles?.quote ?? null;
    case 'unlisted':
      return call.expenses.quote;
    case 'licence':
      return call.requirements.extraEuropeanLicences?.quote ?? null;
    case 'period':
      return call.years?.quote ?? null;
    case 'type':
    case 'title-blank':
    case 'negative':
      return null;
  }
}
