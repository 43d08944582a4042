/** `2021-03-14T09:05` from its parts; null: no calendar has that day, or no clock that time. */
export function momentOf(day: string, hour = '', minute = ''): string | null {
  const moment = `${day}T${hour}:${minute}`;
  // UTC has every hour of every day: `Date` turns the 31st of February into a day of March, and refuses 24:30.
  const date = new Date(`${moment}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(moment) ? moment : null;
}
