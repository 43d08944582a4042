import type { Scalar } from './scalar';

/** What a person typed into a cell: a value as it stands, understood or not, or a formula with its `=`. */
export type Entry = Scalar | { readonly formula: string };
