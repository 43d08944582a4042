import type { SheetDeclaration, WorkbookDeclaration } from '../../src/sheets/declaration';

export interface FoundFormula {
  readonly sheet: SheetDeclaration;
  readonly where: string;
  /** With its leading `=`. */
  readonly formula: string;
}

/** Every formula of a workbook: cells, calculated columns, validations, conditional formats. */
export function formulasOf(declaration: WorkbookDeclaration): readonly FoundFormula[] {
  return declaration.sheets.flatMap((sheet) => [
    ...cellFormulas(sheet),
    ...sheet.tables.flatMap((table) =>
      table.columns.flatMap(({ header, formula }) =>
        formula === null ? [] : [{ sheet, where: header, formula }],
      ),
    ),
    ...hostFormulas(sheet),
  ]);
}

function cellFormulas(sheet: SheetDeclaration): readonly FoundFormula[] {
  return sheet.contents.flatMap(({ area, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((content, column) =>
        typeof content === 'object' && content !== null
          ? [
              {
                sheet,
                where: `${area.row + row}:${area.column + column}`,
                formula: content.formula,
              },
            ]
          : [],
      ),
    ),
  );
}

/** Formulas that Excel allows no structured reference in. */
export function hostFormulas(sheet: SheetDeclaration): readonly FoundFormula[] {
  const validations = sheet.validations.flatMap(({ validation: { rule } }) => {
    if (rule.type === 'list') return [rule.source];
    return rule.type === 'custom' ? [rule.formula] : [];
  });
  return [...validations, ...sheet.conditionalFormats.map(({ formula }) => formula)].map(
    (formula) => ({ sheet, where: 'host', formula }),
  );
}

export interface FormulaParts {
  readonly functions: readonly string[];
  readonly texts: readonly string[];
  /** `[table, column]`; column null for a reference we do not write. */
  readonly columns: readonly (readonly [table: string, column: string])[];
  readonly cells: readonly string[];
  readonly names: readonly string[];
  /** What is left once all of the above is taken out: operators, numbers, brackets of functions. */
  readonly rest: string;
}

/** Takes a formula to pieces, coarsely: enough to say what it refers to. */
export function partsOf(formula: string): FormulaParts {
  const texts: string[] = [];
  const columns: (readonly [string, string])[] = [];
  const functions: string[] = [];
  const cells: string[] = [];
  const names: string[] = [];
  const rest = formula
    .slice(1)
    .replaceAll(/"((?:[^"]|"")*)"/g, (_, text: string) => {
      texts.push(text.replaceAll('""', '"'));
      return '';
    })
    .replaceAll(
      /(\w+)\[(?:\[#This Row\],\[([^[\]]+)\]|([^[\]]+))\]/g,
      (_, table: string, inRow: string | undefined, whole: string | undefined) => {
        columns.push([table, inRow ?? whole ?? '']);
        return '';
      },
    )
    .replaceAll(/([A-Z][A-Z0-9.]*)\(/g, (_, name: string) => {
      functions.push(name);
      return '(';
    })
    .replaceAll(/\$?[A-Z]{1,3}\$?\d+/g, (address) => {
      cells.push(address);
      return '';
    })
    .replaceAll(/[a-z_]\w*/gi, (name) => {
      names.push(name);
      return '';
    });
  return { functions, texts, columns, cells, names, rest };
}
