import { NOTHING_SETTLED, settledMapping } from '../../../src/procedure/export/settled-mapping';
import type { Mapping } from '../../../src/procedure/export/mapping';
import { sheet, templateDossier, type Fields } from '../../builders/procedure-export';
import { exportIn, told } from './said';

/** What is said of two columns that may both give the amount requested. */
function rivals(dossiers: readonly Fields[], decided: Mapping = NOTHING_SETTLED) {
  const read = exportIn([sheet('Dossiers', dossiers)]);
  return told(settledMapping(read, decided).remarks, 'rival');
}

const dossier = (number: number, first: number | string, second: number | string): Fields =>
  templateDossier(number, {
    'Montant demandé': first,
    'Montant de la subvention sollicitée': second,
  });

describe('Two columns that may give one amount', () => {
  it('are told where they differ: a sum rests on the one that is read', () => {
    expect(rivals([dossier(1, 1000, 1000), dossier(2, 2000, 2500)])).toEqual([
      '« Montant demandé » donne le montant demandé ; « Montant de la subvention sollicitée » en dit un autre, ligne 3. Désignez celle qui compte.',
    ]);
  });

  it('are not told where they say the same, or one of them nothing', () => {
    expect(
      rivals([dossier(1, 1000, 1000), dossier(2, 2000, ''), dossier(3, 3000, 'voir')]),
    ).toEqual([]);
  });

  it('are not told once somebody has named one', () => {
    const decided: Mapping = {
      version: 1,
      columns: { requested: { heading: 'Montant demandé', rank: 1 } },
    };
    expect(rivals([dossier(2, 2000, 2500)], decided)).toEqual([]);
  });
});
