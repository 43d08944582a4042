import type { WorkbookDeclaration } from '../../sheets/declaration';
import { hostCode, run } from '../host-problems';
import { Target } from './target';
import { PAGE_STEPS } from './write-page';
import type { SheetNames } from './sheet-names';
import type { WrittenSheet } from './write-sheets';

/**
 * Asks for the looks of all pages at the end of a request, when all that matters stands already. What is given
 * back tells, once the request has been made, whether Excel has kept how wide pages are: it sometimes forgets
 * (office-js#1860).
 */
export function requestPages(written: readonly WrittenSheet[]): () => boolean {
  const pages = written.map(({ sheet, target }) => {
    for (const step of PAGE_STEPS) step(target, sheet);
    return target.worksheet.pageLayout.load('zoom');
  });
  return () => pages.every(({ zoom }) => zoom.horizontalFitToPages === 1);
}

/**
 * The same once more, in as many requests as there are steps, so that one which Excel refuses costs none of the
 * others. The sheet that `front` names is in front in the end: freezing brings another there (office-js#3148).
 */
export async function writePagesOneByOne(
  declaration: WorkbookDeclaration,
  names: SheetNames,
  front: string,
): Promise<void> {
  for (const sheet of declaration.sheets) {
    for (const step of PAGE_STEPS) {
      await tolerantly(({ workbook }) => {
        step(new Target(workbook.worksheets.getItem(names.of(sheet.key))), sheet);
      });
    }
  }
  await tolerantly(({ workbook }) => workbook.worksheets.getItem(front).activate());
}

async function tolerantly(step: (context: Excel.RequestContext) => void): Promise<void> {
  await run(
    async (context) => {
      try {
        step(context);
        await context.sync();
      } catch (error) {
        if (hostCode(error) === null) throw error;
      }
    },
    { waitForCellEdit: true },
  );
}
