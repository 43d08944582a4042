import { formatDay } from '../../money/format';
import type { CallSummary } from '../../calls/call';
import { formatCallPercent, formatShortAmount } from '../wording/format';
import type { Wording } from '../wording/language';

/** `50 k€ à 1 M€` */
function glanceAtSize(size: CallSummary['size'], { language, messages }: Wording): string {
  const amount = (euros: number): string => formatShortAmount(euros, language);
  if (size?.min != null && size.max != null) {
    return messages.glance.between(amount(size.min), amount(size.max));
  }
  if (size?.min != null) {
    const { above, from } = messages.glance;
    return (size.minExclusive ? above : from)(amount(size.min));
  }
  if (size?.max != null) return messages.glance.upTo(amount(size.max));
  return messages.glance.noSize;
}

function glanceAtDates({ opens, closes }: CallSummary, { messages }: Wording): string | null {
  if (opens === null) return null;
  return closes === null
    ? messages.glance.opens(formatDay(opens))
    : messages.glance.openUntil(formatDay(opens), formatDay(closes));
}

/** What tells calls apart in a list: money first, then kind and dates. Two lines of a few words. */
export function glanceAt(call: CallSummary, wording: Wording): readonly [string, string] {
  const { language, messages } = wording;
  const rate = formatCallPercent(call.ratePercent, language);
  const cap = call.cap === null ? null : messages.glance.cap(formatShortAmount(call.cap, language));
  const money = [rate, cap, glanceAtSize(call.size, wording)];
  const terms = [call.label ? null : messages.kind[call.kind], glanceAtDates(call, wording)];
  const line = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(' · ');
  return [line(money), line(terms)];
}
