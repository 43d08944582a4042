import type { Message } from '../documents/dossier/messages/say';
import type { AnyFinding } from '../findings/finding';
import type { Localized } from '../language/language';

/** A finding of the dossier's rules, or a remark on the file itself. */
export interface Remark extends Pick<AnyFinding, 'rule' | 'severity' | 'place'> {
  readonly message: Message | Localized;
}
