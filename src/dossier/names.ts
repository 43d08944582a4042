import { blocksIn, fieldsIn, namesIn } from '../workbook/template';
import { DOSSIER } from './template';

/** Blocks of as many rows as were written: what stands next to them counts nowhere. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(blocksIn(DOSSIER).map(({ name }) => name));

/** Cells that add up a block: their formulas tell which cells the sheet counts. */
export const SUM_NAMES: ReadonlySet<string> = new Set(
  fieldsIn(DOSSIER).flatMap(({ name, sums }) => (sums === undefined ? [] : [name])),
);

/** Single cells in which numbers are typed. */
export const NUMBER_NAMES: ReadonlySet<string> = new Set(
  fieldsIn(DOSSIER).flatMap(({ name, kind, role }) =>
    role === 'input' && (kind === 'amount' || kind === 'integer') ? [name] : [],
  ),
);

/** Every defined name that a dossier may have; which of them a workbook has depends on its call. */
export const NAMES: readonly string[] = namesIn(DOSSIER);
