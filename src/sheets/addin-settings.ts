/** What the add-in keeps in a workbook beside the cells, as Office keeps it: by name, the JSON of each value. */
export type AddinSettings = Readonly<Record<string, string>>;

/**
 * The setting that has Office open the pane together with the workbook, for whoever has the add-in: true, or false
 * where somebody said no. The name is Office's own, and the pane's id in the manifest.
 */
export const OPENS_PANE = 'Office.AutoShowTaskpaneWithDocument';
