import { WHOLE, ZERO, cents } from '../../../money/cents';
import { centsOf, needsRounding } from '../../../money/decimal';
import type { Bound } from '../figures/figures';
import type { Subject } from '../rules/rule';
import type { Explanation, Step } from './explanation';
import { named, tell } from './messages/tell';
import type { Told } from './messages/tell';
import { shareOf } from './payers';
import { adding, atLeast, atMost, note, placesOf, share } from './steps';

type BoundOf<Kind extends Bound['kind']> = Extract<Bound, { kind: Kind }>;

/** The rate of the base, then whatever keeps the grant below it. */
export function explainMaximum(subject: Subject): Explanation {
  const { bounds, maximum } = subject.figures;
  const binding = bounds.find(({ amount }) => amount <= maximum);
  return {
    figure: 'maximum',
    label: named('maximum'),
    line: null,
    amount: maximum,
    calculations: [
      {
        title: null,
        steps: bounds.flatMap((bound) => {
          const decisive = bound === binding && bounds.length > 1;
          return stepsOfBound(subject, bound).map((step) =>
            step.effect.kind === 'share' || step.effect.kind === 'at-most'
              ? { ...step, decisive }
              : step,
          );
        }),
      },
    ],
    share: null,
  };
}

function stepsOfBound(subject: Subject, bound: Bound): readonly Step[] {
  switch (bound.kind) {
    case 'rate':
      return rateSteps(bound);
    case 'eligible-cost':
      return [
        atMost(bound.amount, tell('eligibleCostBound'), {
          quote: bound.quote,
          figure: 'eligibleCost',
        }),
      ];
    case 'cap':
      return [capStep(subject, bound)];
  }
}

function rateSteps({ rate, base, amount, quote }: BoundOf<'rate'>): readonly Step[] {
  const statement: Told = rate === WHOLE ? tell('wholeBase') : tell('rateOfBase', { rate });
  return [
    adding(base, named('base'), { figure: 'base' }),
    share(rate, amount, statement, { quote }),
    ...(needsRounding(base, rate / WHOLE, 0) ? [note(tell('roundedDown'), { ours: true })] : []),
  ];
}

function capStep({ dossier }: Subject, { cap, before, amount, quote }: BoundOf<'cap'>): Step {
  const whole = centsOf(cap.amount);
  if (cap.scope === 'dossier') {
    return atMost(amount, tell('dossierCap', { cap: whole }), { quote });
  }
  const places = placesOf(dossier.funding.grantedBefore);
  const statement: Told = tell('projectCap', { cap: whole });
  if (before === 0) return atMost(amount, statement, { quote, places });
  const steps = [
    adding(whole, tell('cap')),
    adding(cents(-before), tell('grantedBefore'), { places }),
    ...(before > whole ? [atLeast(ZERO, tell('capSpent'))] : []),
  ];
  return atMost(amount, statement, { quote, steps });
}

/** The maximum, or the request where it is smaller. */
export function explainGrant({ dossier, figures }: Subject): Explanation {
  const { maximum, requested, grant, binding } = figures;
  const request = dossier.funding.requested;
  const places = placesOf(request);
  const steps: Step[] = [
    adding(maximum, named('maximum'), {
      figure: 'maximum',
      decisive: requested !== null && binding !== 'request',
    }),
  ];
  if (requested !== null) {
    const decisive = binding === 'request' && requested >= 0;
    steps.push(atMost(requested, tell('requested'), { places, decisive }));
    if (requested < 0) steps.push(atLeast(ZERO, tell('grantNotNegative'), { ours: true }));
  } else {
    const statement: Told =
      request.kind === 'problem' ? tell('requestUnreadable') : tell('requestBlank');
    steps.push(note(statement, { places, ours: true }));
  }
  return {
    figure: 'grant',
    label: named('grant'),
    line: null,
    amount: grant,
    calculations: [{ title: null, steps }],
    share: shareOf(figures, 'grant'),
  };
}
