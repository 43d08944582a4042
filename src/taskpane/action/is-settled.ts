import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** All was read, and computed: until then nothing tells whether the sheets show what is to be sealed. */
export const isSettled = ({ isPartial, isCalculated }: WorkbookSnapshot): boolean =>
  isPartial !== true && isCalculated !== false;
