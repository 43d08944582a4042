import { version } from '../../package.json';
import { frenchSpacing } from '../../src/language/typography';
import { bareme } from './host';

const ENGLISH = { env: { LANG: 'en_GB.UTF-8' } };

describe('bareme', () => {
  it('shows its help on stdout when asked, on stderr when nothing is asked', async () => {
    const asked = await bareme(['--help']);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toContain('bareme check');

    const nothing = await bareme([]);
    expect(nothing).toMatchObject({ status: 64, stdout: '' });
    expect(nothing.stderr).toBe(asked.stdout);
  });

  it('has help for each command, in three ways', async () => {
    for (const command of ['themes', 'new', 'check']) {
      const { stdout } = await bareme([command, '--help']);
      expect(stdout).toMatch(new RegExp(`^bareme ${command} `));
      expect((await bareme(['help', command])).stdout).toBe(stdout);
      expect((await bareme([command, '-h'])).stdout).toBe(stdout);
    }
  });

  it('tells its version', async () => {
    expect(await bareme(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('takes the language before the command as well as after it', async () => {
    const after = await bareme(['themes', '--lang', 'en']);
    expect(after).toMatchObject({ status: 0 });
    expect(await bareme(['--lang', 'en', 'themes'])).toEqual(after);
    expect(await bareme(['--lang=en', 'themes'])).toEqual(after);
    const wrong = await bareme(['--lang', 'en', 'themes', '--jsn']);
    expect(wrong.stderr).toBe('There is no option --jsn.\nSee bareme themes --help.\n');
    expect((await bareme(['--langue', 'fr', 'themes'])).stderr).toContain('--langue');
    const nothing = await bareme(['--lang', 'en']);
    expect(nothing).toMatchObject({ status: 64, stdout: '' });
    expect(nothing.stderr).toContain('the list of calls');
  });

  it('proposes the command that was meant', async () => {
    const { status, stderr } = await bareme(['chek', 'a.xlsx']);
    expect(status).toBe(64);
    expect(stderr).toBe(
      frenchSpacing(
        '« chek » n’est pas une commande : vouliez-vous dire check ?\nVoir bareme --help.\n',
      ),
    );
  });

  it('names the option that it does not know, or that lacks its value or has one too many', async () => {
    expect((await bareme(['themes', '--jsn'], ENGLISH)).stderr).toBe(
      'There is no option --jsn.\nSee bareme themes --help.\n',
    );
    expect((await bareme(['new', 'ITN6', '-o'], ENGLISH)).stderr).toContain('after the option -o');
    expect((await bareme(['themes', '--json=yes'], ENGLISH)).stderr).toContain('takes no value');
    expect((await bareme(['check', '--timeout', 'soon', 'a.xlsx'], ENGLISH)).status).toBe(64);
  });

  it('never sends what was typed to the terminal raw', async () => {
    const { stderr } = await bareme(['themes', '--\u001b[2J']);
    expect(stderr).toContain('\\u001b[2J');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('A result that cannot be written', () => {
  const full = { refused: { stdout: 'ENOSPC' }, thread: 'by-name' };

  it.each([
    ['a list', ['themes']],
    ['a help', ['--help']],
    ['a report', ['check', 'fine.xlsx']],
    ['a workbook', ['new', 'ITN6', '-o', '-']],
  ])('ends with one sentence and 2: %s', async (_, args) => {
    const { status, stderr } = await bareme(args, full);
    expect(status).toBe(2);
    expect(stderr).toBe(
      frenchSpacing(
        'Le résultat ne peut être écrit sur la sortie (ENOSPC) : vérifiez la place sur le disque.\n',
      ),
    );
  });

  it('is no trouble when its reader went away', async () => {
    const ended = await bareme(['themes'], { refused: { stdout: 'EPIPE' } });
    expect(ended).toMatchObject({ status: 141, stderr: '' });
  });

  it('counts for nothing when it is but a remark on stderr', async () => {
    const deaf = { refused: { stderr: 'ENOSPC' } };
    expect((await bareme(['chek'], deaf)).status).toBe(64);
    expect((await bareme(['themes'], deaf)).status).toBe(0);
  });
});

describe('The language', () => {
  const languageOf = async (args: readonly string[], env: Record<string, string>) =>
    (await bareme([...args, '--help'], { env })).stdout.includes('Lists the calls') ? 'en' : 'fr';

  it('is the one asked for', async () => {
    expect(await languageOf(['themes', '--lang', 'en'], { LANG: 'fr_FR.UTF-8' })).toBe('en');
    expect(await languageOf(['themes', '--lang=fr'], { LANG: 'en_GB.UTF-8' })).toBe('fr');
  });

  it('is else the system’s, LC_ALL before LANG, and French where there is none', async () => {
    expect(await languageOf(['themes'], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(await languageOf(['themes'], { LC_ALL: 'fr_FR', LANG: 'en_US' })).toBe('fr');
    expect(await languageOf(['themes'], { LC_ALL: '', LANG: 'en' })).toBe('en');
    for (const locale of ['C', 'C.UTF-8', 'POSIX', 'de_DE', '']) {
      expect(await languageOf(['themes'], { LANG: locale })).toBe('fr');
    }
    expect(await languageOf(['themes'], {})).toBe('fr');
  });

  it('is refused when it is none of ours', async () => {
    const { status, stderr } = await bareme(['themes', '--lang', 'de']);
    expect(status).toBe(64);
    expect(stderr).toContain(frenchSpacing('« de » n’est pas une langue de Barème'));
  });
});
