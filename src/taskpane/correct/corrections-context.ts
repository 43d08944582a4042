import { createContext } from 'react';
import type { Correction } from '../../documents/dossier/corrections/correction';
import type { Finding } from '../../documents/dossier/rules/finding';
import type { Message } from '../../documents/dossier/messages/say';
import type { Localized } from '../../language/language';

/** What the findings' buttons need. It changes less often than what is said of a correction. */
export interface Correcting {
  readonly isWorking: boolean;
  readonly of: (finding: Finding) => readonly Correction[];
  /** `keys`: the findings that will be gone. */
  readonly correct: (
    keys: readonly string[],
    corrections: readonly Correction[],
    effect: Message | Localized,
  ) => void;
}

/** Null where nothing can be corrected. */
export const CorrectingContext = createContext<Correcting | null>(null);
