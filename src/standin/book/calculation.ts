import type { IUnitRange, Nullable } from '@univerjs/core';
import type {
  BaseAstNode,
  FormulaDataModel as FormulaData,
  FunctionVariantType,
  IFormulaDataItem,
  IFormulaDatasetConfig,
  IOtherFormulaManagerService as OtherFormulas,
} from '@univerjs/engine-formula';
import type { FormulaCell, Reach } from './formula-graph';
import type { FormulaPlace, FormulaResolver } from './resolution';
import { ICommandService, IConfigService, ObjectMatrix, setDependencies } from '@univerjs/core';
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  CalculateFormulaService,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecutedStateType,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  IOtherFormulaManagerService,
  Interpreter,
  Lexer,
  LexerNode,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { formulasToEvaluate } from './formula-graph';

interface ParsedFormula {
  /** An error where the text cannot be parsed. */
  readonly node: BaseAstNode | ErrorType;
  readonly references: readonly BaseAstNode[];
  readonly volatile: boolean;
}

interface Cell extends FormulaCell {
  readonly unitId: string;
  readonly formula: string;
  readonly parsed: ParsedFormula;
  /** Columns and rows from where the text was written for. */
  readonly x: number;
  readonly y: number;
  /** `y`, and the rows that the resolved text is above. */
  readonly offsetY: number;
}

/** Univer's node types that stand for a range: a reference, a union `A1:INDEX(…)`, `@A1:A9`, `A1#`. */
const REFERENCE = 1;
const UNION = 10;
const PREFIX = 11;
const SUFFIX = 12;
/** Beyond this many different formulas, parsing starts afresh. */
const PARSED_KEPT = 20_000;
const LOCAL = { onlyLocal: true } as const;

/**
 * Univer's calculation, made synchronous. Its own service walks the same parser and interpreter, but through
 * promises and a timer, so that a value read right after a write would be stale; Excel's is not. Ours orders
 * the formulas itself and evaluates them at once. It leaves out asynchronous functions and INDIRECT and OFFSET
 * over cells that only they name (our templates may use neither).
 */
export class SynchronousCalculation extends CalculateFormulaService {
  /** Set by the book as soon as it stands: until then formulas are taken as they are. */
  resolver: FormulaResolver | null = null;
  private readonly parsed = new Map<string, ParsedFormula>();
  private readonly cells = new Map<string, Cell>();

  constructor(
    config: IConfigService,
    lexer: Lexer,
    currentConfig: IFormulaCurrentConfigService,
    runtime: IFormulaRuntimeService,
    generator: IFormulaDependencyGenerator,
    interpreter: Interpreter,
    astTreeBuilder: AstTreeBuilder,
    private readonly commands: ICommandService,
    private readonly data: FormulaData,
    private readonly others: OtherFormulas,
  ) {
    super(config, lexer, currentConfig, runtime, generator, interpreter, astTreeBuilder);
  }

  override execute(config: IFormulaDatasetConfig): Promise<void> {
    this.run(config);
    return Promise.resolve();
  }

  private run(config: IFormulaDatasetConfig): void {
    this._currentConfigService.load(config);
    this._runtimeService.reset();
    forgetValues();
    const everything = config.forceCalculate || hasStructuralChange(config);
    if (everything) this.cells.clear();
    const cells = this.collect(config);
    const changed = everything ? 'everything' : config.dirtyRanges.map(toReach);
    const order = formulasToEvaluate(cells, changed);
    for (const cell of order) this.evaluateCell(cell);
    this.evaluateOthers();
    this.publish();
    forgetValues();
    this._runtimeService.reset();
    this.commands.syncExecuteCommand(
      SetFormulaCalculationNotificationMutation.id,
      { functionsExecutedState: FormulaExecutedStateType.SUCCESS },
      LOCAL,
    );
  }

