/** Days that a session sets, ISO; null: none. */
export interface SessionDates {
  readonly meeting: string | null;
  readonly audition: string | null;
  /** Of the public value on which a lot depends. */
  readonly lotDate: string | null;
  readonly retention: string | null;
  readonly purge: string | null;
}

/** A day that stands oddly to the meeting of the jury, and which field sets it. */
export interface OddDate {
  readonly field: Exclude<keyof SessionDates, 'meeting'>;
  readonly day: string;
  readonly meeting: string;
}

/**
 * Days in an order that is nearly always a slip: carriers are heard before the jury deliberates, a value that is to
 * decide by chance is not known before it meets, and nothing is erased before it has. The first two may be meant (a
 * jury that meets twice), so they are asked about; see `isImpossible`. The same day is in order.
 */
export function datesOutOfOrder(dates: SessionDates): readonly OddDate[] {
  const { meeting } = dates;
  if (meeting === null) return [];
  return (['audition', 'lotDate', 'retention', 'purge'] as const).flatMap((field) => {
    const day = dates[field];
    const isOdd = day !== null && (field === 'audition' ? day > meeting : day < meeting);
    return isOdd ? { field, day, meeting } : [];
  });
}

/** Whatever a jury has in mind, this cannot be. */
export const isImpossible = ({ field }: OddDate): boolean =>
  field === 'retention' || field === 'purge';
