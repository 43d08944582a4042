import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourcesIn } from '../../src/cli/sources/sources';
import { consolidateFile } from '../../src/cli/consolidate/consolidate-file';
import { checkFile } from '../../src/cli/check/check-file';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import type { FileReading } from '../../src/documents/portfolio/consolidate/reading';
import { loadLanguage } from '../../src/language/catalogue';
import type { Language } from '../../src/language/language';
import { NOTHING_SETTLED } from '../../src/procedure/export/settled-mapping';
import { makeControl } from '../../src/taskpane/audit/make-control';
import { gatherChosen } from '../../src/taskpane/portfolio/chosen';
import { readSource } from '../../src/taskpane/portfolio/read-source';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { aControl, controlBytes } from '../builders/control';
import { aDossier, aPortfolio, portfolioBytes } from '../builders/portfolio';
import { asCsv, asWorkbook, defaultDossier, sheet } from '../builders/procedure-export';
import { zipped } from '../cli/consolidate/received';

jest.setTimeout(120_000);

const AT = '2021-03-20T10:00:00.000Z';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-chosen-'));
  await loadLanguage('fr');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function dossier(title = 'Projet', siret?: string): Promise<Uint8Array> {
  const call = callOf('ITN4');
  const json = JSON.stringify({
    ...{ schema: 1, project: { title, siret } },
    lines: [
      { label: 'Étude', type: 'consulting-steering', quantity: 1, unitPrice: 10_000, vat: 20 },
    ],
  });
  const entries = readDossierFile(json, 'dossier.json', call, 'fr');
  return writeWorkbook(declareFilled(call, 'fr', entries, `mark-${title}`).declaration);
}

const exported = (number: number) => sheet('Dossiers', [defaultDossier(number, {})]);

type Files = Readonly<Record<string, Uint8Array | string>>;

/** A file as a browser hands it over, its path with it where a whole folder was chosen. */
function asChosen(path: string, content: Uint8Array | string): File {
  const bytes = typeof content === 'string' ? content : Uint8Array.from(content);
  const file = new File([bytes], path.split('/').at(-1) ?? path);
  return Object.assign(file, { webkitRelativePath: path.includes('/') ? path : '' });
}

async function inThePane(
  files: Files,
  { language = 'fr', known = [] }: { language?: Language; known?: readonly string[] } = {},
): Promise<readonly FileReading[]> {
  const chosen = Object.entries(files).map(([path, content]) => asChosen(path, content));
  const { sources } = await gatherChosen(chosen);
  const readings: FileReading[] = [];
  for (const source of sources) {
    readings.push(
      ...(await readSource(source, { language, at: AT, known: new Set(known), columns: '' })),
    );
  }
  return readings;
}

/** What `bareme consolidate` reads of the same files. */
async function onTheCommandLine(files: Files, language: Language): Promise<readonly FileReading[]> {
  const paths = Object.entries(files).map(([path, content]) => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
    return place;
  });
  const { sources, tables } = await sourcesIn(paths);
  const readings: FileReading[] = [];
  for (const source of [...sources, ...tables.map((table) => table.source)]) {
    const job = { source, file: source.shown, language, at: AT };
    readings.push(...(await consolidateFile(job, { known: new Set(), decided: NOTHING_SETTLED })));
  }
  return readings;
}

const withoutFolder = (readings: readonly FileReading[]): readonly FileReading[] =>
  readings.map((one) => ({ ...one, file: one.file.replace(`${folder}/`, '') }));

/** Tables come after all others on the command line. */
const inOrder = (readings: readonly FileReading[]): readonly FileReading[] =>
  readings.toSorted((a, b) => (a.file < b.file ? -1 : 1));

const PIECE = 'dossier-12/pieces_justificatives/budget-14-03-2021-09-05-8.xlsx';

