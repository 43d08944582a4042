import type { StoredClosing } from '../../seals/seal';
import type { Session } from './session';

/** The closings that a session lists, the first one first, with the lines of their sheets as they stand now. */
export const storedClosings = ({
  closings,
  seals,
}: Pick<Session, 'closings' | 'seals'>): readonly StoredClosing[] =>
  closings.map(({ number, seal }) => ({
    // One whose sheet has gone has no lines left.
    rows: seals.find((sheet) => sheet.number === number)?.lines ?? [],
    stated: seal.value ?? '',
  }));
