const LONGEST_SHOWN = 60;

/** A value as JSON writes it, shortened. */
export function shortened(value: unknown): string {
  const written = JSON.stringify(value);
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN - 1)}…` : written;
}
