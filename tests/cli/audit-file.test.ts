import type ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFile } from '../../src/cli/audit/audit-file';
import { isFailure } from '../../src/reports/report';
import { auditSchema, type AuditReport } from '../../src/cli/schemas/audit';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import type { Language } from '../../src/language/language';
import { writeWorkbook } from '../../src/xlsx/write';
import { RANGES } from '../../src/documents/dossier/template/fields';
import { callOf } from '../builders/calls';
import { readDossierFile } from '../builders/dossier-file';
import { aPlan } from '../builders/jury';
import { altered, resavedByExceljs } from '../xlsx/read/files';
import { aWorkbook } from './workbooks';

jest.setTimeout(60_000);

/** The first line of the budget, as people count rows, and some of its columns. */
const FIRST = 11;
const [LABEL, QUANTITY, PRICE, GROSS, CHECK] = [1, 7, 8, 11, 26];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-audit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sound dossier: two lines of 12 000 € TTC and 36 000 € TTC. */
const sound = (): Promise<Uint8Array> =>
  aWorkbook(callOf('ITN6'), {
    project: { title: 'Messagerie' },
    requested: 40_000,
    lines: [
      { label: 'Étude', type: 'consulting-steering', quantity: 10, unitPrice: 1000, vat: 20 },
      { label: 'Réalisation', type: 'development', quantity: 30, unitPrice: 1000, vat: 20 },
    ],
  });

async function auditOf(bytes: Uint8Array, language: Language = 'fr'): Promise<AuditReport> {
  const file = join(folder, 'dossier.xlsx');
  writeFileSync(file, bytes);
  const report = await auditFile({ file, language, at: '2021-03-01T12:00:00.000Z' });
  expect(auditSchema.parse(report)).toEqual(report);
  if (isFailure(report)) throw new Error(report.error.message);
  return report;
}

/** Rule, cell and stake of what has to be looked at. */
async function toLookAt(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await auditOf(bytes);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell, stake }) => `${rule} ${cell ?? '–'} ${stake ?? '–'}`);
}

type Damage = (sheet: (name: string) => ExcelJS.Worksheet) => void;

const damaged = async (damage: Damage): Promise<Uint8Array> =>
  resavedByExceljs(await sound(), (workbook) =>
    damage((name) => {
      const sheet = workbook.getWorksheet(name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      return sheet;
    }),
  );

const BUDGET: readonly (readonly [what: string, damage: Damage, found: string])[] = [
  [
    'a number as text',
    (sheet) => (sheet('Budget').getCell(FIRST, PRICE).value = '1 000 €'),
    'line.number Budget!H11 –',
  ],
  [
    'another formula over one of ours',
    (sheet) => (sheet('Budget').getCell(FIRST, GROSS).value = { formula: '12000+500' }),
    'line.formula Budget!K11 500',
  ],
  [
    'a number over a formula',
    (sheet) => (sheet('Budget').getCell(FIRST, GROSS).value = 12_500),
    'line.formula Budget!K11 500',
  ],
  [
    'a line under the table',
    (sheet) => {
      const budget = sheet('Budget');
      const row = FIRST + 12;
      budget.getCell(row, LABEL).value = 'Support';
      budget.getCell(row, QUANTITY).value = 1;
      budget.getCell(row, PRICE).value = 900;
    },
    'dossier.structure Budget!A23 –',
  ],
  [
    'a flag of the hidden lists',
    (sheet) => (sheet('Listes').getCell(2, 2).value = 0),
    'dossier.lists Listes!B2 –',
  ],
  [
    'a hidden line',
    (sheet) => (sheet('Budget').getRow(FIRST + 1).hidden = true),
    'integrity.rows Budget!A12 36000',
  ],
  [
    'a line that nobody can read',
    (sheet) => {
      for (const column of [LABEL, PRICE]) {
        const cell = sheet('Budget').getCell(FIRST, column);
        cell.style = { ...cell.style, font: { color: { argb: 'FFFFFBEA' } } };
      }
    },
    'integrity.veiled Budget!A11 12000',
  ],
  [
    'a very hidden sheet',
    (sheet) => (sheet('Financement').state = 'veryHidden'),
    'integrity.sheets Financement!A1 40000',
  ],
  [
    'a masked error',
    (sheet) => (sheet('Budget').getCell(FIRST, PRICE).value = { formula: 'IFERROR(1/0,1000)' }),
    'integrity.masked Budget!H11 12000',
  ],
];

describe('A sound dossier', () => {
  it('has nothing that misleads its reader, as Barème writes it and as others save it', async () => {
    expect(await toLookAt(await sound())).toEqual([]);
    expect(await toLookAt(await damaged(() => undefined))).toEqual([]);
  });

  it('is told by its call, its title and its seal', async () => {
    expect(await auditOf(await sound())).toMatchObject({
      theme: 'ITN6',
      title: 'Messagerie',
      control: { sha256: expect.stringMatching(/^[\da-f]{64}$/) },
    });
  });
});

describe('A dossier damaged in one place', () => {
  it.each(BUDGET)('%s is found, and nothing else is said', async (_, damage, found) => {
    expect(await toLookAt(await damaged(damage))).toEqual([found]);
  });

  it.each([
    ['a verdict that has no name', 'Financement', 'D6'],
    ['a sum that has no name', 'Budget', 'K9'],
  ])('%s is found where nobody can read it', async (_, of, name) => {
    const bytes = await damaged((sheet) => {
      const cell = sheet(of).getCell(name);
      cell.style = { ...cell.style, numFmt: ';;;' };
    });
    expect(await toLookAt(bytes)).toEqual([`integrity.veiled ${of}!${name} –`]);
  });

  it('macros are found', async () => {
    const bytes = await altered(
      await sound(),
      {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
          ),
      },
      [{ name: 'xl/vbaProject.bin', content: 'x' }],
    );
    expect(await toLookAt(bytes)).toEqual(['integrity.macros – –']);
  });

  it('a calculation that is not automatic is found', async () => {
    const bytes = await altered(await sound(), {
      'xl/workbook.xml': (xml) =>
        /<calcPr[^>]*>/.test(xml)
          ? xml.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual"/>')
          : xml.replace('</definedNames>', '</definedNames><calcPr calcMode="manual"/>'),
    });
    expect(await toLookAt(bytes)).toEqual(['file.calculation – –']);
  });

  it('a price of a function that Google Sheets alone knows is information', async () => {
    const bytes = await damaged((sheet) => {
      sheet('Budget').getCell(FIRST, PRICE).value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(Tarifs!A:B)"),1000.0)',
        result: 1000,
      };
    });
    expect(await toLookAt(bytes)).toEqual([]);
    const { findings } = await auditOf(bytes);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'integrity.masked', severity: 'info', stake: 12_000 }),
    );
  });

  it('a figure of ours is no less another one where it is written as Google Sheets would', async () => {
    const bytes = await damaged((sheet) => {
      sheet('Budget').getCell(FIRST, GROSS).value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("SUM(A:A)"),12500.0)',
      };
    });
    expect(await toLookAt(bytes)).toEqual(['line.formula Budget!K11 500']);
  });

  it('a hidden column of verdicts is information', async () => {
    const bytes = await damaged((sheet) => (sheet('Budget').getColumn(CHECK).hidden = true));
    const { findings } = await auditOf(bytes, 'en');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'integrity.columns',
        severity: 'info',
        message: expect.stringContaining('Column Z (Contrôle) of “Budget” is hidden'),
      }),
    );
  });
});

