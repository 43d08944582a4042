import fc from 'fast-check';
import {
  dossiersInWords,
  namedDossiers,
} from '../../../../src/documents/jury/opening/named-dossiers';
import { dossierCode } from '../../../../src/documents/jury/template/codes';

const KNOWN = Array.from({ length: 12 }, (_, index) => dossierCode(index + 1));

const named = (text: string) => namedDossiers(text, KNOWN);

describe('Dossiers named by their codes', () => {
  it('are single ones and ranges, in any order, each once', () => {
    expect(named('D004-D007, D001 ; D005')).toEqual({
      kind: 'known',
      ids: ['D001', 'D004', 'D005', 'D006', 'D007'],
    });
  });

  it('may be written short, with any dash', () => {
    expect(named('1 d3 – 4')).toEqual({ kind: 'known', ids: ['D001', 'D003', 'D004'] });
  });

  it.each(['', ' ', 'tous', 'Tous', 'all', '*'])('are all of them: « %s »', (text) => {
    expect(named(text)).toEqual({ kind: 'known', ids: null });
  });

  it.each([
    ['D001, D013', 'D013'],
    ['D007-D004', 'D007-D004'],
    ['D001-D002-D003', 'D001-D002-D003'],
    ['le premier', 'le'],
    ['D001 D-', 'D-'],
    ['0', '0'],
  ])('are not guessed: « %s »', (text, unknown) => {
    expect(named(text)).toEqual({ kind: 'unknown', text: unknown });
  });

  it('are written as they are read', () => {
    expect(dossiersInWords(['D001', 'D004', 'D005', 'D006', 'D011', 'D012'], KNOWN)).toBe(
      'D001, D004-D006, D011, D012',
    );
    fc.assert(
      fc.property(fc.subarray(KNOWN, { minLength: 1 }), (ids) => {
        expect(named(dossiersInWords(ids, KNOWN))).toEqual({ kind: 'known', ids });
      }),
    );
  });
});
