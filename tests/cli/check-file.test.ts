import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { olderSheets } from '../../src/audit/older-sheets';
import type { Age } from '../../src/documents/dossier/parse/age';
import { checkFile } from '../../src/cli/check/check-file';
import { rendered } from '../../src/cli/check/render';
import { reportSchema } from '../../src/reports/report';
import type { DossierReport, Report } from '../../src/reports/report';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import { version } from '../../package.json';
import { cellReference } from '../../src/workbook/reference';
import { CellContents, findName } from '../../src/sheets/cells';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Language } from '../../src/language/language';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { said } from '../builders/said';
import { withContent } from '../xlsx/audit/tampered';
import { aLine, aWorkbook } from './workbooks';

const AT = '2021-03-01T12:00:00.000Z';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks a file of these bytes. Every report follows the published shape. */
async function reportOn(bytes: Uint8Array | string, language: Language = 'fr'): Promise<Report> {
  const file = join(folder, 'budget.xlsx');
  writeFileSync(file, bytes);
  const report = await checkFile({ file, language, at: AT });
  expect(reportSchema.parse(report)).toEqual(report);
  expect(report.file).toBe(file);
  return report;
}

async function dossierReport(bytes: Uint8Array, language?: Language): Promise<DossierReport> {
  const report = await reportOn(bytes, language);
  if (!('totals' in report)) throw new Error(JSON.stringify(report));
  return report;
}

async function problemWith(bytes: Uint8Array | string): Promise<string | null> {
  const report = await reportOn(bytes);
  return 'error' in report ? report.error.problem : null;
}

const plain = { language: 'fr', colour: false, width: undefined } as const;

describe('What rules wait for', () => {
  // All that ITN6 asks to be declared is; only the filing is not dated.
  const declared = {
    project: {
      title: 'Portail',
      carrier: 'Préfecture',
      carrierType: 'central' as const,
      startDate: '2021-04-01',
      resultsDate: '2021-06-01',
    },
    requested: 10_000,
    lines: [
      { ...aLine(30_000), origin: 'innovative' as const },
      { ...aLine(1000), label: 'Aléas', type: 'contingency', origin: 'innovative' as const },
    ],
    commitments: callOf('ITN6').commitments.map(() => true),
  };

  it('is reported, so that no all-clear is given without a filing date', async () => {
    const report = await dossierReport(await aWorkbook(callOf('ITN6'), declared));
    expect(report.findings).toEqual([]);
    expect(report.notChecked).toMatchObject([
      {
        message: expect.stringMatching(/^Dater le dépôt/),
        cell: expect.stringMatching(/^Dossier!/),
      },
    ]);
    const told = rendered(report, plain);
    expect(told).toContain('Rien à corriger dans ce qui est saisi.\nPas encore contrôlé (1)\n');
    expect(told).not.toContain('Tout est conforme');
  });

  it('is nothing once the filing is dated', async () => {
    const project = { ...declared.project, depositDate: '2021-02-01' };
    const report = await dossierReport(await aWorkbook(callOf('ITN6'), { ...declared, project }));
    expect(report.notChecked).toEqual([]);
    expect(rendered(report, plain)).toContain('Tout est conforme aux règles de l’appel.');
  });

  it('is told once: a draft says already that it is without a date', async () => {
    const lines = declared.lines.map(({ origin: _, ...line }) => line);
    const report = await dossierReport(await aWorkbook(callOf('ITN6'), { ...declared, lines }));
    expect(report.findings.map(({ rule }) => rule)).toEqual(['file.draft']);
    expect(report.notChecked).toEqual([]);
  });
});

