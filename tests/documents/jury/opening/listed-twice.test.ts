import { listedTwice } from '../../../../src/documents/jury/opening/listed-twice';
import { aDossier } from '../../../builders/jury';

type Said = Parameters<typeof aDossier>[1];

const twice = (one: Said, other: Said) => listedTwice([aDossier(1, one), aDossier(2, other)]);

describe('Dossiers listed twice', () => {
  const said = { number: null, title: 'Guichet unique', carrier: 'Région Bretagne' };

  it('have one title and one carrier, whatever their case and accents', () => {
    expect(twice(said, { ...said, title: 'GUICHET  UNIQUE', carrier: 'region bretagne' })).toEqual([
      ['D001', 'D002'],
    ]);
  });

  it('may lack carrier or number in one of the lists', () => {
    expect(twice({ ...said, carrier: null, number: '12' }, said)).toHaveLength(1);
  });

  it('may have in one of them the key that a portfolio gave to their number', () => {
    const keyed = { ...said, number: 'SNAP3-2301457' };
    expect(twice(keyed, { ...said, number: '2301457' })).toHaveLength(1);
    expect(twice({ ...said, number: '2301457' }, keyed)).toHaveLength(1);
    expect(twice(keyed, { ...said, number: '457' })).toEqual([]);
  });

  it('are told apart by carrier, number or title', () => {
    expect(twice(said, { ...said, carrier: 'Région Normandie' })).toEqual([]);
    expect(twice({ ...said, number: '1' }, { ...said, number: '2' })).toEqual([]);
    expect(twice(said, { ...said, title: 'Portail' })).toEqual([]);
  });
});
