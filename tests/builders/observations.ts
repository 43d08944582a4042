import type { Observations } from '../../src/workbook/observations';

/** What is seen of a workbook in which nothing is out of sight. */
export const NOTHING_HIDDEN: Observations = {
  hiddenSheets: [],
  hiddenRows: [],
  hiddenColumns: [],
  veiledCells: [],
  maskedErrors: [],
  keptByGoogle: [],
  linkedFiles: [],
  hasMacros: false,
  countsFrom1904: false,
  withoutResult: [],
};
