import './load-sentences';
import type { Localized } from '../../src/language/language';
import { askedInWords } from '../../src/documents/dossier/fit/messages/asked-in-words';
import type { Asked } from '../../src/documents/dossier/fit/messages/ask';
import { toldInWords } from '../../src/documents/dossier/explain/messages/in-words';
import type { Told } from '../../src/documents/dossier/explain/messages/tell';
import { textIn } from '../../src/documents/dossier/messages/in-words';
import type { Message } from '../../src/documents/dossier/messages/say';

/** The sentence of a message in both languages; of nothing, nothing. */
export function said(message: Message | Localized): Localized;
export function said(message: Message | Localized | undefined): Localized | undefined;
export function said(message: Message | Localized | undefined): Localized | undefined {
  return message && { fr: textIn(message, 'fr'), en: textIn(message, 'en') };
}

/** The same of what a call would still ask for. */
export const asked = (message: Asked | undefined): Localized | undefined =>
  message && { fr: askedInWords(message, 'fr'), en: askedInWords(message, 'en') };

/** The same of what an explanation tells. */
export function stated(told: Told): Localized;
export function stated(told: Told | undefined): Localized | undefined;
export function stated(told: Told | undefined): Localized | undefined {
  return told && { fr: toldInWords(told, 'fr'), en: toldInWords(told, 'en') };
}
