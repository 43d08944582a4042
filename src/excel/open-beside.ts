import { toHostError } from './host-problems';
import type { WorkbookPort } from './port';

/** So many bytes go into one call of `String.fromCharCode`: all at once would be too many arguments. */
const AT_ONCE = 0x8000;

/** https://learn.microsoft.com/javascript/api/excel#excel-excel-createworkbook-function(1), ExcelApi 1.8 */
export const openBeside: WorkbookPort['openBeside'] = async (file) => {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (error) {
    throw toHostError(error);
  }
};

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(letters);
}
