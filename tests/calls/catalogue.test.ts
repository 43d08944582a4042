import { CARRIER_TYPES, byCode, callsOf, summarise } from '../../src/calls/catalogue';
import { parseTheme } from '../../src/calls/file/parse';
import { carrierTypeId } from '../../src/calls/schema/theme';
import { callOf, themeOf } from './bundled';

const typeIds = (id: string): readonly string[] => callOf(id).expenses.types.map((type) => type.id);

const GENERAL = [
  'consulting-steering',
  'development',
  'licences',
  'shared-hardware-software',
  'shared-team',
  'maintenance',
  'hosting',
  'contingency',
];

describe('The calls of a theme', () => {
  it('are one for a theme of one track, with the theme’s code', () => {
    expect(callsOf(themeOf('ITN6')).map(({ id }) => id)).toEqual(['ITN6']);
    expect(callOf('ITN6').siblings).toEqual([]);
  });

  it('are two for ITN5, each of which knows the other', () => {
    expect(callsOf(themeOf('ITN5')).map(({ id }) => id)).toEqual(['ITN5-AAP', 'ITN5-GUICHET']);
    expect(callOf('ITN5-AAP').siblings.map(({ id }) => id)).toEqual(['ITN5-GUICHET']);
    expect(callOf('ITN5-GUICHET').siblings.map(({ id }) => id)).toEqual(['ITN5-AAP']);
  });

  it('share what the theme says for all its tracks', () => {
    expect(callOf('ITN5-AAP').criteria).toEqual(callOf('ITN5-GUICHET').criteria);
    expect(callOf('ITN5-GUICHET').code).toBe('ITN5');
  });
});

describe('The expense types of a call', () => {
  const listed = (id: string): readonly string[] =>
    callOf(id)
      .expenses.types.filter((type) => type.listed)
      .map((type) => type.id);

  it('are the general ones, then staff, where the call lists none', () => {
    expect(typeIds('ITN6')).toEqual([...GENERAL, 'staff']);
    expect(listed('ITN6')).toEqual(typeIds('ITN6'));
  });

  it('begin with the call’s own', () => {
    expect(typeIds('SNAP4')).toEqual(['infrastructure-upgrade', 'migration', ...GENERAL, 'staff']);
  });

  it('outside a closed list or a list of examples are there, and marked as not listed', () => {
    expect(listed('SNAP2B')).toEqual(['development', 'user-support', 'communication', 'staff']);
    expect(typeIds('SNAP2B')).toContain('hosting');
    expect(listed('ITN1')).toHaveLength(11 + 1);
  });

  it('redefined by the call stand once, as the call has them', () => {
    expect(typeIds('ITN1').filter((id) => id === 'licences')).toHaveLength(1);
    const licences = callOf('ITN1').expenses.types.find((type) => type.id === 'licences');
    expect(licences).toMatchObject({ listed: true, licence: true });
    expect(licences?.label.fr).toContain('si elles sont nécessaires');
  });

  it('have no identifier twice and no French or English label twice, in any call', () => {
    for (const id of ['ITN1', 'ITN6', 'SNAP2A', 'SNAP2B', 'SNAP4']) {
      const { types } = callOf(id).expenses;
      for (const names of [
        types.map((t) => t.id),
        types.map((t) => t.label.fr),
        types.map((t) => t.label.en),
      ]) {
        expect(new Set(names).size).toBe(types.length);
      }
    }
  });

  it('have one of staff, the only one of title 2', () => {
    const staff = callOf('ITN3').expenses.types.filter((type) => type.title === 'T2');
    expect(staff.map(({ id, family }) => [id, family])).toEqual([['staff', 'staff']]);
  });

  it('of the general nomenclature keep the schema of a theme’s own types', () => {
    const { types } = callOf('ITN6').expenses;
    const own = types.map(({ listed: _listed, ...type }) => type);
    const theme = { ...themeOf('ITN6'), expenses: { list: 'open', own, quote: null } };
    expect(parseTheme(theme, 'nomenclature').expenses.own).toEqual(own);
  });
});

describe('The kinds of carriers', () => {
  it('are those that the schema knows, each with a label in both languages', () => {
    expect(CARRIER_TYPES.map(({ id }) => id)).toEqual(carrierTypeId.options);
    for (const { label } of CARRIER_TYPES) expect(label.fr).not.toBe(label.en);
  });
});

describe('A call at a glance', () => {
  it('shows the lowest of its caps', () => {
    expect(summarise(callOf('SNAP4')).cap).toBe(3_000_000);
    expect(summarise(callOf('ITN2')).cap).toBeNull();
  });

  it('shows the first opening, and no closing while a session has no known end', () => {
    expect(summarise(callOf('ITN3'))).toMatchObject({ opens: '2020-12-01', closes: '2021-01-31' });
    expect(summarise(callOf('ITN5-AAP'))).toMatchObject({ opens: '2020-11-16', closes: null });
  });

  it('shows no size where the call defines none', () => {
    expect(summarise(callOf('ITN4')).size).toBeNull();
    expect(summarise(callOf('ITN8A')).size).toEqual({
      min: 250_000,
      max: null,
      minExclusive: true,
    });
  });

  it('tells the tracks of a theme apart', () => {
    expect(summarise(callOf('ITN5-AAP')).label?.fr).toBe('Appel à projets');
    expect(summarise(callOf('ITN6')).label).toBeNull();
  });

  it('shows the last closing when every session has an end, and the first opening whatever the order', () => {
    const theme = themeOf('ITN3');
    const [track] = theme.tracks;
    const [session] = track?.sessions ?? [];
    if (!track || !session) throw new Error('ITN3 has a session');
    const later = { ...session, opens: '2021-03-01', closes: '2021-04-30' };
    const calls = callsOf({ ...theme, tracks: [{ ...track, sessions: [later, session] }] });
    expect(calls.map(summarise)).toMatchObject([{ opens: '2020-12-01', closes: '2021-04-30' }]);
  });
});

describe('The order of the catalogue', () => {
  it('reads numbers as numbers', () => {
    const sorted = ['SNAP1', 'ITN10', 'ITN8B', 'ITN2', 'ITN8A']
      .map((code) => ({ code }))
      .sort(byCode);
    expect(sorted.map(({ code }) => code)).toEqual(['ITN2', 'ITN8A', 'ITN8B', 'ITN10', 'SNAP1']);
  });
});
