/** What follows the settings of calculation in the part of a workbook, in the order of the format. */
const BEHIND =
  /<(?:\w+:)?(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)\b|<\/(?:\w+:)?workbook\s*>/;

const SETTINGS = /<(?:\w+:)?calcPr\b[^>]*>/;

/** The part of a workbook that has Excel compute everything when it opens it: results of formulas are of before. */
export function computedOnLoad(workbook: string): string {
  const found = SETTINGS.exec(workbook)?.[0];
  if (found !== undefined) {
    const bare = found.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return workbook.replace(found, () =>
      bare.replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end}`),
    );
  }
  const prefix = /<(\w+:)?workbook\b/.exec(workbook)?.[1] ?? '';
  return workbook.replace(BEHIND, (next) => `<${prefix}calcPr fullCalcOnLoad="1"/>${next}`);
}

/** LibreOffice computes everything in files of programs that it does not know, and nothing in Excel’s or its own. */
export const byNobodyKnown = (app: string): string =>
  app.replace(/(<(?:\w+:)?Application>)[^<]*(<)/, '$1Barème$2');
