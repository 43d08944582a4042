import type { ConditionalFormat } from '../../sheets/declaration';

/** In addition to those that the cells have. */
export function writeConditionalFormat(
  range: Excel.Range,
  { formula, font, fill }: Omit<ConditionalFormat, 'area'>,
): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  if (font?.color !== undefined) custom.format.font.color = font.color;
  if (font?.bold !== undefined) custom.format.font.bold = font.bold;
  if (fill !== undefined) custom.format.fill.color = fill;
}
