/** Columns of a juror’s sheet of which there is one a criterion, by what their keys begin with. */
export type ColumnKind = 'first' | 'after' | 'comment';