  private collect(config: IFormulaDatasetConfig): Cell[] {
    const cells: Cell[] = [];
    const seen = new Set<string>();
    for (const [unitId, sheets] of Object.entries(config.formulaData)) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        new ObjectMatrix<Nullable<IFormulaDataItem>>(rows ?? {}).forValue((row, column, item) => {
          if (!item?.f) return;
          const key = `${sheetId}!${row}!${column}`;
          seen.add(key);
          cells.push(this.formulaCell(key, unitId, { sheetId, row, column }, item));
        });
      }
    }
    for (const key of this.cells.keys()) if (!seen.has(key)) this.cells.delete(key);
    return cells;
  }

  /** Formulas filled down may share one text: then `x` and `y` say how far this one stands from it. */
  private formulaCell(
    key: string,
    unitId: string,
    place: Pick<Cell, 'sheetId' | 'row' | 'column'>,
    item: IFormulaDataItem,
  ): Cell {
    const { f: formula, x = 0, y = 0 } = item;
    const known = this.cells.get(key);
    if (known && known.formula === formula && known.x === x && known.y === y) return known;
    const { parsed, rows } = this.parse(formula, place);
    const offsetY = y + rows;
    this.stand(unitId, place.sheetId, place.row, place.column);
    const reads = parsed.references.flatMap((node) => this.reach(node, x, offsetY));
    const cell: Cell = {
      ...place,
      unitId,
      reads,
      volatile: parsed.volatile,
      formula,
      parsed,
      x,
      y,
      offsetY,
    };
    this.cells.set(key, cell);
    return cell;
  }

  private parse(formula: string, place: FormulaPlace): { parsed: ParsedFormula; rows: number } {
    const { text, rows } = this.resolver?.resolve(formula, place) ?? { text: formula, rows: 0 };
    const known = this.parsed.get(text);
    if (known) return { parsed: known, rows };
    const lexed = this._lexer.treeBuilder(text);
    const node =
      lexed instanceof LexerNode
        ? (this._astTreeBuilder.parse(lexed) ?? ErrorType.NAME)
        : ErrorType.NAME;
    const references: BaseAstNode[] = [];
    const volatile = typeof node !== 'string' && gather(node, references);
    const parsed: ParsedFormula = { node, references, volatile };
    if (this.parsed.size > PARSED_KEPT) this.parsed.clear();
    this.parsed.set(text, parsed);
    return { parsed, rows };
  }

  private reach(node: BaseAstNode, refOffsetX: number, refOffsetY: number): Reach[] {
    const value = this._interpreter.execute({ node, refOffsetX, refOffsetY });
    node.resetCalculationState();
    node.setValue(null);
    return value.isReferenceObject() && 'toUnitRange' in value
      ? [toReach(value.toUnitRange())]
      : [];
  }

  private stand(unitId: string, sheetId: string, row: number, column: number): void {
    const sheet = this._currentConfigService.getUnitData()[unitId]?.[sheetId];
    this._runtimeService.setCurrent(
      row,
      column,
      sheet?.rowCount ?? 0,
      sheet?.columnCount ?? 0,
      sheetId,
      unitId,
    );
  }

  private evaluateCell(cell: Cell): void {
    this.stand(cell.unitId, cell.sheetId, cell.row, cell.column);
    this._runtimeService.setRuntimeData(this.compute(cell.parsed, cell.x, cell.offsetY));
    // Univer looks for the cell's old value among all values of its column: quadratic unless forgotten.
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  private compute(
    { node }: ParsedFormula,
    refOffsetX: number,
    refOffsetY: number,
  ): FunctionVariantType {
    if (typeof node === 'string') return ErrorValueObject.create(node);
    const value = this._interpreter.execute({ node, refOffsetX, refOffsetY });
    node.resetCalculationState();
    return value;
  }

  /** Formulas outside cells: conditional formats and validations, a value for each cell of their ranges. */
  private evaluateOthers(): void {
    for (const [unitId, sheets] of Object.entries(this.others.getOtherFormulaData())) {
      for (const [sheetId, formulas] of Object.entries(sheets ?? {})) {
        for (const [formulaId, item] of Object.entries(formulas ?? {})) {
          const first = item.ranges[0];
          if (!first) continue;
          const { parsed } = this.parse(item.f, { sheetId, row: first.startRow });
          for (const range of item.ranges) {
            for (let row = range.startRow; row <= range.endRow; row += 1) {
              for (let column = range.startColumn; column <= range.endColumn; column += 1) {
                const refOffsetX = column - first.startColumn;
                const refOffsetY = row - first.startRow;
                this.stand(unitId, sheetId, row, column);
                const value = this.compute(parsed, refOffsetX, refOffsetY);
                this._runtimeService.setRuntimeOtherData(formulaId, refOffsetX, refOffsetY, value);
              }
            }
          }
        }
      }
    }
  }

  private publish(): void {
    const result = this._runtimeService.getAllRuntimeData();
    this.data.clearPreviousArrayFormulaCellData(result.clearArrayFormulaCellData);
    this.data.mergeArrayFormulaCellData(result.arrayFormulaCellData);
    this.data.mergeArrayFormulaRange(result.arrayFormulaRange);
    this.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      {
        arrayFormulaRange: this.data.getArrayFormulaRange(),
        arrayFormulaCellData: this.data.getArrayFormulaCellData(),
        arrayFormulaEmbedded: result.arrayFormulaEmbedded,
      },
      LOCAL,
    );
    const unitData: Record<string, Record<string, unknown>> = {};
    for (const [unitId, sheets] of Object.entries(result.unitData)) {
      const unit: Record<string, unknown> = (unitData[unitId] = {});
      for (const [sheetId, matrix] of Object.entries(sheets ?? {}))
        if (matrix) unit[sheetId] = matrix.getMatrix();
    }
    this.commands.syncExecuteCommand(
      SetFormulaCalculationResultMutation.id,
      { unitData, unitOtherData: result.unitOtherData },
      LOCAL,
    );
  }
}

