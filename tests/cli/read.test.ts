import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDossierFile } from '../../src/documents/dossier/file/file';
import { callOf } from '../builders/calls';
import { bareme } from './host';

const CSV = [
  'Budget du projet;;;;',
  'Désignation;Qté;PU HT;TVA;Total HT',
  'Développement du service;60 jours;850,00 €;20 %;51 000,00 €',
  'Hébergement;12 mois;100;20 %;1 200,00 €',
  'TOTAL;;;;52 200,00 €',
].join('\n');

describe('bareme read', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shows each line, its row and its amounts, and the total that the budget states', async () => {
    writeFileSync(path('budget.csv'), CSV);
    const { status, stdout } = await bareme(['read', path('budget.csv'), '--call', 'snap3']);
    expect(status).toBe(0);
    const plain = stdout.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain).toContain(
      '  3 · Développement du service · Développement · 60 × 850 € · TVA 20 % · 51 000,00 € · 61 200,00 €',
    );
    expect(plain).toContain('Total annoncé HT : annoncé 52 200,00 €, lu 52 200,00 €, écart 0,00 €');
  });

  it('writes a dossier that the sheets of the call are filled from', async () => {
    writeFileSync(path('budget.csv'), CSV);
    const target = path('dossier.json');
    const ended = await bareme(['read', path('budget.csv'), '--call', 'SNAP3', '-o', target]);
    expect(ended.status).toBe(0);
    const { lines } = openDossierFile(readFileSync(target), target, callOf('SNAP3'), 'fr');
    expect(lines).toMatchObject([
      {
        label: 'Développement du service',
        type: 'Développement',
        title: 'T5',
        quantity: 60,
        unit: 'Jour',
        unitPrice: 850,
        vat: 0.2,
      },
      {
        label: 'Hébergement',
        type: 'Hébergement',
        title: 'T3',
        quantity: 12,
        unit: 'Mois',
        unitPrice: 100,
        vat: 0.2,
      },
    ]);
    const again = await bareme(['read', path('budget.csv'), '-o', target]);
    expect(again.status).toBe(2);
  });

  it('ends with 1 where an amount is not understood, and names its cell', async () => {
    writeFileSync(
      path('budget.csv'),
      CSV.replace('51 000,00 €', 'à définir').replace('850,00 €', ''),
    );
    const { status, stdout } = await bareme(['read', path('budget.csv'), '--lang', 'en']);
    expect(status).toBe(1);
    expect(stdout).toContain('! E3 Amount “à définir” was not understood. Nothing was taken.');
  });

  it('writes nothing while nobody says whether amounts are HT or TTC', async () => {
    writeFileSync(path('budget.csv'), 'Poste;Montant\nDéveloppement;1200\nConseil;600');
    const asked = await bareme(['read', path('budget.csv'), '--json']);
    expect(asked).toMatchObject({ status: 64, stdout: '' });
    const told = await bareme([
      'read',
      path('budget.csv'),
      '--json',
      '--amounts',
      'ttc',
      '--vat',
      '20',
    ]);
    expect(JSON.parse(told.stdout)).toMatchObject({
      lines: [
        { unitPrice: 1000, vat: 20 },
        { unitPrice: 500, vat: 20 },
      ],
    });
  });

  it('asks which sheet of a workbook is meant, and reads the one that is named', async () => {
    const book = new ExcelJS.Workbook();
    for (const name of ['Détail', 'Variante']) {
      const sheet = book.addWorksheet(name);
      sheet.addRows([
        [],
        [null, 'Intitulé', 'Coût (k€ TTC)', 'TVA'],
        [null, 'Développement', 12, 0.2],
      ]);
    }
    const file = path('budget.xlsx');
    await book.xlsx.writeFile(file);
    const asked = await bareme(['read', file]);
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('Détail, Variante');
    const { status, stdout } = await bareme(['read', file, '--sheet', 'variante', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '3 · Développement · 1 × 10,000 € · VAT 20 % · €10,000.00 · €12,000.00',
    );
  });
});
