import { alteredFaults } from '../../../findings/altered';
import { groupedBy, together } from '../../../findings/gather';
import { toCents } from '../../../money/decimal';
import type { Cents } from '../../../money/cents';
import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import { say, type Message } from '../messages/say';
import { PORTFOLIO_FIELDS, SUMS } from '../template/fields';
import { rule, type Subject } from './rule';

export const structure = rule({
  id: 'portfolio.structure',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les noms, les tableaux et les colonnes du portefeuille sont tous là.',
    en: 'The names, tables and columns of the portfolio are all there.',
  },
  faults: ({ portfolio: { missing } }) =>
    missing.map((one) => ({ place: null, message: say('missing', { ...one }) })),
});

export const overwritten = rule({
  id: 'portfolio.overwritten',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Aucune valeur n’est tapée à la place d’une formule.',
    en: 'No value is typed in the place of a formula.',
  },
  faults: ({ portfolio }) =>
    groupedBy(portfolio.overwritten, ({ sheet }) => sheet).flatMap((places) =>
      together(places, (cells) => say('overwritten', { cells })),
    ),
});

export const formulas = rule({
  id: 'portfolio.formulas',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les formules des feuilles sont celles de Barème, et les noms désignent leurs cellules.',
    en: 'The formulas of the sheets are Barème’s, and names mean their cells.',
  },
  faults: ({ portfolio: { altered } }) =>
    alteredFaults<Message>(altered, {
      changed: (facts) => say('formulaChanged', facts),
      moved: (facts) => say('nameMoved', facts),
    }),
});

/** One that shows nothing was not computed yet: Excel does so when it opens the file. */
const differs = (value: Scalar, amount: Cents | null): boolean =>
  !isBlank(value) &&
  (typeof value === 'number' ? amount === null || toCents(value) !== amount : true);

const OF_ROW = ['counted', 'projectTotal', 'elsewhere', 'outside', 'capLeft'] as const;

export const figuresShown = rule({
  id: 'portfolio.figures',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les feuilles affichent les montants que Barème calcule.',
    en: 'The sheets show the amounts that Barème computes.',
  },
  faults: ({ portfolio, figures }) => [
    ...SUMS.flatMap((key) => {
      const { place, value } = portfolio.shownSums[key];
      const expected = figures.sums[key];
      if (place === null || !differs(value, expected)) return [];
      const { label } = PORTFOLIO_FIELDS[key];
      return [{ place, message: say('figureDiffers', { label, expected }) }];
    }),
    ...together(rowsThatDiffer({ portfolio, figures }), (cells) => say('rowsDiffer', { cells })),
  ],
});

const rowsThatDiffer = ({ portfolio, figures }: Subject): readonly (Place | null)[] =>
  portfolio.rows.flatMap(({ shown }, index) => {
    const found = figures.rows[index];
    if (!found) return [];
    const expected = { ...found, elsewhere: found.grantedElsewhere };
    const order = shown.order.raw;
    const isOrderWrong = !isBlank(order) && order !== found.order;
    return [
      ...OF_ROW.filter((key) => differs(shown[key].raw, expected[key])).map(
        (key) => shown[key].place,
      ),
      ...(isOrderWrong ? [shown.order.place] : []),
    ];
  });
