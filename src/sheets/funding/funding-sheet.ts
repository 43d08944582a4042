import { FIELDS, RANGES } from '../../dossier/fields';
import type { Cap, Quote } from '../../themes/schema';
import { percent } from '../amounts';
import { projectBand } from '../band';
import { countOfVerdicts } from '../budget/totals';
import { SheetBuilder, printSetup } from '../builder';
import { fill, type Context } from '../context';
import type { SheetDeclaration } from '../declaration';
import { formula, type Expression } from '../formula';
import { area, cell, fixedArea, fixedCell } from '../layout';
import { BOUNDS } from '../list-names';
import { amountRule, promptOnly } from '../validations';
import {
  amountCheck,
  carrierCheck,
  contributorCheck,
  innovativeCheck,
  maximumCheck,
  nationalCheck,
  requestCheck,
  sizeCheck,
  splitCheck,
  staffCheck,
} from './plan-checks';
import * as figures from './plan-formulas';
import { AMOUNT, LABEL, PlanWriter } from './plan-writer';

const CONTRIBUTOR_ROWS = 5;
const HEADER = 3;
const SUMMARY = 2;
const CHECK = 3;

/** From the cost to who pays what: every figure of docs/decisions/0001-figures.md, one a row. */
export function fundingSheet(context: Context): SheetDeclaration {
  const { call, texts } = context;
  const sheet = new SheetBuilder({
    key: 'funding',
    name: texts.sheets.funding,
    columnWidths: [40, 19, 10, 56, 62],
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
    .colorChecks(checks, texts);
  return sheet.freezeAt(HEADER + 1, 0).build(printSetup(texts, call.code, HEADER));
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

function writeMaximum(plan: PlanWriter, context: Context): void {
  const { call, language, texts } = context;
  const rateText = percent(call.rate.percent, language);
  plan
    .section(texts.funding.maximumSection)
    .add({
      field: 'rate',
      amount: figures.rate(context),
      look: 'rate',
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

interface Contribution {
  readonly label: string;
  readonly sum: Expression;
}

/** Co-carriers where carriers may group, then other funders: blocks of names and amounts. */
function writeContributions(plan: PlanWriter, context: Context): readonly Contribution[] {
  const { call, texts } = context;
  const { funding, reason } = texts;
  const blocks: Contribution[] = [];
  if (call.carriers.grouping) {
    plan.section(funding.coCarriersSection);
    const prompt = { label: funding.coCarrier, prompt: funding.coCarrierPrompt };
    const sum = writeContributors(plan, context, RANGES.coCarriers, prompt);
    blocks.push({ label: funding.coCarriersTotal, sum });
  }
  plan.section(funding.fundersSection);
  const prompt = { label: funding.funder, prompt: funding.funderPrompt };
  const sum = writeContributors(plan, context, RANGES.otherFunders, prompt, reason.others);
  blocks.push({ label: funding.fundersTotal, sum });
  return blocks;
}

function writeContributors(
  plan: PlanWriter,
  context: Context,
  range: string,
  prompt: { readonly label: string; readonly prompt: string },
  reason?: string,
): Expression {
  const first = plan.row;
  for (let index = 0; index < CONTRIBUTOR_ROWS; index += 1) {
    const [name, amount] = [cell(plan.row, LABEL), cell(plan.row, AMOUNT)];
    const share = `IF(ISNUMBER(${amount}),${figures.shareOfTotal(amount)},"")`;
    const check = contributorCheck(context, name, amount);
    plan.addContributor(share, check, index === 0 ? reason : undefined);
  }
  const amounts = area(first, AMOUNT, CONTRIBUTOR_ROWS);
  const { texts } = context;
  plan.sheet
    .name(range, area(first, LABEL, CONTRIBUTOR_ROWS, 2))
    .validate(area(first, LABEL, CONTRIBUTOR_ROWS), promptOnly(texts, prompt))
    .validate(amounts, amountRule(texts, { ...prompt, prompt: texts.common.amountPrompt }));
  plan.gap();
  return `ROUND(SUM(${fixedArea(amounts)}),2)`;
}

/** Who pays what: amounts and percentages that both add up, and the proof of it. */
function writeSplit(
  plan: PlanWriter,
  context: Context,
  contributions: readonly Contribution[],
): void {
  const { texts } = context;
  plan.section(texts.funding.splitSection);
  const first = plan.row;
  const SHARE = AMOUNT + 1;
  const grantRow = first;
  const carrierRow = first + 1;
  const otherRows = contributions.map((_, index) => first + 2 + index);
  const totalRow = first + 2 + contributions.length;
  const parts = area(first, AMOUNT, 2 + contributions.length);
  const otherShares = [grantRow, ...otherRows].map((row) => fixedCell(row, SHARE));
  const carrier = FIELDS.carrierShare.name;
  const sums = otherRows.map((row) => fixedCell(row, AMOUNT));
  plan
    .add({
      label: FIELDS.grant.label[context.language],
      amount: FIELDS.grant.name,
      share: figures.shareOfTotal(cell(grantRow, AMOUNT)),
      reason: texts.reason.grant,
    })
    .add({
      field: 'carrierShare',
      amount: figures.carrierShare(sums),
      share: figures.remainingShare(carrier, fixedCell(totalRow, AMOUNT), otherShares),
      check: carrierCheck(context),
      reason: texts.reason.carrierShare,
    });
  contributions.forEach(({ label, sum }, index) => {
    const amount = cell(otherRows[index] ?? carrierRow, AMOUNT);
    plan.add({ label, amount: sum, share: figures.shareOfTotal(amount) });
  });
  plan
    .add({
      label: texts.funding.splitTotal,
      amount: `ROUND(SUM(${fixedArea(parts)}),2)`,
      share: `IF(${FIELDS.total.name}=0,"",SUM(${fixedArea({ ...parts, column: SHARE })}))`,
      check: splitCheck(context, fixedCell(totalRow, AMOUNT)),
      look: 'key',
      reason: texts.reason.splitTotal,
    })
    .gap();
}

function writeConditions(plan: PlanWriter, context: Context): void {
  const { call, texts } = context;
  const { innovativeSuppliers, nationalSupplier } = call.requirements;
  if (!innovativeSuppliers && !nationalSupplier) return;
  plan.section(texts.funding.conditionsSection);
  if (innovativeSuppliers) {
    const amount = cell(plan.row, AMOUNT);
    const rest = figures.grossWithoutStaff(context);
    plan.add({
      label: texts.funding.innovative,
      amount: figures.grossOfOrigins(context, ['innovative']),
      share: `IF(${rest}=0,"",${amount}/${rest})`,
      check: innovativeCheck(context, amount),
      reason: quoted(context, innovativeSuppliers.quote),
    });
  }
  if (nationalSupplier) {
    plan.add({
      label: texts.funding.national,
      amount: figures.grossOfOrigins(context, ['france', 'innovative']),
      check: nationalCheck(context),
      reason: quoted(context, nationalSupplier.quote),
    });
  }
}
