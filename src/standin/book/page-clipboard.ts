import type { Engine } from './engine';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { pasteText } from './paste-text';

const HTML = 'text/html';
const PLAIN = 'text/plain';

/**
 * Plain text from the clipboard goes its own way, from the keyboard and from the menu alike. What was copied in
 * the grid, or comes from another spreadsheet, has HTML beside its text: Univer pastes that, formats included.
 */
export function usePlainText(engine: Engine): void {
  const clipboard = engine.injector.get(ISheetClipboardService);
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
