import { WHOLE, cents } from '../../../money/cents';
import type { Contribution } from '../dossier';
import type { Figures } from '../figures/figures';
import type { Subject } from '../rules/rule';
import type { Explanation, Share, Step } from './explanation';
import { named, tell } from './messages/tell';
import type { Told } from './messages/tell';
import { adding, note, placesOf } from './steps';

export type Payer = keyof Figures['shares'];

/** A payer's part of the total cost: null while nothing costs anything. */
export function shareOf({ shares, total, ...figures }: Figures, payer: Payer): Share | null {
  if (total <= 0) return null;
  const amount = figures[payer];
  const points = shares[payer];
  const isExact = BigInt(amount) * BigInt(WHOLE) === BigInt(points) * BigInt(total);
  const division = note(tell('partOfTotal', { amount, total, points, isExact }));
  const rounding = note(tell('partsRounded'), { ours: true });
  return { points, steps: isExact ? [division] : [division, rounding] };
}

/** What the others leave of the total cost. */
export function explainCarrier({ call, dossier, figures }: Subject): Explanation {
  const { total, grant, coCarriers, others, carrier } = figures;
  const { shown, typed } = dossier.funding.carrierShare;
  const steps: Step[] = [
    adding(total, named('total'), { figure: 'total' }),
    adding(cents(-grant), named('grant'), { figure: 'grant' }),
  ];
  if (call.carriers.grouping || coCarriers !== 0) {
    steps.push(
      adding(cents(-coCarriers), named('coCarriers'), {
        figure: 'coCarriers',
      }),
    );
  }
  steps.push(adding(cents(-others), tell('otherFunders'), { figure: 'others', ours: true }));
  if (carrier < 0) steps.push(note(tell('overFinanced')));
  if (typed && shown.kind === 'value' && shown.value !== carrier) {
    const share = shown.value;
    steps.push(note(tell('shareTyped', { share }), { places: placesOf(shown) }));
  }
  return {
    figure: 'carrier',
    label: named('carrier'),
    line: null,
    amount: carrier,
    calculations: [{ title: null, steps }],
    share: shareOf(figures, 'carrier'),
  };
}

export const explainCoCarriers = ({ dossier, figures }: Subject): Explanation => ({
  figure: 'coCarriers',
  label: named('coCarriers'),
  line: null,
  amount: figures.coCarriers,
  calculations: [{ title: null, steps: contributions(dossier.funding.coCarriers) }],
  share: shareOf(figures, 'coCarriers'),
});

export const explainOthers = ({ dossier, figures }: Subject): Explanation => ({
  figure: 'others',
  label: named('others'),
  line: null,
  amount: figures.others,
  calculations: [{ title: null, steps: contributions(dossier.funding.otherFunders) }],
  share: shareOf(figures, 'others'),
});

function contributions(rows: readonly Contribution[]): readonly Step[] {
  const steps = rows.flatMap(({ name: { value: name }, amount }): readonly Step[] => {
    const places = placesOf(amount);
    const payer: Told = tell('payer', { name });
    if (amount.kind === 'value') return [adding(amount.value, payer, { places })];
    if (amount.kind === 'blank') return [];
    return [note(tell('payerUnreadable', { name }), { places })];
  });
  return steps.length > 0 ? steps : [note(tell('nobodyPays'))];
}
