import { ALL_CALLS, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import type { Scalar } from '../../../../src/workbook/scalar';
import { said } from '../../../builders/said';

describe('carrier.type', () => {
  it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
    '%s: each eligible kind is accepted, with a note at most',
    (_, call) => {
      for (const { type, note } of call.carriers.eligible) {
        const found = aDossier(call).carriedBy(type).findingsOf('carrier.type');
        expect(found.map(({ severity }) => severity)).toEqual(note ? ['info'] : []);
      }
    },
  );

  it('ITN2 does not take local authorities, and says whom it takes', () => {
    const [finding] = aDossier(callOf('ITN2'))
      .carriedBy('local-authority')
      .findingsOf('carrier.type');
    expect(finding).toMatchObject({ severity: 'error', quote: callOf('ITN2').carriers.quote });
    expect(said(finding?.message)?.fr).toContain('Collectivité territoriale');
    expect(said(finding?.message)?.fr).toContain('Direction métier');
  });

  it('a kind that is not in the list is told', () => {
    const dossier = aDossier(callOf('ITN2')).withField('carrierType', 'Association');
    expect(dossier.verdict()).toEqual(['carrier.type error']);
  });

  it('ITN6: public laboratories are accepted, with a note', () => {
    const dossier = aDossier(callOf('ITN6')).carriedBy('public-laboratory');
    expect(dossier.verdict()).toEqual(['carrier.type info']);
  });
});

describe('carrier.siret', () => {
  const told = (siret: Scalar) =>
    aDossier(callOf('ITN2'))
      .withField('siret', siret)
      .findingsOf('carrier.siret')
      .map(({ severity, message }) => [severity, said(message).fr.replace(/[\u00a0\u202f]/g, ' ')]);

  it('is never required, and one that may be right is taken as it is written', () => {
    expect([told(''), told('130 025 265 00013'), told(13002526500013)]).toEqual([[], [], []]);
  });

  it('a SIREN, or a digit too few, is told', () => {
    expect(told('130 025 265')).toEqual([
      ['warning', '« 130 025 265 » n’est pas un SIRET : c’est un numéro de 14 chiffres.'],
    ]);
    expect(told(1300252650001)).toHaveLength(1);
  });

  it('a mistyped digit is told', () => {
    expect(told('130 025 265 00018')).toEqual([
      ['warning', expect.stringContaining('sa clé de contrôle n’est pas juste')],
    ]);
  });
});

describe('expense.staff', () => {
  const withStaff = (id: string) =>
    aDossier(callOf(id))
      .withLine({ amount: 10_000, type: 'staff', title: 'T2' })
      .withLine({ amount: 5_000, type: 'staff', title: 'T2', label: 'Autre' })
      .findingsOf('expense.staff');

  it('where the text is silent, T2 is left out, told once with its amount', () => {
    const [finding, ...others] = withStaff('ITN4');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(said(finding?.message)?.en).toBe(
      'T2 (2 lines, €15,000.00) stays out of the base, as the call is silent on staff: count it in the carrier’s share.',
    );
  });

  it.each(['ITN3', 'SNAP3', 'SNAP4', 'SNAP2A', 'SNAP2B'])('%s is not silent', (id) => {
    expect(withStaff(id)).toEqual([]);
  });
});
