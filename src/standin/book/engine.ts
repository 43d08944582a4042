import type {
  ICommandInfo,
  IExecutionOptions,
  ILanguagePack,
  Injector,
  Plugin,
  PluginCtor,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  FormulaDataModel,
  ICalculateFormulaService,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import {
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { SynchronousCalculation } from './calculation';
import type { BookLocale } from './locale';
import { excelFunctions } from './excel-functions';
import { SteppedUndo } from './undo';

export type PluginEntry = readonly [PluginCtor<Plugin>, unknown?];

export const UNIT = 'book';
/** Univer draws what it holds: sheets start small and grow as cells are written. */
export const ROWS = 200;
export const COLUMNS = 40;

/** What Univer keeps to itself of the waiting calculation (0.25.1). */
interface WaitingCalculation {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _setTimeoutKey: ReturnType<typeof setTimeout> | number;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(a: object, b: object): object;
}

/** A running Univer with one workbook, and the services that the book drives. */
export class Engine {
  readonly commands: ICommandService;
  readonly undo: SteppedUndo;
  readonly formulas: FormulaDataModel;

  constructor(
    readonly univer: Univer,
    readonly injector: Injector,
    readonly workbook: Workbook,
    readonly locale: BookLocale,
  ) {
    this.commands = injector.get(ICommandService);
    const undo = injector.get(IUndoRedoService);
    if (!(undo instanceof SteppedUndo))
      throw new Error('Univer runs with another undo stack than ours');
    this.undo = undo;
    this.formulas = injector.get(FormulaDataModel);
  }

  run(id: string, params: object, options: IExecutionOptions = {}): void {
    if (!this.commands.syncExecuteCommand(id, params, options))
      throw new Error(`Univer refused ${id}`);
  }

  worksheet(id: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(id) ?? undefined;
  }

  /** Makes the sheet as large as that at least, with some room to spare. */
  ensureSize(sheetId: string, rows: number, columns: number): void {
    const sheet = this.worksheet(sheetId);
    const target = { unitId: UNIT, subUnitId: sheetId };
    if (sheet && rows > sheet.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { ...target, rowCount: rows + 50 });
    if (sheet && columns > sheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { ...target, columnCount: columns + 5 });
  }

  get isCalculationWaiting(): boolean {
    return this.waiting._waitingCommandQueue.length > 0;
  }

  /** Univer waits 100 ms after the last change; this takes what waits and calculates it now. */
  calculate(): void {
    const waiting = this.waiting;
    const queue = waiting._waitingCommandQueue;
    if (queue.length === 0) return;
    clearTimeout(waiting._setTimeoutKey);
    waiting._waitingCommandQueue = [];
    const dirty = waiting._mergeDirty(waiting._executingDirtyData, waiting._generateDirty(queue));
    waiting._executingDirtyData = dirty;
    this.run(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  }

  private get waiting(): WaitingCalculation {
    return this.injector.get(TriggerCalculationController) as unknown as WaitingCalculation;
  }
}

export const LOCALES: Readonly<Record<BookLocale, LocaleType>> = {
  'fr-FR': LocaleType.FR_FR,
  // Univer has one English; days alone are written otherwise in the other.
  'en-GB': LocaleType.EN_US,
  'en-US': LocaleType.EN_US,
};

export function createUniver(
  locale: BookLocale,
  texts: ILanguagePack,
  plugins: readonly PluginEntry[],
): Univer {
  const univer = new Univer({
    locale: LOCALES[locale],
    locales: { [LOCALES[locale]]: texts },
    logLevel: LogLevel.WARN,
    logCommandExecution: false,
    override: [[IUndoRedoService, { useClass: SteppedUndo }]],
  });
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config);
  const injector = univer.__getInjector();
  injector.replace([ICalculateFormulaService, { useClass: SynchronousCalculation }]);
  return univer;
}

export function openWorkbook(
  univer: Univer,
  locale: BookLocale,
  sheetNames: readonly string[],
): Engine {
  const sheets = Object.fromEntries(
    sheetNames.map((name, index) => {
      const id = `sheet-${index + 1}`;
      return [id, { id, name, rowCount: ROWS, columnCount: COLUMNS }];
    }),
  );
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheets,
    sheetOrder: Object.keys(sheets),
  });
  const injector = univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('Univer made no workbook');
  forgetOpenBrackets(injector);
  return new Engine(univer, injector, workbook, locale);
}

/** What Univer keeps to itself of the text that it reads (0.25.1). */
interface OpenBrackets {
  _squareBracketState: number;
  _tableBracketState: boolean;
  _resetTemp(): void;
}

/**
 * Univer starts each formula with brackets as the last one left them. The editor reads what is typed at every key:
 * after `=SUM(Budget[` every new formula would be one long name.
 */
function forgetOpenBrackets(injector: Injector): void {
  const parser = injector.get(LexerTreeBuilder) as unknown as OpenBrackets;
  const reset = parser._resetTemp.bind(parser);
  parser._resetTemp = () => {
    reset();
    parser._squareBracketState = 0;
    parser._tableBracketState = false;
  };
}

/** The plugins that a workbook needs without a screen. */
function headlessPlugins(locale: BookLocale): PluginEntry[] {
  return [
    [UniverFormulaEnginePlugin, { function: excelFunctions(locale) }],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsNumfmtPlugin],
  ];
}

export function startHeadless(locale: BookLocale, sheetNames: readonly string[]): Engine {
  const univer = createUniver(locale, {}, headlessPlugins(locale));
  const engine = openWorkbook(univer, locale, sheetNames);
  // A screen would raise the stages as it paints; without one some controllers would never start.
  const lifecycle = engine.injector.get(LifecycleService);
  lifecycle.stage = LifecycleStages.Rendered;
  lifecycle.stage = LifecycleStages.Steady;
  // Undo works on the focused unit only.
  engine.injector.get(IUniverInstanceService).focusUnit(UNIT);
  return engine;
}