describe('files that are chosen in the pane', () => {
  it.each(['fr', 'en'] as const)(
    'say what the command line reads in them (%s)',
    async (language) => {
      const bytes = await dossier();
      writeFileSync(join(folder, 'check.xlsx'), bytes);
      const report = await checkFile({ file: join(folder, 'check.xlsx'), language, at: AT });
      const control = await controlBytes(await aControl(callOf('ITN4'), {}));
      const files = {
        'budget.xlsx': bytes,
        [PIECE]: await dossier('Deux'),
        'dossiers.zip': await zipped({
          [PIECE]: await dossier('Trois'),
          'lettre.pdf': 'x',
          'dossiers_appel_2026-01-20_14-05.csv': asCsv(exported(2)),
          'liste.csv': 'a;b',
        }),
        'dossiers_appel_2026-01-21_14-05.xlsx': await asWorkbook([exported(1)]),
        'liste.csv': 'ID;Nom',
        'controle.xlsx': control,
        'portefeuille.xlsx': await portfolioBytes(await aPortfolio([aDossier()])),
        'abîmé.xlsx': 'PK\u0003\u0004',
        'tableau.ods': 'PK',
        'rapports.jsonl': `${JSON.stringify(report)}\nfin`,
        'autre.json': '{}',
      };
      const here = withoutFolder(await inThePane(files, { language }));
      expect(here.map(({ content }) => content.kind).toSorted()).toEqual(
        [...Array<string>(3).fill('dossier'), 'control', 'report', 'export', 'export']
          .concat(['other', 'other', 'unreadable', 'unreadable', 'unreadable'])
          .toSorted(),
      );
      expect(inOrder(here)).toEqual(
        inOrder(withoutFolder(await onTheCommandLine(files, language))),
      );
    },
  );

  it('and are a dossier and the control of it that was made while it was open, belong together', async () => {
    const bytes = await dossier('Projet', '130 025 265 00013');
    const made = await makeControl({ bytes, file: null, takenOn: new Date(AT) }, 'fr');
    if (!('bytes' in made)) throw new Error('No control came of it');
    const readings = await inThePane({ 'budget.xlsx': bytes, 'controle.xlsx': made.bytes });
    const { files, rows } = await aPortfolio(readings);
    expect(files.map(({ kind, result, why }) => [kind, result, why])).toEqual([
      ['dossier', 'retained', ''],
      ['control', 'attached', ''],
    ]);
    expect(rows).toMatchObject([{ filed: { state: 'En cours', proposed: rows[0]?.filed.grant } }]);
  });

  it('that the portfolio knows are not judged again', async () => {
    const bytes = await dossier();
    const [first] = await inThePane({ 'budget.xlsx': bytes });
    const [again] = await inThePane({ 'x.xlsx': bytes }, { known: [first?.sha256 ?? ''] });
    expect(again?.content).toEqual({ kind: 'known' });
  });

  it('that cannot be taken up are told, each with its sentence', async () => {
    const bad = 'PK\u0003\u0004 cut short';
    const nested = await zipped({ 'inner.zip': await zipped({ 'a.xlsx': 'x' }) });
    const { sources, unread, empty, left } = await gatherChosen([
      asChosen('bad.zip', bad),
      asChosen('nested.zip', nested),
      asChosen('empty.zip', await zipped({ 'lettre.pdf': 'x' })),
      asChosen('export.csv', 'a;b'),
      asChosen('lettre.pdf', '%PDF'),
      asChosen('~$budget.xlsx', 'x'),
    ]);
    // Whether it is an export is known once it is read.
    expect(sources.map(({ shown, kind }) => `${shown} ${kind}`)).toEqual(['export.csv table']);
    expect(unread.map(({ shown, sentence }) => [shown, sentence.en.slice(0, 28)])).toEqual([
      ['bad.zip', 'This zip is damaged or incom'],
      ['nested.zip › inner.zip', 'This zip is within another: '],
    ]);
    expect(empty.map(({ shown }) => shown)).toEqual(['empty.zip']);
    expect(left).toBe(3);
  });

  it('that were moved since they were chosen are told as what they are', async () => {
    const file = asChosen('moved.xlsx', 'x');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const { sources } = await gatherChosen([file]);
    const [source] = sources;
    if (!source) throw new Error('No source');
    const run = { language: 'fr', at: AT, known: new Set<string>(), columns: '' } as const;
    const [reading] = await readSource(source, run);
    expect(reading?.content).toMatchObject({ kind: 'unreadable' });
    expect(reading?.content).toHaveProperty('why', expect.stringMatching(/ne peut pas être lu/));
  });
});
