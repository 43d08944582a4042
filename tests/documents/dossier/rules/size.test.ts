import { ALL_CALLS, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const sizeOf = (id: string, amount: number) =>
  aDossier(callOf(id))
    .withLine({ amount })
    .findings()
    .filter(({ rule }) => rule.startsWith('size.'))
    .map(({ rule, severity }) => `${rule} ${severity}`);

describe('the expected size warns and never rejects', () => {
  it.each([
    ['ITN1', 49_999.99, true],
    ['ITN1', 50_000, false],
    ['ITN1', 1_000_000, false],
    ['ITN1', 1_000_000.01, true],
    ['ITN4', 1, false],
    ['ITN4', 9_000_000, false],
    ['ITN6', 20_000, false],
    ['ITN6', 100_000.01, true],
    ['ITN8A', 250_000, true],
    ['ITN8A', 250_000.01, false],
    ['ITN8A', 50_000_000, false],
    ['SNAP2B', 300_000, false],
    ['SNAP2B', 300_000.01, true],
    ['SNAP4', 8_000_000.01, true],
  ])('%s at %p €: outside is %p', (id, amount, outside) => {
    expect(sizeOf(id, amount)).toEqual(outside ? ['size.range warning'] : []);
  });

  it('the distance is told: ITN8A wants more than 250 000 €, so 250 000 € lack one cent', () => {
    const [finding] = aDossier(callOf('ITN8A'))
      .withLine({ amount: 250_000 })
      .findingsOf('size.range');
    expect(said(finding?.message)?.en).toBe(
      'The project costs €250,000.00 incl. VAT, below the expected size (more than €250,000.00): €0.01 is missing.',
    );
    expect(finding?.quote?.place).toContain('ITN8A');
  });

  it('a deconcentrated carrier has the lower floor of ITN8, an operator has not', () => {
    const dossier = aDossier(callOf('ITN8B')).withLine({ amount: 200_000 });
    expect(dossier.carriedBy('deconcentrated').findingsOf('size.range')).toEqual([]);
    expect(dossier.carriedBy('operator').findingsOf('size.range')).toHaveLength(1);
    const small = aDossier(callOf('ITN8B')).withLine({ amount: 150_000 });
    expect(small.carriedBy('deconcentrated').findingsOf('size.range')).toHaveLength(1);
  });

  it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
    '%s: a dossier without cost is no matter of size',
    (_, call) => {
      expect(aDossier(call).findings()).toEqual([]);
    },
  );
});

describe('the two tracks of ITN5 meet at 100 000 €', () => {
  it.each([
    ['ITN5-AAP', 100_000, []],
    ['ITN5-GUICHET', 100_000, ['size.track warning']],
    ['ITN5-GUICHET', 99_999.99, []],
    ['ITN5-AAP', 99_999.99, ['size.track warning']],
    ['ITN5-AAP', 9_999.99, ['size.range warning']],
    ['ITN5-GUICHET', 9_999.99, ['size.range warning']],
    ['ITN5-GUICHET', 10_000, []],
    ['ITN5-GUICHET', 1_000_000.01, ['size.range warning']],
  ])('%s at %p €', (id, amount, expected) => {
    expect(sizeOf(id, amount)).toEqual(expected);
  });

  it('the finding names the other track and quotes its size', () => {
    const [finding] = aDossier(callOf('ITN5-GUICHET'))
      .withLine({ amount: 100_000 })
      .findingsOf('size.track');
    const [sibling] = callOf('ITN5-GUICHET').siblings;
    expect(said(finding?.message)?.fr).toContain(sibling?.label?.fr ?? 'no label');
    expect(finding?.quote).toEqual(sibling?.size?.quote);
  });
});
