import { FIELDS } from '../../template/fields';
import type { Cap, Quote } from '../../../../calls/schema/theme';
import { percent } from '../../../../sheets/amounts';
import { projectBand } from '../band';
import { countOfVerdicts } from '../budget/totals';
import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import { type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import type { SheetDeclaration } from '../../../../sheets/declaration';
import { formula } from '../../../../sheets/formula';
import { cell, fixedArea } from '../../../../sheets/layout';
import { BOUNDS } from '../list-names';
import { amountRule } from '../validations';
import {
  amountCheck,
  innovativeCheck,
  maximumCheck,
  nationalCheck,
  requestCheck,
  sizeCheck,
  staffCheck,
} from './plan-checks';
import * as figures from './plan-formulas';
import { AMOUNT, PlanWriter } from './plan-writer';
import { writeContributions, writeSplit } from './split';

const HEADER = 3;
const SUMMARY = 2;
const CHECK = 3;

/** From the cost to who pays what: every figure of docs/decisions/0001-figures.md, one a row. */
export function fundingSheet(context: Context): SheetDeclaration {
  const { call, texts } = context;
  const sheet = new SheetBuilder({
    key: 'funding',
    name: texts.sheets.funding,
    columnWidths: [40, 19, 10, 54, 78],
    tabColor: '#7A4100',
  });
  projectBand(sheet, context, texts.funding.title);
  writeHeader(sheet, context);
  const plan = new PlanWriter(sheet, context, HEADER + 1);
  writeCost(plan, context);
  writeMaximum(plan, context);
  writeRequest(plan, context);
  const contributions = writeContributions(plan, context);
  writeSplit(plan, context, contributions);
  writeConditions(plan, context);
  const checks = plan.checks(HEADER + 1);
  sheet
    .put(SUMMARY, CHECK, formula(countOfVerdicts(context, fixedArea(checks))), 'verdict')
    .colorChecks(checks, texts.verdict);
  return sheet.freezeAt(HEADER + 1, 0).build(printSetup(texts.page, call.code, HEADER));
}

function writeHeader(sheet: SheetBuilder, { texts }: Context): void {
  const { funding } = texts;
  const headings = [funding.item, funding.amount, funding.share, funding.check, funding.reason];
  headings.forEach((heading, column) => sheet.put(HEADER, column, heading, 'columnHead'));
  sheet.height(SUMMARY, 20).height(HEADER, 22);
}

const quoted = ({ texts }: Context, quote: Quote): string =>
  fill(texts.common.quoted, { ...quote });

function writeCost(plan: PlanWriter, context: Context): void {
  const { call, texts } = context;
  const counted = call.staff.treatment === 'counted';
  const { size } = call.track;
  plan.section(texts.funding.costSection).add({
    field: 'total',
    amount: figures.total(context),
    check: sizeCheck(context),
    hasLongCheck: true,
    reason: size ? `${texts.reason.total} ${quoted(context, size.quote)}` : texts.reason.total,
  });
  plan.add({
    label: texts.funding.leftOut,
    amount: `ROUND(${FIELDS.total.name}-${FIELDS.base.name},2)`,
    look: 'sub',
    reason: texts.reason.leftOut,
  });
  if (!counted) plan.add(staffOutside(context));
  plan
    .add({
      field: 'eligibleCost',
      amount: figures.eligibleWithoutStaff(context),
      reason: counted ? texts.reason.eligibleCost : texts.reason.eligiblePlain,
    })
    .add({
      field: 'staff',
      amount: figures.eligibleStaff(context),
      reason: counted ? texts.reason.staffCounted : texts.reason.staffNone,
    })
    .add({ field: 'base', amount: figures.base, look: 'key', reason: texts.reason.base })
    .gap();
}

function staffOutside(context: Context): Parameters<PlanWriter['add']>[0] {
  const { call, texts } = context;
  const counterpart = call.staff.treatment === 'counterpart';
  const { quote } = call.staff;
  return {
    label: counterpart ? texts.funding.staffCounterpart : texts.funding.staffLeftOut,
    amount: figures.grossStaff(context),
    check: staffCheck(context),
    look: 'sub',
    reason: quote ? quoted(context, quote) : texts.reason.staffLeftOut,
  };
}

const isInTenths = (percent: number): boolean => /^\d+(\.\d)?$/.test(String(percent));

function writeMaximum(plan: PlanWriter, context: Context): void {
  const { call, language, texts } = context;
  const rateText = percent(call.rate.percent, language);
  plan
    .section(texts.funding.maximumSection)
    .add({
      field: 'rate',
      amount: figures.rate(context),
      figure: isInTenths(call.rate.percent) ? 'rate' : 'fineRate',
      reason: quoted(context, call.rate.quote),
    })
    .add({
      label: fill(texts.funding.rateBound, { rate: rateText }),
      name: BOUNDS.rate,
      amount: figures.rateBound,
      reason: texts.reason.rateBound,
    });
  for (const cap of call.caps) writeCap(plan, context, cap);
  plan
    .add({
      field: 'maximum',
      amount: figures.maximum(context),
      check: maximumCheck(context),
      look: 'key',
      reason: texts.reason.maximum,
    })
    .gap();
}

function writeCap(plan: PlanWriter, context: Context, cap: Cap): void {
  const { texts, language } = context;
  const { funding } = texts;
  const ofProject = cap.scope === 'project';
  plan.add({
    label: ofProject ? funding.capProject : funding.capDossier,
    name: ofProject ? BOUNDS.projectCap : BOUNDS.dossierCap,
    amount: String(cap.amount),
    reason: quoted(context, cap.quote),
  });
  if (!ofProject) return;
  const label = FIELDS.grantedBefore.label[language];
  plan
    .add({
      field: 'grantedBefore',
      amount: null,
      check: amountCheck(context, FIELDS.grantedBefore.name),
      reason: texts.reason.grantedBefore,
      validation: amountRule(texts, { label, prompt: funding.grantedPrompt }),
    })
    .add({
      label: funding.capLeft,
      name: BOUNDS.projectCapLeft,
      amount: figures.projectCapLeft,
      reason: texts.reason.capLeft,
    });
}

function writeRequest(plan: PlanWriter, context: Context): void {
  const { texts, language } = context;
  const label = FIELDS.requested.label[language];
  plan
    .section(texts.funding.requestSection)
    .add({
      field: 'requested',
      amount: null,
      check: requestCheck(context),
      reason: texts.reason.requested,
      validation: amountRule(texts, { label, prompt: texts.funding.requestedPrompt }),
    })
    .add({ field: 'grant', amount: figures.grant, look: 'key', reason: texts.reason.grant })
    .gap();
}

function writeConditions(plan: PlanWriter, context: Context): void {
  const { call, texts } = context;
  const { innovativeSuppliers, nationalSupplier } = call.requirements;
  if (!innovativeSuppliers && !nationalSupplier) return;
  plan.section(texts.funding.conditionsSection);
  if (innovativeSuppliers) {
    const amount = cell(plan.row, AMOUNT);
    const rest = figures.grossBought(context);
    plan.add({
      label: texts.funding.innovative,
      amount: figures.grossOfOrigins(context, ['innovative']),
      share: `IF(${rest}=0,"",${amount}/${rest})`,
      check: innovativeCheck(context, amount),
      hasLongCheck: true,
      reason: quoted(context, innovativeSuppliers.quote),
    });
  }
  if (nationalSupplier) {
    plan.add({
      label: texts.funding.national,
      amount: figures.grossOfOrigins(context, ['france', 'innovative']),
      check: nationalCheck(context),
      hasLongCheck: true,
      reason: quoted(context, nationalSupplier.quote),
    });
  }
}
