import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFile } from '../../src/cli/audit/audit-file';
import { isFailure } from '../../src/reports/report';
import type { Language } from '../../src/language/language';
import { ALL_CALLS } from '../builders/calls';
import { asGoogleSheets } from '../builders/saved-by/google-sheets';
import { asOnlyOffice } from '../builders/saved-by/onlyoffice';
import { asSheetJs } from '../builders/saved-by/sheetjs';
import { soundFile } from '../builders/saved-by/sound-file';
import type { SoundFile } from '../builders/saved-by/sound-file';
import { LIBREOFFICE, programsHere } from '../xlsx/read/programs';
import type { Program } from '../xlsx/read/programs';
import { aWorkbook } from './workbooks';

jest.setTimeout(300_000);

/** Sound dossiers of as many calls as are tried in one run; from run to run they are others. */
const CALLS = 6;
const seed = Number(process.env['BAREME_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const SOME = Array.from(
  { length: CALLS },
  (_, index) => ALL_CALLS[(seed + index * 3) % ALL_CALLS.length],
).flatMap((call) => call ?? []);

let folder = '';
let programs: readonly Program[] = [];
beforeAll(async () => {
  process.stderr.write(`Audits of other programs’ files: BAREME_SEED=${seed}\n`);
  programs = await programsHere();
  expect(programs.length).toBeGreaterThanOrEqual(3);
  folder = mkdtempSync(join(tmpdir(), 'bareme-audit-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Programs that are not on this machine: files as they write them, made of a sound one and its computed results. */
const MANNERS: readonly (readonly [by: string, saved: (file: SoundFile) => Uint8Array])[] = [
  ['Google Sheets', asGoogleSheets],
  ['OnlyOffice', asOnlyOffice],
  ['SheetJS', asSheetJs],
];

/** What is said beyond information, and the rules of what is information. */
async function auditOf(bytes: Uint8Array, language: Language) {
  const file = join(folder, 'dossier.xlsx');
  writeFileSync(file, bytes);
  const report = await auditFile({ file, language, at: '2021-03-01T12:00:00.000Z' });
  if (isFailure(report)) return { said: [report.error.message], information: [] };
  const [said, information] = [false, true].map((isInfo) =>
    report.findings.filter(({ severity }) => (severity === 'info') === isInfo),
  );
  return {
    said: said?.map(({ rule, cell, message }) => `${rule} ${cell ?? ''} ${message}`),
    information: information?.map(({ rule }) => rule) ?? [],
  };
}

it.each(SOME.map((call, index) => [call.id, call, index] as const))(
  'Nothing is said of a sound dossier of %s, whichever program saved it',
  async (_, call, index) => {
    const language = index % 2 === 0 ? 'fr' : 'en';
    const type = call.expenses.types.find(({ title }) => title !== 'T2');
    const years = call.years ? { years: { [String(call.firstYear)]: 12_000 } } : {};
    const ours = await aWorkbook(
      call,
      {
        project: { title: 'Guichet unique', carrier: 'Préfecture', siret: '130 025 265 00013' },
        requested: 1000,
        lines: [
          {
            label: 'Étude',
            type: type?.id,
            unit: 'day',
            quantity: 20,
            unitPrice: 500,
            vat: 20,
            ...years,
          },
        ],
        otherFunders: [{ name: 'Région', amount: 500 }],
      },
      language,
    );
    const asWritten = await auditOf(ours, language);
    expect({ call: call.id, ...asWritten }).toEqual({
      call: call.id,
      said: [],
      information: ['integrity.results'],
    });
    let calculated = ours;
    for (const program of programs) {
      const by = program.name;
      const resaved = await program.resaved(ours);
      if (program === LIBREOFFICE) calculated = resaved;
      const { said, information } = await auditOf(resaved, language);
      expect({ call: call.id, by, said }).toEqual({ call: call.id, by, said: [] });
      if (by === 'LibreOffice by way of .ods') expect(information).toContain('integrity.respelled');
    }
    const file = await soundFile(ours, calculated);
    for (const [by, saved] of MANNERS) {
      const { said, information } = await auditOf(saved(file), language);
      expect({ call: call.id, by, said }).toEqual({ call: call.id, by, said: [] });
      expect({ by, isCalculated: !information.includes('integrity.results') }).toEqual({
        by,
        isCalculated: true,
      });
    }
  },
);
