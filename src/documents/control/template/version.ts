/**
 * Version of the sheets of a control that this add-in writes and reads. It grows when their names, columns or words
 * change.
 */
export const CONTROL_VERSION = 1;
