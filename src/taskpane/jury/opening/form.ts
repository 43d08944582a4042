import type { At } from '../../../documents/jury/opening/expected';
import type { TypedSettings } from '../../../documents/jury/opening/typed-settings';
import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import type { Draft } from './draft';
import { expectedBy } from './problems';
import { questionOn } from './remarks';
import { OPENING_TEXTS, type OpeningTexts } from './texts';

/** What the parts of the form share: what is typed, what it was understood as, and the way to type more. */
export interface Form {
  readonly call: Call;
  readonly settings: TypedSettings;
  readonly draft: Draft;
  readonly language: Language;
  readonly set: (change: Partial<TypedSettings>) => void;
}

export const textsOf = ({ language }: Form): OpeningTexts => OPENING_TEXTS[language];

/** What is wrong with a field; undefined: nothing. */
export function faultAt({ draft, language }: Form, at: At): string | undefined {
  const fault = draft.faults.find(
    ({ field, criterion }) => field === at.field && criterion === at.criterion,
  );
  return fault && expectedBy(fault, language);
}

/** What is asked about a field that can be understood; undefined: nothing. */
export function questionAt({ draft, language }: Form, at: At): string | undefined {
  const odd = draft.oddDates.find(({ field }) => field === at.field);
  return odd && questionOn(odd, language);
}
