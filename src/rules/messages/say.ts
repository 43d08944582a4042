import type { Localized } from '../../themes/language';
import { frenchSpacing } from '../../themes/typography';
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './fr';

/**
 * One message in both languages: `say((m) => m.overCap({ … }))`.
 *
 * Each is worded when it is read: of thousands of findings, a pane shows a few dozen in one language, and
 * printing amounts costs more than finding them.
 */
export const say = (message: (messages: Messages) => string): Localized => ({
  get fr() {
    return frenchSpacing(message(fr));
  },
  get en() {
    return message(en);
  },
});