/** A dossier in which a name of ours was made to mean other cells of the plan, once these were filled. */
const renamed = async (name: string, to: string, damage: Damage): Promise<Uint8Array> =>
  altered(await damaged(damage), {
    'xl/workbook.xml': (xml) =>
      xml.replace(
        new RegExp(`(?<=<definedName name="${name}"[^>]*>)[^<]*`),
        () => `Financement!${to}`,
      ),
  });

const REQUEST = 20;

describe('A name of ours that was made to mean another cell', () => {
  it('is found where the sheet shows another figure than what counts', async () => {
    const bytes = await renamed('brm_demande', '$B$60', (sheet) => {
      sheet('Financement').getCell(60, 2).value = 30_000;
    });
    expect(await toLookAt(bytes)).toEqual([`dossier.names Financement!B${REQUEST} 10000`]);
    const { findings } = await auditOf(bytes);
    const { message = '' } = findings.find(({ rule }) => rule === 'dossier.names') ?? {};
    for (const said of ['40 000,00', '30 000,00', 'Financement!B60', 'brm_demande']) {
      expect(message.replace(/[\u00a0\u202f]/g, ' ')).toContain(said);
    }
  });

  it('is found where our formula stands elsewhere, and a friendlier figure in its place', async () => {
    const bytes = await renamed('brm_total', '$B$60', (sheet) => {
      const plan = sheet('Financement');
      plan.getCell(60, 2).value = plan.getCell(6, 2).value;
      plan.getCell(6, 2).value = 90_000;
    });
    expect(await toLookAt(bytes)).toEqual(['dossier.names Financement!B6 42000']);
  });

  it('is found where nothing is left beside its label', async () => {
    const bytes = await renamed('brm_demande', '$B$60', (sheet) => {
      sheet('Financement').getCell(REQUEST, 2).value = null;
      sheet('Financement').getCell(60, 2).value = 40_000;
    });
    expect(await toLookAt(bytes)).toEqual([`dossier.names Financement!B${REQUEST} 40000`]);
  });

  it('is found where its label was written anew beside the other cell', async () => {
    const bytes = await renamed('brm_demande', '$B$60', (sheet) => {
      const plan = sheet('Financement');
      const label = plan.getCell(REQUEST, 1);
      plan.getCell(60, 1).value = label.value;
      plan.getCell(60, 2).value = 30_000;
      label.value = `${label.text} `;
      plan.getCell(REQUEST, 5).value = null;
    });
    expect(await toLookAt(bytes)).toContain(`dossier.names Financement!B${REQUEST} 10000`);
  });

  it('is found where it is a block', async () => {
    const { row = 0 } =
      (await readDossierFile(await sound())).snapshot.names[RANGES.otherFunders] ?? {};
    const bytes = await renamed('brm_autres_financeurs', '$A$60:$B$64', (sheet) => {
      const plan = sheet('Financement');
      plan.getCell(row + 1, 1).value = 'Région';
      plan.getCell(row + 1, 2).value = 5000;
    });
    expect(await toLookAt(bytes)).toContain(`dossier.names Financement!A${row + 1} 5000`);
  });

  it('is no matter where the cell was moved within its row', async () => {
    const moved = await renamed('brm_demande', `$F$${REQUEST}`, (sheet) => {
      const plan = sheet('Financement');
      plan.getCell(REQUEST, 6).value = 40_000;
      plan.getCell(REQUEST, 2).value = null;
    });
    expect(await toLookAt(moved)).toEqual([]);
  });
});

describe('A workbook without a dossier', () => {
  it('is looked at as well: a jury’s session', async () => {
    const bytes = await writeWorkbook(declareSession(aPlan({ dossiers: 2, jurors: 2 })));
    expect(await auditOf(bytes)).toMatchObject({ theme: null, title: null });
    expect(await toLookAt(bytes)).toEqual([]);
  });
});
