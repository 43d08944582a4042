/** Whether a range that was loaded with `rowHidden` has hidden rows: it says null where only some are. */
export const hidesRows = ({ rowHidden }: Excel.Range): boolean =>
  (rowHidden as boolean | null) !== false;
