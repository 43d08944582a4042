import { openThemeFile, openThemeText } from '../../src/calls/file/imported';
import { ThemeError } from '../../src/calls/file/error';
import type { FileProblem } from '../../src/json/problem';
import { exampleText, exampleTheme } from '../builders/imported-call';
import { BUNDLED_FILES } from './bundled';

const FILE = 'appel.json';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusalOf(open: () => unknown): ThemeError {
  try {
    open();
  } catch (error) {
    if (error instanceof ThemeError) return error;
    throw error;
  }
  throw new Error('A ThemeError was expected');
}

const problemsOf = (open: () => unknown): readonly FileProblem[] => refusalOf(open).problems;

const problemsIn = (text: string) => problemsOf(() => openThemeText(text, FILE));
const changed = (changes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...exampleTheme(), ...changes }, null, 2);

describe('The example of another fund', () => {
  const { theme, calls, doubts } = openThemeText(exampleText(), FILE);

  it('is a call with two tracks, its own carriers, years, scale and weights, and raises no doubt', () => {
    expect(calls.map(({ id }) => id)).toEqual(['FRAM26-COMMUNES', 'FRAM26-TERRITOIRES']);
    expect(theme.firstYear).toBe(2026);
    expect(theme.carriers.own?.map(({ id }) => id)).toContain('intercommunalite');
    expect(theme.criteria.map(({ weight }) => weight)).toEqual([40, 25, 20, 15]);
    expect(doubts).toEqual([]);
  });

  it('does not bring along where its author keeps the schema', () => {
    const [call] = calls;
    expect(exampleTheme()).toHaveProperty('$schema');
    expect(call?.file).not.toContain('$schema');
    expect(call).not.toHaveProperty('$schema');
  });

  it('brings along its text, from which the same call comes again', () => {
    const [call] = calls;
    expect(openThemeText(call?.file ?? '', FILE).calls).toEqual(calls);
  });
});

describe('A file is read as text', () => {
  it('in UTF-8, with or without a byte order mark, and with the line ends of any system', () => {
    const text = exampleText();
    const [plain, marked, windows] = [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')].map(
      (one) => openThemeFile(bytes(one), FILE).theme,
    );
    expect(marked).toEqual(plain);
    expect(windows).toEqual(plain);
  });

  it.each([
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), 'UTF-16'],
    ['UTF-16 without one', Uint8Array.of(0x7b, 0x00, 0x22, 0x00), 'UTF-16'],
    ['the code page of a French Windows', Buffer.from('{\n"é"', 'latin1'), 'à la ligne 2'],
  ])('and refused in %s, with what to do', (_, encoded, found) => {
    const [problem] = problemsOf(() => openThemeFile(encoded, FILE));
    expect(problem?.expected.fr).toContain('UTF-8');
    expect(problem?.found.fr).toContain(found);
  });

  it.each([
    ['an empty file', bytes(''), 'un fichier vide'],
    ['a file of blanks', bytes('\uFEFF \r\n'), 'un fichier vide'],
    [
      'a workbook',
      bytes(`PK\u0003\u0004${'x'.repeat(600_000)}`),
      'un classeur ou une autre archive',
    ],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'un ancien document d’Office'],
    ['a PDF', bytes('%PDF-1.7'), 'un document PDF'],
    ['no text at all', bytes('{"a\u0000'), 'un fichier qui n’est pas du texte'],
    ['a dossier', bytes('{"schema": 1, "lines": []}'), 'un fichier de dossier'],
  ])('and %s is called what it is, in one sentence', (_, content, found) => {
    const { sentence } = refusalOf(() => openThemeFile(content, FILE));
    expect(sentence.fr).toMatch(
      /^«\u00a0appel\.json\u00a0» ne peut servir de fichier d’appel — [^\n]*\.$/,
    );
    expect(sentence.fr).toContain(`trouvé\u00a0: ${found}`);
    expect(sentence.en).toMatch(/^“appel\.json” cannot serve as a call file: expected [^\n]*\.$/);
  });

  it('of at most 500 KB', () => {
    const [problem] = problemsOf(() => openThemeFile(bytes(' '.repeat(500_001)), FILE));
    expect(problem?.expected.fr).toContain('500');
  });
});

describe('A mistake is told with its line', () => {
  it.each([
    ['a missing comma', '{\n  "schema": 1\n  "code": "X"\n}', 3, /virgule/],
    ['a comma too many', '{\n  "schema": 1,\n}', 3, /virgule/],
    ['quotes of a word processor', '{\n  “schema”: 1\n}', 2, /guillemets droits/],
    ['a text that is not closed', '{\n  "code": "X\n}', 2, /guillemet droit/],
    ['a decimal comma', '{\n  "percent": 0,5\n}', 2, /un point et non une virgule/],
    ['a comment', '{\n  // code\n  "code": "X"\n}', 2, /guillemets droits/],
    ['a field written twice', '{\n  "code": "X",\n  "code": "Y"\n}', 3, /une seule fois/],
    ['something after the end', '{\n}\n}', 3, /rien après/],
    ['an invisible turn of direction', '{\n  "code": "a\u202eb"\n}', 2, /invisible/],
    ['a control character', '{\n  "code": "a\\u0007b"\n}', 2, /commande/],
    ['half a character', '{\n  "code": "\\ud83d"\n}', 2, /commande/],
  ])('%s', (_, text, line, expected) => {
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.expected.fr).toMatch(expected);
  });

  it('each of several, in the order of the file; a missing field with what it is missing from', () => {
    const { rate: _rate, ...rest } = exampleTheme();
    const text = JSON.stringify({ ...rest, owner: '', criteria: [] }, null, 2);
    const told = problemsIn(text).map(({ path, line }) => ({ path, line }));
    const lines = text.split('\n');
    const lineOf = (field: string) => lines.findIndex((one) => one.includes(`"${field}":`)) + 1;
    expect(told).toEqual([
      { path: 'rate', line: 1 },
      { path: 'owner', line: lineOf('owner') },
      { path: 'criteria', line: lineOf('criteria') },
    ]);
  });

  it('without exhausting the stack on a text that only nests', () => {
    expect(problemsIn('['.repeat(200_000))[0]?.expected.fr).toContain('20 niveaux');
  });
});

