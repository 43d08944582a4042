import { CARRIED_CALL, FIELDS, RANGES } from './fields';

/** Blocks of names and amounts, of as many rows as were written. */
export const PAYER_RANGES: readonly string[] = [RANGES.coCarriers, RANGES.otherFunders];

/** Every defined name that a dossier may have; which of them a workbook has depends on its call. */
export const NAMES: readonly string[] = [
  ...Object.values(FIELDS).map((field) => field.name),
  ...Object.values(RANGES),
  CARRIED_CALL,
];
