import type { Localized } from '../../themes/language';
import { frenchSpacing } from '../../themes/typography';
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './fr';

type Message = (messages: Messages) => string;

/**
 * One message in both languages: `say((m) => m.overCap({ … }))`.
 *
 * Each is worded when it is read: of thousands of findings, a pane shows a few dozen in one language, and
 * printing amounts costs more than finding them.
 */
export const say = (message: Message): Localized => new Sentence(message);

/** A class, since an object literal with accessors costs ten times as much to make. */
class Sentence implements Localized {
  constructor(private readonly message: Message) {}

  get fr(): string {
    return frenchSpacing(this.message(fr));
  }

  get en(): string {
    return this.message(en);
  }
}
