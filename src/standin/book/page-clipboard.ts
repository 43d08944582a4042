import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/core';
import type { Engine } from './engine';
import { CellValueType } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { pasteText } from './paste-text';
import { readPastedCell } from './pasted-text';

const HTML = 'text/html';
const PLAIN = 'text/plain';

/** What Univer keeps to itself of how it reads HTML (0.25.1). */
interface HtmlReader {
  readonly _htmlToUSM: {
    convert(html: string): { readonly cellMatrix: ObjectMatrix<Nullable<ICellData>> };
  };
}

/** « 5,5 % » in the HTML of another program is what it is as plain text: Univer would read it as an American number. */
function readHtmlLocally({ locale, workbook }: Engine, clipboard: ISheetClipboardService): void {
  const reader = (clipboard as unknown as HtmlReader)._htmlToUSM;
  const convert = reader.convert.bind(reader);
  reader.convert = (html) => {
    const pasted = convert(html);
    pasted.cellMatrix.forValue((_row, _column, cell) => {
      if (typeof cell?.v !== 'string' || cell.p) return;
      const style = workbook.getStyles().getStyleByCell(cell);
      const { v, t, s } = readPastedCell(cell.v, style?.n?.pattern ?? 'General', locale);
      // Behind an apostrophe Univer leaves it alone; the paste itself takes that off again.
      if (t === CellValueType.FORCE_STRING) Object.assign(cell, { v: `'${cell.v}`, t });
      if (t !== CellValueType.NUMBER) return;
      Object.assign(cell, { v, t, ...(typeof s === 'object' && { s: { ...style, ...s } }) });
    });
    return pasted;
  };
}

/**
 * Plain text from the clipboard goes its own way, from the keyboard and from the menu alike. What was copied in
 * the grid, or comes from another spreadsheet, has HTML beside its text: Univer pastes that, formats included.
 */
export function usePlainText(engine: Engine): void {
  const clipboard = engine.injector.get(ISheetClipboardService);
  readHtmlLocally(engine, clipboard);
  const fromKeyboard = clipboard.legacyPaste.bind(clipboard);
  const fromMenu = clipboard.paste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) =>
    text && !html && !files
      ? Promise.resolve(pasteText(engine, text))
      : fromKeyboard(html, text, files);
  clipboard.paste = async (item, pasteType) => {
    const isPlain = item.types.includes(PLAIN) && !item.types.includes(HTML);
    if (!isPlain) return fromMenu(item, pasteType);
    return pasteText(engine, await (await item.getType(PLAIN)).text());
  };
}
