/** Excel cuts the title of a prompt or of an error at 32 characters. */
export const promptTitle = (label: string): string =>
  label.length <= 32 ? label : `${label.slice(0, 31)}…`;

/** And what it says at 255. */
export const promptMessage = (text: string): string =>
  text.length <= 255 ? text : `${text.slice(0, 254)}…`;
