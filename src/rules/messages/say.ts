import type { Language, Localized } from '../../language/language';
import { frenchSpacing } from '../../language/typography';
import { en } from './en';
import { fr } from './fr';

type Message<Messages> = (messages: Messages) => string;

/**
 * A way to have one message of two catalogues in both languages: `say((m) => m.overCap({ … }))`.
 *
 * Each is worded when it is read: of thousands of findings, a pane shows a few dozen in one language, and
 * printing amounts costs more than finding them.
 */
export const sayer =
  <Messages>(catalogues: Readonly<Record<Language, Messages>>) =>
  (message: Message<Messages>): Localized =>
    new Sentence(catalogues, message);

/** A class, since an object literal with accessors costs ten times as much to make. */
class Sentence<Messages> implements Localized {
  constructor(
    private readonly catalogues: Readonly<Record<Language, Messages>>,
    private readonly message: Message<Messages>,
  ) {}

  get fr(): string {
    return frenchSpacing(this.message(this.catalogues.fr));
  }

  get en(): string {
    return this.message(this.catalogues.en);
  }
}

/** The sentences of the rules. */
export const say = sayer({ fr, en });
