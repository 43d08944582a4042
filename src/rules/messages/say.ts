import type { Localized } from '../../themes/language';
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './fr';

/** One message in both languages: `say((m) => m.overCap({ … }))`. */
export const say = (message: (messages: Messages) => string): Localized => ({
  fr: message(fr),
  en: message(en),
});
