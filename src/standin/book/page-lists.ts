import type { ICellData } from '@univerjs/core';
import type { Engine } from './engine';
import { CommandType, DataValidationType, EDITOR_ACTIVATED, FOCUSING_SHEET } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { IShortcutService, KeyCode, MetaKeys } from '@univerjs/preset-sheets-core';
import { DataValidationFormulaService } from '@univerjs/sheets-data-validation';
import { UNIT } from './engine';
import { selectedRect } from './selection';

/** Univer's own, whose constant its packages keep to themselves (0.25.1). */
const SHOW_LIST = 'sheet.operation.show-data-validation-dropdown';
const OPEN_LIST = 'bareme.command.open-list';

/** Alt and the arrow downwards open the list of the active cell, as in Excel. */
export function openListsByKeyboard(engine: Engine): void {
  const { injector, commands, workbook } = engine;
  commands.registerCommand({
    id: OPEN_LIST,
    type: CommandType.COMMAND,
    handler: () => {
      const { row, column } = selectedRect(engine);
      const subUnitId = workbook.getActiveSheet().getSheetId();
      const cell = { unitId: UNIT, subUnitId, row, column };
      return commands.syncExecuteCommand(SHOW_LIST, cell);
    },
  });
  injector.get(IShortcutService).registerShortcut({
    id: OPEN_LIST,
    binding: KeyCode.ARROW_DOWN | MetaKeys.ALT,
    preconditions: (context) =>
      context.getContextValue(FOCUSING_SHEET) && !context.getContextValue(EDITOR_ACTIVATED),
  });
}

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
