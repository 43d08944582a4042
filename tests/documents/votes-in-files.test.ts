import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check/check-file';
import { rendered } from '../../src/cli/check/render';
import { isBlocking } from '../../src/cli/check/report';
import { reportSchema, type Report } from '../../src/cli/schemas/report';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import type { Kind } from '../../src/documents/kind';
import { KINDS } from '../../src/documents/registry';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
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
  const [first] = declarations;
  const sheets = declarations.flatMap((declaration) => declaration.sheets);
  const file = join(folder, 'votes.xlsx');
  writeFileSync(file, await writeWorkbook({ styles: first?.styles ?? {}, sheets }));
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
