import { bareme, jsonLines, type Setting } from './host';

const ESCAPE = '\u001b';

/** What the threads find is told by the files’ names; reading them for real is specified in audit-file.test.ts. */
const audit = (args: readonly string[], setting: Setting = {}) =>
  bareme(['audit', ...args], { thread: 'by-name', ...setting });

describe('bareme audit', () => {
  it('ends with 0 when there is nothing to look at, information aside', async () => {
    expect(await audit(['plain.xlsx', 'fine.xlsx'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 1 when something has to be looked at', async () => {
    expect((await audit(['plain.xlsx', 'suspect.xlsx'])).status).toBe(1);
  });

  it('ends with 2 when a file cannot be read, and looks at the others', async () => {
    const ended = await audit(['suspect-1.xlsx', 'damaged.xlsx', 'suspect-2.xlsx', '--json']);
    expect(ended.status).toBe(2);
    expect(jsonLines(ended)).toMatchObject([
      { file: 'suspect-1.xlsx', findings: [{ stake: 1234.5 }] },
      { error: { problem: 'damaged' } },
      { file: 'suspect-2.xlsx' },
    ]);
  });

  it('says what is at stake in euros, and counts the files', async () => {
    const { stdout } = await audit(['suspect.xlsx', 'plain.xlsx']);
    expect(stdout.replace(/[\u00a0\u202f]/g, ' ')).toContain('En jeu : 1 234,50 €');
    expect(stdout).toContain('Rien n’a été trouvé dans ce fichier qui puisse tromper.');
    expect(stdout.trimEnd()).toMatch(/2 fichiers, dont 1 à vérifier et 0 illisible\.$/);
    const { stdout: english } = await audit(['suspect.xlsx', 'damaged.xlsx', '--lang', 'en']);
    expect(english).toContain('At stake: €1,234.50');
    expect(english.trimEnd()).toMatch(/2 files, of which 1 to check and 1 unreadable\.$/);
  });

  it('keeps what a terminal would obey out of what it prints', async () => {
    for (const form of [[], ['--json']]) {
      expect((await audit(['suspect.xlsx', 'damaged.xlsx', ...form])).stdout).not.toContain(ESCAPE);
    }
  });

  it('has its help, and asks for files', async () => {
    expect((await bareme(['audit', '--help'])).stdout).toContain('audit.schema.json');
    expect(await audit([])).toMatchObject({ status: 64, stdout: '' });
  });
});
