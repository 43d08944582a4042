import type { Place } from '../../../workbook/scalar';
import type { Localized } from '../../../language/language';
import type { Message } from '../messages/say';

/** What may be put right in one go, with others of its kind. */
export type CorrectionKind =
  /** A text that should have been a number. */
  | 'number'
  | 'date'
  /** An answer that differs from one of the list in accents, case or spaces only. */
  | 'choice'
  /** A rate typed without its percent sign. */
  | 'percent'
  /** VAT on a staff line. */
  | 'vat'
  /** A title not yet given: the usual one of the line’s expense type. */
  | 'title'
  /** The budget of a phase: what its lines cost. */
  | 'phase'
  /** A weight, or an end of the scale, that the call publishes. */
  | 'scoring'
  /** A computed cell without its formula. */
  | 'formula'
  /** The theme's other track. */
  | 'track';

/**
 * What would put a finding right without a judgement being made: it says what would be written, and where.
 * It writes nothing. Formulas and sheets are not known here: the core says « restore », or to which track,
 * and those who know the sheets' declaration find out what that takes.
 */
export type Correction = {
  /** On the button: « Corriger », or what will be written where the text had several readings. */
  readonly label: Message;
  /** « 12 000,50 au lieu de « 12 000,50 € » »: before the click and after it. */
  readonly effect: Message;
  /** false: one of several readings of a text. It is offered for itself, never among others. */
  readonly certain: boolean;
} & Change;

export type Change =
  | {
      readonly kind:
        'number' | 'date' | 'choice' | 'percent' | 'vat' | 'title' | 'phase' | 'scoring';
      readonly cells: readonly ValueChange[];
    }
  | { readonly kind: 'formula'; readonly places: readonly Place[] }
  /** `call` is the identifier of the theme's other track. */
  | { readonly kind: 'track'; readonly call: string };

export interface ValueChange {
  readonly place: Place;
  /** Numbers as Excel stores them: euros, shares, serials of days. A choice is written in the sheets' language. */
  readonly value: number | Localized;
}