describe('The report on a filled workbook', () => {
  it('gives the totals in euros to the cent, computed anew', async () => {
    const workbook = await aWorkbook(callOf('ITN6'), {
      requested: 60_000,
      lines: [aLine(80_000.07), { label: 'Équipe', type: 'staff', quantity: 2, unitPrice: 0.01 }],
      otherFunders: [{ name: 'Région', amount: 1234.56 }],
    });
    expect(await dossierReport(workbook)).toMatchObject({
      theme: 'ITN6',
      totals: {
        project: 80_000.09,
        base: 80_000.07,
        staff: 0,
        requested: 60_000,
        maximum: 48_000,
        grant: 48_000,
        carrier: 30_765.53,
        others: 1234.56,
      },
    });
  });

  it('counts co-carriers among the others', async () => {
    const workbook = await aWorkbook(callOf('ITN2'), {
      lines: [aLine(300_000)],
      coCarriers: [{ name: 'Une direction', amount: 10_000.01 }],
      otherFunders: [{ name: 'Région', amount: 0.01 }],
    });
    const { totals } = await dossierReport(workbook);
    expect(totals).toMatchObject({ grant: 150_000, others: 10_000.02, carrier: 139_999.98 });
  });

  it('values staff where the call counts it', async () => {
    const workbook = await aWorkbook(callOf('ITN3'), {
      lines: [aLine(300_000), { label: 'Équipe', type: 'staff', quantity: 1, unitPrice: 1000 }],
    });
    const { totals } = await dossierReport(workbook);
    expect(totals).toMatchObject({ base: 301_000, staff: 1000, requested: null });
  });

  it('names the cell of each finding and quotes the call, errors first', async () => {
    const { findings } = await dossierReport(
      await aWorkbook(callOf('ITN6'), { requested: 60_000, lines: [aLine(80_000)] }),
    );
    expect(findings[0]).toEqual({
      rule: 'grant.cap',
      severity: 'error',
      cell: expect.stringMatching(/^Financement![A-Z]+\d+$/),
      message: expect.stringContaining('ramenez-la'),
      quote: { text: expect.stringContaining('48'), place: expect.stringMatching(/^ITN6/) },
    });
    const ranks = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    expect(findings.find(({ rule }) => rule === 'contingency.none')?.quote).toBeNull();
  });

  it('is in the language asked for, whatever the workbook’s', async () => {
    const dossier = { requested: 60_000, lines: [aLine(80_000)] };
    const french = await aWorkbook(callOf('ITN6'), dossier, 'fr');
    const english = await aWorkbook(callOf('ITN6'), dossier, 'en');
    expect((await dossierReport(french, 'en')).findings[0]?.message).toContain('bring it down');
    const report = await dossierReport(english, 'fr');
    expect(report.findings[0]).toMatchObject({
      cell: expect.stringMatching(/^Funding!/),
      message: expect.stringContaining('ramenez-la'),
    });
    expect(report.totals).toEqual((await dossierReport(french)).totals);
  });
});

const ENTRIES = {
  fields: { projectTitle: 'Portail' },
  ranges: {},
  lines: [{ label: 'Dév', type: 'Développement', title: 'T5', quantity: 1, unitPrice: 948_000 }],
  grid: [],
};

/** The same sheets, as an earlier version says that it made them. */
function asOfTemplate(declaration: WorkbookDeclaration, version: number): WorkbookDeclaration {
  const { sheet, area } = findName(declaration, FIELDS.version.name);
  const cells = new CellContents(sheet);
  cells.put(area.row, area.column, version);
  const changed = { ...sheet, contents: cells.contents() };
  const sheets = declaration.sheets.map((one) => (one === sheet ? changed : one));
  return { ...declaration, sheets };
}

describe('The trace of a control', () => {
  it('says when, by which version, of which bytes, and whose project', async () => {
    const workbook = await aWorkbook(callOf('ITN3'), {
      project: { title: 'Portail', carrier: 'DGFiP', carrierType: 'central' },
      lines: [aLine(300_000)],
    });
    const report = await dossierReport(workbook, 'en');
    expect(report.control).toEqual({
      at: AT,
      bareme: version,
      sha256: createHash('sha256').update(workbook).digest('hex'),
    });
    expect(report.project).toEqual({
      title: 'Portail',
      carrier: 'DGFiP',
      carrierType: 'Central administration',
    });
    expect(report.envelope).toBe(12_000_000);
  });

  it('names the computed cell in which another formula stands', async () => {
    const { declaration } = declareFilled(callOf('ITN3'), 'fr', ENTRIES);
    const { sheet, area } = findName(declaration, FIELDS.rateBound.name);
    const cell = { sheet: sheet.name, row: area.row, column: area.column };
    const bytes = await writeWorkbook(
      withContent(declaration, [cell], () => ({ formula: '=900000' })),
    );
    const report = await dossierReport(bytes);
    expect(report.findings.filter(({ rule }) => rule === 'line.formula')).toEqual([
      {
        rule: 'line.formula',
        severity: 'warning',
        cell: cellReference(cell),
        message: expect.stringMatching(/«\s=900000\s» donne 900\s000,00\s€.*711\s000,00\s€/),
        quote: null,
      },
    ]);
  });

  it('compares no formulas of older sheets, and says so', async () => {
    const { declaration } = declareFilled(callOf('ITN3'), 'fr', ENTRIES);
    const { sheet, area } = findName(declaration, FIELDS.rateBound.name);
    const rateBound = { sheet: sheet.name, row: area.row, column: area.column };
    const older = asOfTemplate(declaration, 1);
    const bytes = await writeWorkbook(withContent(older, [rateBound], () => ({ formula: '=9' })));
    const rules = (await dossierReport(bytes)).findings.map(({ rule }) => rule);
    expect(rules).toContain('file.version');
    expect(rules).not.toContain('line.formula');
  });
});

