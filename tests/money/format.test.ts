import type { BasisPoints } from '../../src/money/cents';
import {
  formatDay,
  formatDecimals,
  formatMoment,
  formatPercent,
  formatPrice,
  formatShare,
} from '../../src/money/format';

describe('Figures as people read them', () => {
  it('percentages', () => {
    expect(formatPercent(3333 as BasisPoints, 'fr')).toBe('33,33\u00a0%');
    expect(formatPercent(7500 as BasisPoints, 'en')).toBe('75%');
    expect(formatShare(0.055, 'fr')).toBe('5,5\u00a0%');
  });

  it('unit prices, beyond the cent where they go there', () => {
    expect(formatPrice(850, 'fr')).toBe('850,00\u00a0€');
    expect(formatPrice(1.005, 'fr')).toBe('1,005\u00a0€');
    expect(formatPrice(0.125, 'en')).toBe('€0.125');
  });

  it('amounts as they were typed', () => {
    expect(formatDecimals(1.005, 'fr')).toBe('1,005');
    expect(formatDecimals(20_000, 'en')).toBe('20,000.00');
  });

  it('days', () => {
    expect(formatDay('2021-01-31')).toBe('31/01/2021');
  });

  it('moments, and what somebody has typed in the place of one', () => {
    expect(formatMoment('2021-01-31 17:30')).toBe('31/01/2021 17:30');
    expect(formatMoment('the last of January')).toBe('the last of January');
  });
});
