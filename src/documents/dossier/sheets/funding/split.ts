import { FIELDS, RANGES } from '../../template/fields';
import type { Context } from '../context';
import type { Expression } from '../../../../sheets/formula';
import { area, cell, fixedArea, fixedCell } from '../../../../sheets/layout';
import { CONTRIBUTIONS } from '../list-names';
import { amountRule, promptOnly } from '../validations';
import { carrierCheck, contributorCheck, splitCheck } from './plan-checks';
import * as figures from './plan-formulas';
import { AMOUNT, LABEL, type PlanWriter } from './plan-writer';

interface Contribution {
  readonly label: string;
  /** The sum's own name: the carrier's share finds it by that, whatever rows were inserted. */
  readonly name: string;
  readonly sum: Expression;
}

/** Co-carriers where carriers may group, then other funders: blocks of names and amounts. */
export function writeContributions(plan: PlanWriter, context: Context): readonly Contribution[] {
  const { call, texts } = context;
  const { funding, reason } = texts;
  const blocks: Contribution[] = [];
  if (call.carriers.grouping) {
    plan.section(funding.coCarriersSection);
    const prompt = { label: funding.coCarrier, prompt: funding.coCarrierPrompt };
    const sum = writeContributors(plan, context, 'coCarriers', prompt);
    blocks.push({ label: funding.coCarriersTotal, name: CONTRIBUTIONS.coCarriers, sum });
  }
  plan.section(funding.fundersSection);
  const prompt = { label: funding.funder, prompt: funding.funderPrompt };
  const sum = writeContributors(plan, context, 'otherFunders', prompt, reason.others);
  blocks.push({ label: funding.fundersTotal, name: CONTRIBUTIONS.otherFunders, sum });
  return blocks;
}

function writeContributors(
  plan: PlanWriter,
  context: Context,
  range: 'coCarriers' | 'otherFunders',
  prompt: { readonly label: string; readonly prompt: string },
  reason?: string,
): Expression {
  const first = plan.row;
  const rows = context.rows[range];
  for (let index = 0; index < rows; index += 1) {
    const [name, amount] = [cell(plan.row, LABEL), cell(plan.row, AMOUNT)];
    const share = `IF(ISNUMBER(${amount}),${figures.shareOfTotal(amount)},"")`;
    const check = contributorCheck(context, name, amount);
    plan.addContributor(share, check, index === 0 ? reason : undefined);
  }
  const amounts = area(first, AMOUNT, rows);
  const { texts } = context;
  plan.sheet
    .name(RANGES[range], area(first, LABEL, rows, 2))
    .validate(area(first, LABEL, rows), promptOnly(prompt))
    .validate(amounts, amountRule(texts, { ...prompt, prompt: texts.common.amountPrompt }));
  plan.gap();
  return `ROUND(SUM(${fixedArea(amounts)}),2)`;
}

/** Who pays what: amounts and percentages that both add up, and the proof of it. */
export function writeSplit(
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
  const names = contributions.map(({ name }) => name);
  plan
    .add({
      label: FIELDS.grant.label[context.language],
      amount: FIELDS.grant.name,
      share: figures.shareOfTotal(cell(grantRow, AMOUNT)),
      reason: texts.reason.grant,
    })
    .add({
      field: 'carrierShare',
      amount: figures.carrierShare(names),
      share: figures.remainingShare(carrier, fixedCell(totalRow, AMOUNT), otherShares),
      check: carrierCheck(context, names),
      reason: texts.reason.carrierShare,
    });
  contributions.forEach(({ label, name, sum }, index) => {
    const amount = cell(otherRows[index] ?? carrierRow, AMOUNT);
    plan.add({ label, name, amount: sum, share: figures.shareOfTotal(amount) });
  });
  plan
    .add({
      label: texts.funding.splitTotal,
      amount: `ROUND(SUM(${fixedArea(parts)}),2)`,
      share: `IF(${FIELDS.total.name}<=0,"",SUM(${fixedArea({ ...parts, column: SHARE })}))`,
      check: splitCheck(context, fixedCell(totalRow, AMOUNT)),
      look: 'key',
      reason: texts.reason.splitTotal,
    })
    .gap();
}
