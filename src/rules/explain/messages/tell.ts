import type { Language, Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './fr';

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

/** Picks a sentence from a catalogue and fills it in. */
export type Sentence = (messages: Messages) => string;

/** One sentence of an explanation in both languages. */
export const tell = (sentence: Sentence): Localized => new Told(sentence);

/** A class, since an object literal with accessors costs ten times as much to make. */
class Told implements Localized {
  constructor(private readonly sentence: Sentence) {}

  get fr(): string {
    return frenchSpacing(this.sentence(CATALOGUES.fr));
  }

  get en(): string {
    return this.sentence(CATALOGUES.en);
  }
}
