import type { Localized } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Role, Unread } from '../terms';

/** A column, by its letters and what stands above it. */
export interface ColumnFacts {
  readonly column: string;
  readonly heading: string;
}

export interface UnreadFacts {
  readonly text: string;
  readonly why: Unread['why'];
  readonly readings: readonly [number, number] | null;
  readonly role: Role;
}

/** An amount that is written, and what the block says. */
export interface Difference {
  readonly stated: Cents;
  readonly written: Cents;
  /** `written − stated`. */
  readonly difference: Cents;
}

export interface ProductFacts {
  readonly quantity: number;
  readonly price: number;
  readonly product: Cents | null;
  readonly stated: Cents;
  readonly difference: Cents | null;
}

export interface TypeFacts {
  readonly type: Localized;
  readonly words: string;
}
