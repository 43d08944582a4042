import { LOLF_TITLES, type LolfTitle } from '../../../calls/nomenclature/lolf-titles';
import { subtract, sum } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import type { Figures } from '../figures/figures';
import type { Subject } from '../rules/rule';
import type { Calculation, Explanation } from './explanation';
import { lineByLine } from './line-list';
import { named, tell } from './messages/tell';
import { adding } from './steps';

/** What the lines cost, by title and one by one. */
export function explainTotal({ call, figures }: Subject): Explanation {
  const lines = lineByLine(figures.lines, 'gross');
  const titles = call.lolfTitles ? byTitle(figures) : [];
  return {
    figure: 'total',
    label: named('total'),
    line: null,
    amount: figures.total,
    calculations:
      titles.length < 2
        ? [{ title: null, steps: lines }]
        : [
            { title: null, steps: titles },
            { title: tell('lineByLine'), steps: lines },
          ],
    share: null,
  };
}

/** The titles that cost something, and what has none. */
function byTitle({ total, totals }: Figures): Calculation['steps'] {
  const titles = LOLF_TITLES.map((title) => [title, totals.byTitle[title].gross] as const);
  const untitled = subtract(total, sum(titles.map(([, amount]) => amount)));
  const all: readonly (readonly [LolfTitle | null, Cents])[] = [...titles, [null, untitled]];
  return all
    .filter(([, amount]) => amount !== 0)
    .map(([title, amount]) => adding(amount, tell('title', { title })));
}
