import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check/check-file';
import { rendered } from '../../src/cli/check/render';
import { isBlocking } from '../../src/cli/check/report';
import { reportSchema, type Report } from '../../src/reports/report';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import type { Kind } from '../../src/documents/kind';
import { KINDS } from '../../src/documents/registry';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { withContent } from '../xlsx/audit/tampered';
import { altered } from '../xlsx/read/files';
import { castVotes } from './votes/cast';
import { VOTES_KIND } from './votes/votes-kind';

// One line of the registry is all that the command line learns of the made-up kind.
const WITH_VOTES: readonly Kind[] = [...KINDS, VOTES_KIND];

const folder = mkdtempSync(join(tmpdir(), 'bareme-votes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportOn(
  declarations: readonly WorkbookDeclaration[],
  kinds: readonly Kind[] = WITH_VOTES,
): Promise<Report> {
  return checked(await written(declarations), kinds);
}

function written(declarations: readonly WorkbookDeclaration[]): Promise<Uint8Array> {
  const [first] = declarations;
  const sheets = declarations.flatMap((declaration) => declaration.sheets);
  return writeWorkbook({ styles: first?.styles ?? {}, sheets });
}

async function checked(bytes: Uint8Array, kinds: readonly Kind[] = WITH_VOTES): Promise<Report> {
  const file = join(folder, 'votes.xlsx');
  writeFileSync(file, bytes);
  const report = await checkFile(
    { file, language: 'fr', at: '2021-03-01T12:00:00.000Z' },
    { kinds },
  );
  expect(reportSchema.parse(report)).toEqual(report);
  return report;
}

const aDossierFile = (projectTitle: string): WorkbookDeclaration =>
  declareFilled(callOf('SNAP3'), 'fr', {
    fields: { projectTitle },
    ranges: {},
    lines: [],
    grid: [],
  }).declaration;

const documentsOf = (report: Report) => ('documents' in report ? (report.documents ?? []) : []);

/** The rules of the dossier's findings and of what is said of the file. */
const findingsOf = (report: Report): readonly string[] =>
  'findings' in report ? report.findings.map(({ rule }) => rule) : [];

const rulesOf = (report: Report) =>
  documentsOf(report).flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('a made-up kind of document in a file', () => {
  it('is checked by its own rules, alone in its workbook', async () => {
    const report = await reportOn([castVotes({ A: [3], B: ['oui', 4] })]);
    expect(report).not.toHaveProperty('totals');
    expect(documentsOf(report)).toMatchObject([
      {
        kind: 'votes',
        error: null,
        findings: [
          { rule: 'votes.number', severity: 'error', cell: "'Voix de B'!B4" },
          { rule: 'votes.quorum', severity: 'warning', cell: 'Votes!B4' },
        ],
      },
    ]);
    expect(isBlocking(report)).toBe(true);
  });

  it('has its altered formulas found, in a member’s table and in a named cell', async () => {
    const votes = castVotes({ A: [12], J1: [4] });
    const cells = [
      { sheet: 'Votes', row: 4, column: 1 },
      { sheet: 'Voix de J1', row: 3, column: 2 },
    ];
    const report = await reportOn([
      aDossierFile('Guichet'),
      withContent(votes, cells, () => ({ formula: '=99' })),
    ]);
    const found = documentsOf(report).flatMap(({ findings }) => findings);
    expect(found.filter(({ rule }) => rule === 'votes.formula')).toMatchObject([
      { cell: 'Votes!B5', message: expect.stringContaining('Voix') },
      { cell: "'Voix de J1'!C4", message: expect.stringContaining('Doublées') },
    ]);
  });

  it('has no altered formulas where nobody altered one', async () => {
    const report = await reportOn([aDossierFile('Guichet'), castVotes({ A: [12], J1: [4] })]);
    expect(rulesOf(report)).not.toContain('votes.formula');
  });

  it('stands beside a dossier, which is reported as ever and which it reads', async () => {
    const report = await reportOn([aDossierFile('Guichet'), castVotes({ A: [12] })]);
    expect(report).toMatchObject({ theme: 'SNAP3', project: { title: 'Guichet' } });
    expect(documentsOf(report)).toMatchObject([
      {
        kind: 'votes',
        findings: [{ rule: 'votes.grant', message: expect.stringContaining('Guichet') }],
      },
    ]);
  });

  it('says that it cannot be read, and the dossier beside it is reported all the same', async () => {
    const votes = castVotes({ A: [12] });
    const unmarked = {
      ...votes,
      sheets: votes.sheets.map((sheet) => ({
        ...sheet,
        names: sheet.names.filter(({ name }) => name !== 'brm_votes'),
      })),
    };
    const report = await reportOn([aDossierFile('Guichet'), unmarked]);
    expect(report).toMatchObject({ theme: 'SNAP3' });
    expect(documentsOf(report)).toMatchObject([{ error: { problem: 'mark-lost' }, findings: [] }]);
  });

  it('leaves a ballot that an interrupted insertion has not finished out, and says that it is there', async () => {
    const { sheets, ...rest } = castVotes({ A: [12], B: [30] });
    const name = '~brm-1a2b3c4d-member-B';
    const left = sheets.map((sheet) => (sheet.key === 'member-B' ? { ...sheet, name } : sheet));
    const report = await reportOn([{ ...rest, sheets: left }]);
    const printed = rendered(report, { language: 'fr', colour: false, width: undefined });
    expect(printed).toContain(name);
    expect(report).toMatchObject({ findings: [{ rule: 'file.unfinished', severity: 'info' }] });
    expect(isBlocking(report)).toBe(false);
  });

  it('has copies of its own that a dossier beside it does not report as its own', async () => {
    const votes = castVotes({ A: [12], A2: [12] });
    const sheets = votes.sheets.map((sheet) =>
      sheet.key === 'member-A2' ? { ...sheet, name: 'Voix de A (2)' } : sheet,
    );
    const report = await reportOn([aDossierFile('Guichet'), { ...votes, sheets }]);
    expect(findingsOf(report)).not.toContain('dossier.copies');
  });

  it('is read in a copy of its own, which is no sheet that the dossier beside it misses', async () => {
    const votes = castVotes({ A: [12] });
    const bytes = await written([aDossierFile('Guichet'), votes]);
    const position = aDossierFile('Guichet').sheets.length;
    const report = await checked(
      await altered(bytes, {
        'xl/workbook.xml': (xml) =>
          xml.replaceAll(/ name="(brm_votes\w*)"/g, ` name="$1" localSheetId="${position}"`),
      }),
    );
    expect(rulesOf(report)).toEqual(['votes.grant']);
    expect(findingsOf(report)).not.toContain('dossier.structure');
  });

  it('is printed after the dossier, under its name', async () => {
    const report = await reportOn([aDossierFile('Guichet'), castVotes({ A: [3] })]);
    const printed = rendered(report, { language: 'fr', colour: false, width: undefined });
    expect(printed).toMatch(/SNAP3[\s\S]*\nVotes\n[\s\S]*3 voix pour un quorum de 10/);
  });

  it('is nothing to those who do not know it', async () => {
    const report = await reportOn([aDossierFile('Guichet'), castVotes({ A: [3] })], KINDS);
    expect(report).toMatchObject({ theme: 'SNAP3' });
    expect(report).not.toHaveProperty('documents');
    expect(rulesOf(report)).toEqual([]);
  });
});