describe('The scoring grid in a report', () => {
  it('is the weighted mean of the scores, what is N/A set aside', async () => {
    const call = callOf('ITN3');
    const { declaration } = declareFilled(call, 'fr', {
      ...ENTRIES,
      grid: call.criteria.map(({ label }, index) => ({
        criterion: label.fr,
        score: [4, 2, 'N/A'][index] ?? null,
        weight: [0.3, 0.1][index] ?? 0.12,
        comment: null,
      })),
    });
    const { grid } = await dossierReport(await writeWorkbook(declaration));
    expect(grid).toMatchObject({ total: 3.5, scored: 2, setAside: 1, notCounted: 0 });
    expect(grid).toMatchObject({ min: 0, max: 5 });
    expect(grid.criteria).toHaveLength(call.criteria.length);
    expect(grid.criteria[1]).toMatchObject({ label: call.criteria[1]?.label.fr, score: 2 });
  });
});

describe('A workbook whose sheets are older than the rules', () => {
  const call = callOf('ITN6');
  const { names } = aDossier(call).snapshot();
  const older: Age = {
    kind: 'older',
    rules: { from: 1, to: 2 },
    template: null,
    changes: [{ fr: 'Le plafond est relevé.', en: 'The cap is raised.' }],
  };

  it('says so beside the findings, with what changed', () => {
    const [remark] = olderSheets(older, call, { names, tables: {} });
    expect(remark).toMatchObject({ rule: 'file.version', severity: 'info' });
    expect(said(remark?.message)?.fr).toContain('ITN6');
    expect(said(remark?.message)?.fr).toMatch(/Le plafond est relevé\.$/);
    expect(said(remark?.message)?.en).toMatch(/The cap is raised\.$/);
  });

  it('says nothing when they are not', () => {
    expect(olderSheets({ kind: 'current' }, call, { names, tables: {} })).toEqual([]);
  });
});

describe('The report on a file that cannot be read', () => {
  it('says that it is not there, or not a file', async () => {
    const absent = await checkFile({ file: join(folder, 'none.xlsx'), language: 'fr', at: AT });
    expect(absent).toMatchObject({ error: { problem: 'not-found' } });
    const folderItself = await checkFile({ file: folder, language: 'en', at: AT });
    expect(folderItself).toEqual({
      file: folder,
      error: { problem: 'not-a-file', message: 'This is not a file.' },
      control: { at: AT, bareme: version, sha256: null },
    });
  });

  it('says that it is no workbook, or a damaged one', async () => {
    expect(await problemWith('')).toBe('empty');
    expect(await problemWith('a;b;c\n1;2;3\n')).toBe('not-a-workbook');
    const whole = await aWorkbook(callOf('ITN6'));
    expect(await problemWith(whole.subarray(0, whole.length / 2))).toBe('damaged');
  });

  it('says that it is a workbook of somebody else', async () => {
    const declaration = declareWorkbook(callOf('ITN6'), 'fr');
    const sheets = declaration.sheets
      .filter(({ key }) => key === 'dossier')
      .map((sheet) => ({ ...sheet, names: [], conditionalFormats: [], validations: [] }));
    expect(await problemWith(await writeWorkbook({ ...declaration, sheets }))).toBe('no-dossier');
  });

  it('says that its call is unknown, or its rules are of a later Barème', async () => {
    const call = callOf('ITN6');
    const unknown = await writeWorkbook(declareWorkbook({ ...call, id: 'XYZ1' }, 'fr'));
    expect(await problemWith(unknown)).toBe('unknown-call');
    const later = await writeWorkbook(declareWorkbook({ ...call, version: 99 }, 'fr'));
    expect(await problemWith(later)).toBe('newer-version');
  });

  it('says that it no longer names its call', async () => {
    const declaration = declareWorkbook(callOf('ITN6'), 'fr');
    const sheets = declaration.sheets.map((sheet) => ({
      ...sheet,
      names: sheet.names.filter(({ name }) => name !== FIELDS.call.name),
    }));
    expect(await problemWith(await writeWorkbook({ ...declaration, sheets }))).toBe('no-call');
  });
});
