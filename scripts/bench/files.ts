import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { DOSSIER_KIND } from '../../src/documents/dossier/dossier-kind';
import { callOfWorkbook } from '../../src/documents/dossier/parse/carried-call';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { check } from '../../src/documents/dossier/rules/check';
import { worthOf } from '../../src/documents/dossier/worth';
import { openDocuments, templateOf, verdictOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { intakeOf } from '../../src/intake/intake-of';
import { INTEGRITY_SENTENCES } from '../../src/integrity/messages/in-words';
import { loadCatalogues, loadLanguage } from '../../src/language/catalogue';
import { examine } from '../../src/integrity/examine';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import type { Call } from '../../src/calls/call';
import { loadCall } from '../../src/calls/load';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { median } from './median';

/** SNAP4 has the most rules. */
const CALL = 'SNAP4';
const LINES_OF_ONE = 500;
const LINES_OF_MANY = 50;
const REPEATS = 15;

/** A workbook as a project lead would have filled it in, with one error a line: the years. */
async function filledIn(call: Call, lines: number): Promise<Uint8Array> {
  const type = call.expenses.types.find(({ title }) => title === 'T3')?.label.fr ?? '';
  const { declaration } = declareFilled(call, 'fr', {
    fields: { projectTitle: 'Démarche simplifiée', requested: 480_000 },
    ranges: { otherFunders: [['Région', 12_500.5]] },
    lines: Array.from({ length: lines }, (_, line) => ({
      label: `Prestation ${line + 1}`,
      type,
      title: 'T3',
      supplier: `Prestataire ${line % 40}`,
      origin: 'France',
      quantity: 1 + (line % 9),
      unitPrice: 123.45 + line,
      vat: 0.2,
      year1: 100 + line,
    })),
    grid: [],
  });
  return writeWorkbook(declaration);
}

type Work = (bytes: Uint8Array) => Promise<void>;

/** What `bareme check` does with a file, the comparison of formulas left aside. */
const checking =
  (call: Call): Work =>
  async (bytes) => {
    const { snapshot } = await readWorkbook(bytes, DOSSIER);
    const { findings } = check(call, parseDossier(snapshot, call));
    if (findings.length < LINES_OF_ONE) throw new Error(`Only ${findings.length} findings`);
  };

/** What `bareme audit` does with a file. */
const auditing: Work = async (bytes) => {
  const reading = await readWorkbook(bytes, DOSSIER);
  const opened = await openDocuments(reading.snapshot, [DOSSIER_KIND], {
    callFor: callOfWorkbook,
    alterations: reading.altered,
  });
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (!verdict) throw new Error('The dossier is gone');
  const { unnamed } = verdict.dossier.altered;
  const findings = examine(await reading.observed(unnamed), worthOf(verdict));
  if (findings.some(({ severity }) => severity !== 'info')) throw new Error('It was sound');
};

/** What `bareme consolidate` does with a file. */
const taking: Work = async (bytes) => {
  const reading = await readWorkbook(bytes, templateOf(KINDS));
  const opened = await openDocuments(reading.snapshot, KINDS, {
    callFor: callOfWorkbook,
    alterations: reading.altered,
  });
  const dossier = verdictOf(opened, DOSSIER_KIND);
  const content = await intakeOf({ reading, dossier, others: [], ofRules: [] }, null, 'fr');
  if (content.kind !== 'dossier') throw new Error('The dossier is gone');
};

/** Times of working on one file and of merely reading it, turn by turn so that both meet the same machine. */
async function ratioToRead(bytes: Uint8Array, work: Work): Promise<number> {
  const reading: number[] = [];
  const working: number[] = [];
  for (let turn = -2; turn < REPEATS; turn += 1) {
    const start = performance.now();
    await readXlsx(bytes);
    const between = performance.now();
    await work(bytes);
    const end = performance.now();
    if (turn < 0) continue;
    reading.push(between - start);
    working.push(end - between);
  }
  return Math.round((median(working) / median(reading)) * 100) / 100;
}

const [figures, folder, count] = process.argv.slice(2);
if (!figures || !folder) throw new Error('Which files shall hold the figures and the workbooks?');
await Promise.all([loadLanguage('fr'), loadCatalogues([INTEGRITY_SENTENCES])]);
const call = await loadCall(CALL);
const large = await filledIn(call, LINES_OF_ONE);
const ratios = {
  'check.ratioToRead': await ratioToRead(large, checking(call)),
  'audit.ratioToRead': await ratioToRead(large, auditing),
  'consolidate.ratioToRead': await ratioToRead(large, taking),
};
const one = await filledIn(call, LINES_OF_MANY);
for (let index = 0; index < Number(count); index += 1) {
  writeFileSync(join(folder, `dossier-${index}.xlsx`), one);
}
writeFileSync(figures, JSON.stringify(ratios));
