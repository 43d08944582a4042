import type { Language } from '../../language/language';
import { labelOf, type Choice } from '../../workbook/choices';
import { serialOfIsoDay } from '../../workbook/dates';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { Slot } from '../../workbook/template';
import type { FiledCells, ReadValues, SaidValues } from './portfolio';
import {
  CONTROL_STATES,
  PROCEDURE_STATES,
  type ControlStateId,
  type ProcedureStateId,
} from './template/choices';
import { READ_COLUMNS, SAID_COLUMNS, type ReadKey } from './template/tables';

/** A value as a cell holds it: euros for cents, a serial for a day. */
export function cellOf(kind: Slot['kind'], value: string | number | null): Scalar {
  if (value === null) return null;
  if (kind === 'amount' && typeof value === 'number') return value / 100;
  return kind === 'date' && typeof value === 'string' ? serialOfIsoDay(value) : value;
}

export const readCells = (values: ReadValues): Readonly<Record<ReadKey, Scalar>> =>
  Object.fromEntries(
    READ_COLUMNS.map(({ key, kind }) => [key, cellOf(kind, values[key])]),
  ) as Record<ReadKey, Scalar>;

/** The word of an answer; null where there is none. */
export const wordOf = <Id extends string>(
  choices: readonly Choice<Id>[],
  id: Id | null,
  language: Language,
): string | null => (id === null ? null : labelOf(choices, id)[language]);

/** What is read of a dossier and said of it, as its row in the portfolio holds it. */
export const filedCells = (
  values: ReadValues,
  said: SaidValues,
  language: Language,
): FiledCells => ({
  ...readCells(values),
  proposed: cellOf('amount', said.proposed),
  state: wordOf<ControlStateId>(CONTROL_STATES, said.state, language),
  opinion: said.opinion,
  juryAmount: cellOf('amount', said.juryAmount),
  rank: said.rank,
  procedureState: wordOf<ProcedureStateId>(PROCEDURE_STATES, said.procedureState, language),
  completeProposed: cellOf('date', said.completeProposed),
});

export const FILED_COLUMNS = [...READ_COLUMNS, ...SAID_COLUMNS] as const;

/** Less than a cent is no other amount: programs write the same number with other last digits. */
const CENT = 0.005;

/** Whether two cells say the same, whatever program wrote them. */
export function saysSame(one: Scalar, other: Scalar): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < CENT;
  return plain(one) === plain(other);
}

const plain = (value: Scalar): string =>
  String(value).normalize('NFC').replaceAll(/\s+/g, ' ').trim();
