import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { TEXTS } from '../texts';

/**
 * What a session of the call may be called: by its month, where the call has one a month.
 *
 * @param now `2021-03-02T14:05`, local
 */
export function proposedTitle(call: Call, language: Language, now: string): string {
  const name = TEXTS[language].open.proposedName(call.code);
  if (call.requirements.monthlyDeadline === undefined) return name;
  const month = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${now.slice(0, 10)}T00:00:00Z`));
  return `${name} · ${month}`;
}
