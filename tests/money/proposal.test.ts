import fc from 'fast-check';
import { cents } from '../../src/money/cents';
import { formatEuros, formatNumber } from '../../src/money/format';
import { proposeNumber } from '../../src/money/proposal';

describe('a number typed as text is recognised', () => {
  it.each([
    ['12 000,50 €', 12_000.5],
    ['12\u00a0000,50\u00a0€', 12_000.5],
    ['12\u202f000,50\u202f€ TTC', 12_000.5],
    ['250 k€', 250_000],
    ['250k€', 250_000],
    ['1,5 M€', 1_500_000],
    ['2 Md€', 2_000_000_000],
    ['1,5 million d’euros', 1_500_000],
    ['20 %', 0.2],
    ['5,5%', 0.055],
    ['1’234.50', 1234.5],
    ["1'234'567", 1_234_567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1_234_567],
    ['€ 48 000', 48_000],
    ['−5', -5],
    ['(1 234,00)', -1234],
    ['0,125', 0.125],
    ['12000', 12_000],
    ['12,', 12],
    ['40 000 euros HT', 40_000],
    ['12  000', 12_000],
    ['( 500 )', -500],
    ['- 5', -5],
    ['- €5', -5],
    ['+5', 5],
    ['+ 5', 5],
    ['250 K€', 250_000],
    ["1 milliond'euros", 1_000_000],
    ['10000000000000000000', 1e19],
  ])('%s', (text, value) => {
    expect(proposeNumber(text, 'fr')).toMatchObject({ value, alternative: null });
  });

  it('20.000 is twenty thousand for a French reader, and the other reading is told', () => {
    expect(proposeNumber('20.000', 'fr')).toMatchObject({ value: 20_000, alternative: 20 });
    expect(proposeNumber('20.000', 'en')).toMatchObject({ value: 20, alternative: 20_000 });
    expect(proposeNumber('20,000', 'en')).toMatchObject({ value: 20_000, alternative: 20 });
  });

  it('a percent sign is remembered', () => {
    expect(proposeNumber('20 %', 'fr')).toMatchObject({ value: 0.2, percent: true });
    expect(proposeNumber('20', 'fr')).toMatchObject({ value: 20, percent: false });
  });
});

describe('what is no number gets no proposal', () => {
  it.each([
    '',
    'à définir',
    '12 jours',
    '1 2000',
    '1,2,3',
    '1.23.456',
    '€',
    '12 k£',
    '1e5',
    '#REF!',
    '3 à 5',
    '5 k 3',
    '5+',
    "d'5",
    '1 € 000',
    '-1 € 000',
    '1234 567',
    '1.234.56',
    '5 (00)',
    '(500) jours',
    'x (500)',
    '123456789012345678901',
    // Words that every JavaScript object knows are no units.
    '0__proto__',
    '5 constructor',
  ])('%p', (text) => {
    expect(proposeNumber(text, 'fr')).toBeNull();
  });

  it('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const proposal = proposeNumber(text, 'fr');
        expect(proposal === null || Number.isFinite(proposal.value)).toBe(true);
      }),
    );
  });
});

describe('figures as people read them', () => {
  it('French amounts carry the spaces of French typography', () => {
    expect(formatEuros(cents(4_800_000), 'fr')).toBe('48\u202f000,00\u00a0€');
    expect(formatEuros(cents(4_800_000), 'en')).toBe('€48,000.00');
  });

  it('an amount we print is an amount we read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (amount, language) => {
          const printed = formatEuros(cents(amount), language);
          expect(proposeNumber(printed, language)?.value).toBe(amount === 0 ? 0 : amount / 100);
        },
      ),
    );
  });

  it('plain numbers keep their decimals', () => {
    expect(formatNumber(1.005, 'fr')).toBe('1,005');
  });
});
