/** `2021-01-29T14:05`, where the person is: what is declared is the time that they see. */
export function localNow(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
