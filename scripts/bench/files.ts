import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { check } from '../../src/documents/dossier/rules/check';
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

/** Times of checking one file and of merely reading it, turn by turn so that both meet the same machine. */
async function ratioToRead(bytes: Uint8Array, call: Call): Promise<number> {
  const reading: number[] = [];
  const checking: number[] = [];
  for (let turn = -2; turn < REPEATS; turn += 1) {
    const start = performance.now();
    await readXlsx(bytes);
    const between = performance.now();
    const { snapshot } = await readWorkbook(bytes, DOSSIER);
    const { findings } = check(call, parseDossier(snapshot, call));
    const end = performance.now();
    if (findings.length < LINES_OF_ONE) throw new Error(`Only ${findings.length} findings`);
    if (turn < 0) continue;
    reading.push(between - start);
    checking.push(end - between);
  }
  return median(checking) / median(reading);
}

const [figures, folder, count] = process.argv.slice(2);
if (!figures || !folder) throw new Error('Which files shall hold the figures and the workbooks?');
const call = await loadCall(CALL);
const ratio = await ratioToRead(await filledIn(call, LINES_OF_ONE), call);
const one = await filledIn(call, LINES_OF_MANY);
for (let index = 0; index < Number(count); index += 1) {
  writeFileSync(join(folder, `dossier-${index}.xlsx`), one);
}
writeFileSync(figures, JSON.stringify({ 'check.ratioToRead': Math.round(ratio * 100) / 100 }));
