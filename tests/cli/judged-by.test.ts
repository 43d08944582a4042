import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check/check-file';
import { callsOfGiven, readGiven } from '../../src/cli/check/given-calls';
import { reportSchema } from '../../src/reports/report';
import type { DossierReport } from '../../src/reports/report';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Call } from '../../src/calls/call';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { EXAMPLE_FILE, exampleTheme, importedCall } from '../builders/imported-call';
import { aLine, aWorkbook } from './workbooks';

const { rate, caps } = exampleTheme() as { rate: object; caps: [object] };

const AT = '2021-03-01T12:00:00.000Z';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-judge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks a workbook, by the call files given. */
async function reportOn(bytes: Uint8Array, ...files: string[]): Promise<DossierReport> {
  const file = join(folder, 'budget.xlsx');
  writeFileSync(file, bytes);
  const given = await callsOfGiven(await readGiven(files));
  const report = await checkFile({ file, language: 'fr', at: AT }, { given });
  expect(reportSchema.parse(report)).toEqual(report);
  if (!('totals' in report)) throw new Error(JSON.stringify(report));
  return report;
}

const ofRules = ({ findings }: DossierReport) =>
  findings.filter(({ rule }) => rule === 'file.rules');

const lines = [{ ...aLine(10_000), type: 'audit-rgaa' }];
const budgetOf = (call: Call) => {
  const [type] = call.expenses.types;
  return aWorkbook(call, { lines: [{ ...lines[0], type: type?.id, years: { 2026: 10_000 } }] });
};

describe('A workbook of a call that is not ours', () => {
  it('says that its rules are its own, where nobody gave others', async () => {
    const report = await reportOn(await budgetOf(importedCall()));
    expect(report.totals.maximum).toBe(5000);
    expect(ofRules(report)).toEqual([
      {
        rule: 'file.rules',
        severity: 'info',
        cell: null,
        quote: null,
        message: expect.stringMatching(/FRAM26-COMMUNES \(version 1\).*bareme check --call/),
      },
    ]);
  });

  it('says nothing of them when they are those of the file given', async () => {
    const report = await reportOn(await budgetOf(importedCall()), EXAMPLE_FILE);
    expect(report.totals.maximum).toBe(5000);
    expect(ofRules(report)).toEqual([]);
  });

  it('is judged by the file given when its own rate was raised, and says so', async () => {
    const tampered = importedCall({
      rate: { ...rate, percent: 100 },
      caps: [{ ...caps[0], amount: 90_000 }],
    });
    const bytes = await budgetOf(tampered);
    expect((await reportOn(bytes)).totals.maximum).toBe(10_000);

    const report = await reportOn(bytes, EXAMPLE_FILE);
    expect(report.totals.maximum).toBe(5000);
    const [remark] = ofRules(report);
    expect(remark?.severity).toBe('warning');
    expect(remark?.message).toContain(`«\u00a0${EXAMPLE_FILE}\u00a0», pour une même version`);
    expect(remark?.message).toContain('taux › pourcentage, 100 au lieu de 50');
    expect(remark?.message).toContain('plafond\u00a01 › montant, 90000 au lieu de 40000');
  });

  it('says which version it carries where it is another', async () => {
    const later = join(folder, 'appel.json');
    writeFileSync(later, JSON.stringify({ ...exampleTheme(), version: 2 }));
    const report = await reportOn(await budgetOf(importedCall()), later);
    expect(ofRules(report)).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/\(1\) que .* \(2\)/) },
    ]);
  });

  it('is judged by the file given when it carries no rules any more', async () => {
    const { file: _file, ...bare } = importedCall();
    const bytes = await writeWorkbook(declareWorkbook(bare, 'fr'));
    await expect(reportOn(bytes)).rejects.toThrow('FRAM26-COMMUNES');
    const report = await reportOn(bytes, EXAMPLE_FILE);
    expect(report.theme).toBe('FRAM26-COMMUNES');
    expect(ofRules(report)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('ne porte plus en entier') },
    ]);
  });

  it('is not passed over in silence when the files given are of other calls', async () => {
    const tracks = [{ ...(exampleTheme().tracks as [object])[0], id: 'AUTRE', label: null }];
    const renamed = importedCall({ code: 'AUTRE', tracks });
    const report = await reportOn(await budgetOf(renamed), EXAMPLE_FILE);
    expect(report.theme).toBe('AUTRE');
    expect(ofRules(report)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('Aucun fichier donné avec --call') },
    ]);
  });
});

describe('A workbook of a call of ours', () => {
  it('is judged by ours, without a remark', async () => {
    const bytes = await aWorkbook(callOf('ITN6'), { lines: [aLine(30_000)] });
    expect(ofRules(await reportOn(bytes))).toEqual([]);
    expect(ofRules(await reportOn(bytes, EXAMPLE_FILE))).toEqual([]);
  });
});
