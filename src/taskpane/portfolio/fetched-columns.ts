import { part } from '../frame/part';

/** It comes with the first export: most portfolios are made without one. */
export const ColumnsPart = part(async () => (await import('./columns-part')).ColumnsPart);