describe('A call that is not ours', () => {
  it.each(BUNDLED_FILES.map(({ file, json }) => [file, json] as const))(
    'cannot pass for %s',
    (_, json) => {
      const problems = problemsIn(JSON.stringify(json));
      expect(problems.map(({ path }) => path)).toEqual(['code']);
      expect(problems[0]?.expected.fr).toContain('livré avec Barème');
    },
  );

  it.each(['ITN6', 'itn6', 'ITN5'])('is told so before all else, and alone: %s', (code) => {
    const told = problemsIn(changed({ code, owner: '' })).map(({ path }) => path);
    expect(told).toEqual(['code']);
  });

  it('counts the years of its own plan only', () => {
    const years = { ...(exampleTheme().years as object), inBase: [2021] };
    expect(problemsIn(changed({ years })).map(({ path }) => path)).toEqual(['years.inBase[0]']);
  });

  it('names carriers that it or the general list has', () => {
    const carriers = exampleTheme().carriers as object;
    const eligible = [{ type: 'commune' }, { type: 'departement' }];
    const problems = problemsIn(changed({ carriers: { ...carriers, eligible } }));
    expect(problems.map(({ path }) => path)).toEqual(['carriers.eligible[1].type']);
  });

  it.each([
    ['weights that do not make 100', [50, 25, 20, 15], 'criteria'],
    [
      'a weight for some criteria only',
      [100, undefined, undefined, undefined],
      'criteria[1].weight',
    ],
  ])('refuses %s', (_, weights, path) => {
    const criteria = (exampleTheme().criteria as object[]).map((one, index) => ({
      ...one,
      weight: weights[index],
    }));
    expect(problemsIn(changed({ criteria }))[0]?.path).toBe(path);
  });

  it.each(['=1+1', '*', 'Audit ?', '2026', '<>', 'Audit\nRGAA', '@SUM', '-1'])(
    'refuses %j as a choice in a list, which Excel would not look up as written',
    (label) => {
      const expenses = exampleTheme().expenses as { own: object[] };
      const own = [
        { ...expenses.own[0], label: { fr: label, en: 'Audit' } },
        ...expenses.own.slice(1),
      ];
      const problems = problemsIn(changed({ expenses: { ...expenses, own } }));
      expect(problems.map(({ path }) => path)).toEqual(['expenses.own[0].label.fr']);
    },
  );

  it('refuses two expense types that read alike', () => {
    const expenses = exampleTheme().expenses as { own: { label: unknown }[] };
    const own = expenses.own.map((type, index) =>
      index === 1 ? { ...type, label: { fr: 'développement', en: 'Anything' } } : type,
    );
    expect(problemsIn(changed({ expenses: { ...expenses, own } }))[0]?.path).toBe(
      'expenses.own[1].label.fr',
    );
  });
});

describe('Doubts', () => {
  const doubtsOf = (changes: Readonly<Record<string, unknown>>) =>
    openThemeText(changed(changes), FILE).doubts.map(({ path }) => path);
  const { rate, staff, caps, expenses } = exampleTheme() as Record<string, object>;
  const criteria = (exampleTheme().criteria as { weight?: number }[]).map(
    ({ weight: _weight, ...one }) => one,
  );

  it.each([
    ['a rate that looks like a share', { rate: { ...rate, percent: 0.75 } }, ['rate.percent']],
    ['a rate of nothing', { rate: { ...rate, percent: 0 } }, ['rate.percent']],
    [
      'a required share that looks like one',
      { requirements: { innovativeSuppliers: { ...rate, percent: 0.5 } } },
      ['requirements.innovativeSuppliers.percent'],
    ],
    [
      'a cap of nothing',
      { caps: [{ ...Object.values(caps ?? {})[0], amount: 0 }] },
      ['caps[0].amount'],
    ],
    [
      'a rule without a quotation',
      { staff: { ...staff, treatment: 'counted', quote: null } },
      ['staff.quote'],
    ],
    ['a list without a quotation', { expenses: { ...expenses, quote: null } }, ['expenses.quote']],
    ['criteria without weights', { criteria }, ['criteria']],
    ['no scale', { scoring: undefined }, ['criteria']],
    [
      'a cap above the envelope',
      { caps: [{ ...Object.values(caps ?? {})[0], amount: 9e6 }] },
      ['caps[0].amount'],
    ],
    ['a plan far from the sessions', { firstYear: 2021, years: null }, ['firstYear']],
  ])('are raised by %s, and do not refuse the file', (_, changes, paths) => {
    expect(doubtsOf(changes)).toEqual(paths);
  });
});
