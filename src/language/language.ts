/** The languages of the pane and of the sheets. French is the calls' own language and the default. */
export type Language = 'fr' | 'en';

/** A text in both languages. Where a call is quoted, `fr` is word for word and `en` is our label for it. */
export interface Localized {
  readonly fr: string;
  readonly en: string;
}
