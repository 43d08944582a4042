import type { Place, Scalar } from '../workbook/scalar';
import { tooLarge } from './file-error';
import { PackageParts } from './patch/package-parts';
import { byNobodyKnown, computedOnLoad } from './patch/recalculation';
import { QuotedStyles } from './patch/quoted-styles';
import { withCells } from './patch/sheet-cells';
import { MAX_FILE_BYTES } from './read/limits';
import { foreignFile } from './read/signature';
import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';

/** What a cell of a file is to hold. */
export interface CellEdit extends Place {
  readonly value: Scalar;
}

export interface PatchedFile {
  readonly bytes: Uint8Array;
  /** Cells that hold a formula, which others may share: they were left as they are. */
  readonly formulas: readonly CellEdit[];
}

/**
 * A workbook file (.xlsx, .xlsm) with other contents in some of its cells. All else in it is what it was, to the byte
 * where it is not the part of a sheet that was written to: looks, comments, pictures, macros, what other programs keep
 * there. Whoever opens it computes its formulas anew. A digital signature no longer holds, as after any change.
 *
 * Throws `FileError` for a file that cannot be read, and `RangeError` for a sheet that it does not have.
 */
export async function patchCells(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
): Promise<PatchedFile> {
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const file = await WorkbookFile.open(new Unzip(bytes));
  const sheets = new Set(edits.map(({ sheet }) => sheet));
  // Within the bounds of any reading first; only then as a whole.
  await file.readSheets(sheets);
  const stylesPart = await stylesOf(file);

  const parts = await PackageParts.of(new Unzip(bytes));
  const styles = new QuotedStyles(stylesPart === null ? '' : await parts.text(stylesPart));
  const formulas: CellEdit[] = [];
  for (const sheet of sheets) {
    const part = file.sheetParts.get(sheet);
    if (part === undefined) throw new RangeError(`No sheet ${sheet}`);
    const ofSheet = edits.filter((edit) => edit.sheet === sheet);
    await parts.change(part, (text) => {
      const patched = withCells(text, ofSheet, styles);
      formulas.push(...patched.formulas.map((edit) => ({ ...edit, sheet })));
      return patched.text;
    });
  }
  if (stylesPart !== null) await parts.change(stylesPart, () => styles.text);
  await parts.change(file.workbookPart, computedOnLoad);
  await parts.change('docProps/app.xml', byNobodyKnown);
  return { bytes: await parts.packed(), formulas };
}

/** The part that holds the looks of cells; null: the workbook has none. */
async function stylesOf({ parts, workbookPart }: WorkbookFile): Promise<string | null> {
  const related = [...(await parts.relationships(workbookPart)).values()];
  const part = related.find(({ type }) => type === 'styles')?.target ?? null;
  if (part !== null) await parts.checkForm(part);
  return part;
}
