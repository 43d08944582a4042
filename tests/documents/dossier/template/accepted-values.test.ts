import { textsIn } from '../../../../src/documents/dossier/sheets/texts/texts';
import {
  allVatRates,
  allVatShares,
  oneOfTitles,
  oneOfVatRates,
  oneOfVatShares,
  VAT_RATES,
} from '../../../../src/documents/dossier/template/accepted-values';
import { formatNumber } from '../../../../src/money/format';

describe('What a dossier accepts, in a sentence', () => {
  it.each([
    ['0, 2,1, 5,5, 10 ou 20 %', '0, 2.1, 5.5, 10 or 20%', oneOfVatRates],
    ['0, 2,1, 5,5, 10 et 20 %', '0, 2.1, 5.5, 10 and 20%', allVatRates],
    ['0 %, 2,1 %, 5,5 %, 10 % ou 20 %', '0%, 2.1%, 5.5%, 10% or 20%', oneOfVatShares],
    ['0 %, 2,1 %, 5,5 %, 10 % et 20 %', '0%, 2.1%, 5.5%, 10% and 20%', allVatShares],
    ['T2, T3 ou T5', 'T2, T3 or T5', oneOfTitles],
  ])('is listed as people write it: %s · %s', (fr, en, list) => {
    expect([list('fr'), list('en')]).toEqual([fr, en]);
  });

  it.each(['fr', 'en'] as const)('is what the sheets ask for, in %s', (language) => {
    const { common, budget } = textsIn(language);
    expect(common.dateError).toMatch(/2020 (et|and) 2035/);
    expect(budget.titleError).toContain(oneOfTitles(language));
    for (const rate of VAT_RATES) {
      const shown = formatNumber(rate * 100, language);
      expect(budget.vatPrompt).toContain(shown);
      expect(budget.vatError).toContain(shown);
    }
  });
});
