import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFile } from '../../src/cli/audit/audit-file';
import { checkFile } from '../../src/cli/check/check-file';
import { declareSummary } from '../../src/documents/dossier/summary/summary-sheet';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import { summaryOfDossier } from '../builders/summary';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-summary-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CALL = callOf('ITN6');

/** A dossier with something to say of it, and as many summaries as are asked for. */
async function fileWith(summaries: number): Promise<string> {
  const json = JSON.stringify({
    schema: 1,
    project: { title: 'Messagerie' },
    requested: 90_000,
    lines: [{ label: 'Étude', type: 'development', quantity: 10, unitPrice: 1000, vat: 20 }],
  });
  const entries = readDossierFile(json, 'dossier.json', CALL, 'fr');
  const { declaration } = declareFilled(CALL, 'fr', entries);
  const summary = summaryOfDossier(aDossier(CALL).withLine({ amount: 4_000, title: null }));
  const sheets = Array.from({ length: summaries }, () => summary).reduce(
    (before, one) => [
      ...before,
      ...declareSummary(
        one,
        before.map(({ name }) => name),
      ).sheets,
    ],
    declaration.sheets,
  );
  const file = join(folder, `dossier-${summaries}.xlsx`);
  writeFileSync(file, await writeWorkbook({ ...declaration, sheets }));
  return file;
}

const AT = '2026-12-01T12:00:00.000Z';

describe('Summaries of findings in a workbook', () => {
  it('count for nothing in a check', async () => {
    const [without, among] = await Promise.all([fileWith(0), fileWith(2)]);
    const said = async (file: string) => {
      const report = await checkFile({ file, language: 'fr', at: AT });
      return { ...report, file: '', control: null };
    };
    expect(await said(among)).toEqual(await said(without));
  });

  it('are no fault to an audit', async () => {
    const [without, among] = await Promise.all([fileWith(0), fileWith(2)]);
    const said = async (file: string) => {
      const report = await auditFile({ file, language: 'fr', at: AT });
      return { ...report, file: '', control: null };
    };
    expect(await said(among)).toEqual(await said(without));
  });
});
