import { carrierSiret, carrierType } from './carrier';
import { dossierCopies } from './copies';
import { depositMonth, depositWindow, resultsDeadline } from './dates';
import { commitmentMissing, observatoryListed, relay2023 } from './declarations';
import {
  expenseCounterpart,
  expenseLicence,
  expenseListed,
  expensePeriod,
  expenseStaff,
  expenseTitle,
} from './expense';
import { grantCap, grantRate, grantStaff } from './grant';
import { gridComment, gridScore, gridWeights } from './grid';
import { lineComplete, lineNumber, lineSign, lineType } from './line-cells';
import { lineDuplicate, lineFormula } from './line-integrity';
import { lineVat } from './line-vat';
import { lineYears } from './line-years';
import { phasesLines } from './phase-lines';
import { phasesIndicator, phasesPresent, phasesSum } from './phases';
import { dossierLists } from './lists';
import { dossierNames } from './names';
import { article3Threshold } from './article-3';
import { contingencyNone } from './contingency';
import { envelopeExceeded } from './envelope';
import type { Rule } from './rule';
import { sharesSum } from './shares';
import { sizeRange, sizeTrack } from './size';
import { dossierStructure } from './structure';
import { supplierInnovative, supplierNational } from './supplier';
import { territoryCentral, territoryPopulation, territoryServices } from './territory';

/** Every rule, in the order in which findings of one cell are reported. A new rule is a value in this list. */
export const RULES = [
  dossierStructure,
  dossierCopies,
  dossierLists,
  dossierNames,
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
  carrierSiret,
  expenseStaff,
  expenseCounterpart,
  expenseTitle,
  expenseListed,
  expenseLicence,
  expensePeriod,
  supplierInnovative,
  supplierNational,
  resultsDeadline,
  territoryPopulation,
  territoryServices,
  territoryCentral,
  observatoryListed,
  relay2023,
  depositWindow,
  depositMonth,
  phasesPresent,
  phasesSum,
  phasesLines,
  phasesIndicator,
  commitmentMissing,
  gridScore,
  gridComment,
  gridWeights,
  contingencyNone,
  envelopeExceeded,
  article3Threshold,
] as const satisfies readonly Rule[];

/** The identifiers of the rules that there are. */
export type RuleId = (typeof RULES)[number]['id'];

const BY_ID: ReadonlyMap<RuleId, Rule<RuleId>> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a finding. */
export function ruleOf(id: RuleId): Rule<RuleId> {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`No rule is called ${id}`);
  return rule;
}
