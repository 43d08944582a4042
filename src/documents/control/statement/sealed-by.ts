import { storedLines } from '../../../seals/stored-lines';
import { valueStoredAs } from '../../../seals/stored-value';
import type { SealedControl } from '../control';

/** What a sealed statement says of itself, as declared: nobody vouches for it. */
export interface SealedBy {
  readonly by: string;
  /** `2021-01-29T14:05`, local. */
  readonly at: string;
  /** Why what was sealed before was sealed again; null: it had not been. */
  readonly reason: string | null;
}

/** Of a statement whose lines give its seal. */
export function sealedBy({ lines }: SealedControl): SealedBy {
  const stored = storedLines(lines);
  const said = (key: string): string =>
    String(valueStoredAs(stored.find((line) => line.key === key)?.value ?? '') ?? '');
  const reason = said('reason');
  return {
    by: said('by'),
    // It stands bare, of a fixed shape, and not as a text of an entry would.
    at: stored.find(({ key }) => key === 'at')?.value ?? '',
    reason: reason === '' ? null : reason,
  };
}
