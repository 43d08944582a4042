import { carrierType } from './carrier';
import { grantCap, grantRate, grantStaff } from './grant';
import { gridComment, gridScore, gridWeights } from './grid';
import { lineComplete, lineNumber, lineSign, lineType } from './line-cells';
import { lineDuplicate, lineFormula } from './line-integrity';
import { lineVat } from './line-vat';
import { lineYears } from './line-years';
import type { Rule } from './rule';
import { sharesSum } from './shares';
import { sizeRange, sizeTrack } from './size';
import { expenseStaff } from './staff';
import { dossierStructure } from './structure';

/** Every rule, in the order in which findings of one cell are told. A new rule is a value in this list. */
export const RULES: readonly Rule[] = [
  dossierStructure,
  lineNumber,
  lineSign,
  lineType,
  lineComplete,
  lineVat,
  lineYears,
  lineFormula,
  lineDuplicate,
  sizeRange,
  sizeTrack,
  grantRate,
  grantCap,
  grantStaff,
  sharesSum,
  carrierType,
  expenseStaff,
  gridScore,
  gridComment,
  gridWeights,
];
