import fc from 'fast-check';
import { controlOf } from '../../src/cli/check/control';
import { reportOf } from '../../src/cli/check/report';
import { toCents } from '../../src/money/decimal';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import '../builders/load-sentences';

const call = callOf('ITN2');
const euros = fc.integer({ min: 0, max: 999_999_999 }).map((cents) => cents / 100);

function totalsOf(amount: number, requested: number, coCarrier: number, other: number) {
  const filled = aDossier(call)
    .withLine({ amount })
    .requesting(requested)
    .withRange('coCarriers', [['Une direction', coCarrier]])
    .withRange('otherFunders', [['Région', other]]);
  const { figures, findings } = filled.check();
  const control = controlOf('2021-03-01T12:00:00.000Z', null);
  return reportOf(
    { file: 'a.xlsx', language: 'fr', control },
    { call, dossier: filled.build(), figures, mark: null, told: findings, notChecked: [] },
  ).totals;
}

describe('The totals of a report', () => {
  it('are euros with two decimals at most, and the same cents again', () => {
    fc.assert(
      fc.property(euros, euros, euros, euros, (...amounts) => {
        for (const total of Object.values(totalsOf(...amounts))) {
          expect(JSON.stringify(total)).toMatch(/^-?\d+(\.\d{1,2})?$/);
        }
      }),
    );
  });

  it('add up to the cent: grant, carrier and others are the project', () => {
    fc.assert(
      fc.property(euros, euros, euros, euros, (...amounts) => {
        const { grant, carrier, others, project } = totalsOf(...amounts);
        const cents = (amount: number): number => toCents(amount) ?? NaN;
        expect(cents(grant) + cents(carrier) + cents(others)).toBe(cents(project));
      }),
    );
  });
});