setDependencies(SynchronousCalculation, [
  IConfigService,
  Lexer,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFormulaDependencyGenerator,
  Interpreter,
  AstTreeBuilder,
  ICommandService,
  FormulaDataModel,
  IOtherFormulaManagerService,
]);

/** Univer keeps the values of ranges it has read, for the length of one calculation. */
function forgetValues(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
}

/** Whether names, tables or sheets changed: then parsed formulas are stale, and all are evaluated. */
function hasStructuralChange(config: IFormulaDatasetConfig): boolean {
  const maps = [
    config.dirtyNameMap,
    config.dirtyDefinedNameMap,
    config.dirtySuperTableMap,
    config.clearDependencyTreeCache,
  ];
  return maps.some(
    (map) =>
      map !== undefined && Object.values(map).some((unit) => Object.keys(unit ?? {}).length > 0),
  );
}

/** Collects the nodes that stand for ranges; answers whether a volatile function occurs. */
function gather(node: BaseAstNode, references: BaseAstNode[]): boolean {
  let volatile = node.isForcedCalculateFunction();
  for (const child of node.getChildren()) {
    const type: number = child.nodeType;
    const token = child.getToken();
    const isRange =
      type === UNION || (type === PREFIX && token === '@') || (type === SUFFIX && token === '#');
    if (type === REFERENCE || isRange) references.push(child);
    if (gather(child, isRange ? [] : references)) volatile = true;
  }
  return volatile;
}

function toReach({ sheetId, range }: IUnitRange): Reach {
  const low = (value: number): number => (Number.isNaN(value) ? 0 : value);
  const high = (value: number): number => (Number.isNaN(value) ? Infinity : value);
  return {
    sheetId,
    startRow: low(range.startRow),
    endRow: high(range.endRow),
    startColumn: low(range.startColumn),
    endColumn: high(range.endColumn),
  };
}
