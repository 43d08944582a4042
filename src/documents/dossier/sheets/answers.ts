import { YES_NO } from '../../../workbook/yes-no';
import { FIELDS } from '../template/fields';
import { FIRST_SERIAL as FIRST_DAY, LAST_SERIAL as LAST_DAY } from '../../../workbook/dates';
import { isFilled, isOneOf, type Expression } from '../../../sheets/formula';

/** TRUE and FALSE too: some libraries write them where a person picks a word. */
export const isYes = (cell: Expression): Expression =>
  `OR(${isOneOf(cell, [YES_NO.yes.fr, YES_NO.yes.en])},${cell}=TRUE)`;

/** A blank cell equals FALSE in a formula: it is no answer. */
export const isNo = (cell: Expression): Expression =>
  `OR(${isOneOf(cell, [YES_NO.no.fr, YES_NO.no.en])},AND(${isFilled(cell)},${cell}=FALSE))`;

/** A number that is a day after 1900, as dates are stored. */
export const isDay = (cell: Expression): Expression =>
  `AND(ISNUMBER(${cell}),${cell}>=${FIRST_DAY},${cell}<${LAST_DAY}+1)`;

/** A carrier who has dated the filing holds the dossier for complete: what is not declared then is missing. */
export const isFiled: Expression = isFilled(FIELDS.depositDate.name);
