/** Excel's errors as a French Excel shows them; programs get the English ones. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['#NAME?', '#NOM?'],
  ['#VALUE!', '#VALEUR!'],
  ['#NUM!', '#NOMBRE!'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#PROPAGATION!'],
]);

/** An error as Excel shows it in French; one of which nothing is known as it stands. */
export const frenchErrorName = (text: string): string => ERRORS.get(text) ?? text;
