import { recognisedExport } from '../../../src/procedure/export/is-export';
import { NOTHING_SETTLED } from '../../../src/procedure/export/settled-mapping';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import {
  defaultDossier,
  sheet,
  sheetOfRows,
  templateDossier,
} from '../../builders/procedure-export';

const UNNAMED = { decided: NOTHING_SETTLED, isNamedSo: false };
const NAMED = { ...UNNAMED, isNamedSo: true };
const SETTLED = {
  ...UNNAMED,
  decided: { version: 1, columns: { number: { heading: 'Dossier', rank: 1 } } },
} as const;

const isOne = (table: PlainSheet, beforehand: typeof UNNAMED | typeof SETTLED = UNNAMED): boolean =>
  recognisedExport([table], beforehand) !== null;

const table = (...headings: readonly string[]): PlainSheet =>
  sheetOfRows('', [headings, headings.map(() => '12')]);

describe('A table is an export of démarches-simplifiées', () => {
  it.each([
    ['without template', sheet('', [defaultDossier(12)])],
    ['of a template', sheet('', [templateDossier(12)])],
    ['of a template of few columns', table('N° dossier', 'État du dossier', 'Traité le')],
  ])('by what the platform puts above its columns: %s', (_, found) => {
    expect(isOne(found)).toBe(true);
  });

  it('by the name of its sheet or of its file and one heading', () => {
    const few = table('N° dossier', 'Déposé le', 'Montant');
    expect(isOne(few)).toBe(false);
    expect(isOne({ ...few, name: 'Dossiers' })).toBe(true);
    expect(isOne(few, NAMED)).toBe(true);
  });

  it('by the column of the numbers that a person has named', () => {
    const own = table('Dossier', 'Montant');
    expect(isOne(own)).toBe(false);
    expect(isOne(own, SETTLED)).toBe(true);
  });

  it.each([
    ['numbers lines', table('ID', 'Nom', 'Montant')],
    ['names people by dossier', table('N° dossier', 'Email', 'Nom')],
    ['is a portfolio of Barème', table('Clé', 'N° de dossier', 'Projet', 'Déposé le', 'SIRET')],
    ['has no heading of a number', table('État du dossier', 'Déposé le', 'Traité le')],
    ['is blank', sheetOfRows('', [])],
  ])('and none that %s', (_, found) => {
    expect(isOne(found)).toBe(false);
    expect(isOne({ ...found, name: 'Feuil1' })).toBe(false);
  });

  it('without dossiers by its sheets, which are blank then', () => {
    const sheets = ['Dossiers', 'Etablissements', 'Avis'].map((name) => sheetOfRows(name, []));
    expect(recognisedExport(sheets, UNNAMED)?.rows).toEqual([]);
  });
});
