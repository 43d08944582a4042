import type { Call } from '../../../calls/call';
import type { LeftOutReason } from '../figures/line-figures';
import type { Step } from './explanation';
import type { WhyLeftOut } from './messages/facts';

/** Why something stays out of the base, with what of the call its sentence says. */
export function whyLeftOut(call: Call, reason: LeftOutReason): WhyLeftOut {
  switch (reason) {
    case 'staff':
      return { reason, isCounterpart: call.staff.treatment === 'counterpart' };
    case 'title':
      return { reason, funded: call.fundedTitles?.titles ?? [] };
    case 'period':
      return { reason, years: call.years?.inBase ?? [] };
    case 'type':
    case 'title-blank':
    case 'unlisted':
    case 'licence':
    case 'negative':
      return { reason };
  }
}

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
