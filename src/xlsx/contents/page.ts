import type { Sheet } from 'hucre';
import type { PrintSetup } from '../../sheets/declaration';
import { NORMAL_MARGINS } from '../../sheets/page-margins';
import { parseArea } from '../read/reference';

/** null where nothing was set up. */
export function printOf({ pageSetup, headerFooter }: Sheet): PrintSetup | null {
  const footer = headerFooter?.oddFooter ?? '';
  if (!pageSetup?.orientation && !pageSetup?.printTitlesRow && footer === '') return null;
  const [, first, last] = /\$?(\d+):\$?(\d+)/.exec(pageSetup?.printTitlesRow ?? '') ?? [];
  // Several areas print on pages of their own, which our sheets never do.
  const area = parseArea((pageSetup?.printArea ?? '').replace(/^.*!/, ''));
  return {
    orientation: pageSetup?.orientation ?? 'portrait',
    repeatRows: first && last ? { first: Number(first) - 1, last: Number(last) - 1 } : null,
    ...(area && { area }),
    footer: { left: part(footer, 'L'), center: part(footer, 'C'), right: part(footer, 'R') },
    margins: { ...NORMAL_MARGINS, ...pageSetup?.margins },
  };
}

/** What stands between one of the codes &L, &C, &R and the next. */
const part = (footer: string, code: string): string =>
  new RegExp(`&${code}(.*?)(?=&[LCR]|$)`, 's').exec(footer)?.[1] ?? '';
