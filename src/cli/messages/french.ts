import { frenchSpacing } from '../../language/typography';

/**
 * A French sentence with its no-break spaces. What is inserted stays as it is: a file’s name or a value must
 * be told as it stands.
 */
export const french = (literals: TemplateStringsArray, ...values: readonly (string | number)[]) =>
  literals.map((literal, index) => frenchSpacing(literal) + String(values[index] ?? '')).join('');
