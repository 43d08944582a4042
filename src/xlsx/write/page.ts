import type { WriteSheet } from 'hucre/xlsx';
import type { PrintSetup, SheetContents } from '../../sheets/declaration';
import { rgb } from './styles';

export function viewOf({ showGridlines, tabColor }: SheetContents): WriteSheet['view'] {
  return { showGridLines: showGridlines, ...(tabColor && { tabColor: rgb(tabColor) }) };
}

/** As wide as one page, as long as it takes. The rows repeated are a defined name: see `namedRanges`. */
export const pageSetupOf = ({ orientation, margins }: PrintSetup): WriteSheet['pageSetup'] => ({
  paperSize: 'a4',
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins,
});

/** Excel's own codes (`&P`: the page) stand in the declaration already. */
export function footerOf({ footer: { left, center, right } }: PrintSetup): string {
  const part = (code: string, text: string): string => (text === '' ? '' : `${code}${text}`);
  return part('&L', left) + part('&C', center) + part('&R', right);
}
