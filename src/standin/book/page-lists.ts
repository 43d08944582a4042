import type { ICellData } from '@univerjs/core';
import type { Engine } from './engine';
import { DataValidationType } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { DataValidationFormulaService } from '@univerjs/sheets-data-validation';

type Value = ICellData['v'];

/**
 * What stands in a list of cells is accepted, as in Excel, whatever its number format and its capitals. Univer
 * compares texts, the cell's without its format: `0.2` is not the `20 %` of the list to it.
 */
export function acceptListedValues({ injector }: Engine): void {
  const validator = injector
    .get(DataValidatorRegistryService)
    .getValidatorItem(DataValidationType.LIST);
  if (!validator) throw new Error('Univer has no lists');
  const formulas = injector.get(DataValidationFormulaService);
  const isListed = validator.isValidType.bind(validator);
  validator.isValidType = async (cell, formula, rule) => {
    if (await isListed(cell, formula, rule)) return true;
    const results = await formulas.getRuleFormulaResult(cell.unitId, cell.subUnitId, rule.uid);
    const listed = results?.[0]?.result?.[0]?.[0] ?? [];
    return listed.flat().some((item) => isSame(item?.v, cell.value));
  };
}

function isSame(listed: Value, value: Value): boolean {
  if (typeof listed !== 'string' || typeof value !== 'string') return listed === value;
  return listed.toLowerCase() === value.toLowerCase();
}
