import { parseTheme, readTheme } from '../../src/calls/file/parse';
import type { FileProblem } from '../../src/json/problem';
import { ThemeError } from '../../src/calls/file/error';
import { themeOf } from './bundled';

const FILE = 'mon-appel.json';

/** A sound theme with one place of it changed: `set('rate.percent', 120)`; `undefined` takes the field away. */
function themeWith(path: string, value: unknown): unknown {
  const theme: unknown = JSON.parse(JSON.stringify(themeOf('ITN6')));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    theme,
  );
  if (typeof holder !== 'object' || holder === null) throw new Error(`Nothing at ${path}`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return theme;
}

function errorOf(read: () => unknown): ThemeError {
  try {
    read();
  } catch (error) {
    if (error instanceof ThemeError) return error;
    throw error;
  }
  throw new Error('A ThemeError was expected');
}

const problemsOf = (json: unknown): readonly FileProblem[] =>
  errorOf(() => parseTheme(json, FILE)).problems;

describe('A malformed theme is told with its file, the place in it and what was expected', () => {
  it.each([
    ['rate.percent', 'soixante', 'un nombre', 'a number', '"soixante"'],
    ['rate.percent', Infinity, 'un nombre', 'a number', 'un nombre démesuré'],
    ['rate.percent', 120, 'un nombre d’au plus 100', 'a number of at most 100', '120'],
    [
      'rate.quote.text',
      '  ',
      'un texte d’au moins 1 caractère',
      'a text of at least 1 character',
      '"  "',
    ],
    ['title.fr', undefined, 'un texte', 'a text', 'rien'],
    ['title.en', 5, 'un texte, ou null', 'a text, or null', '5'],
    [
      'title',
      'Mon appel',
      'un groupe de champs { "fr": "Mon appel" }',
      'a group of fields { "fr": "Mon appel" }',
      '"Mon appel"',
    ],
    ['schema', 2, '1', '1', '2'],
    [
      'tracks[0].kind',
      'concours',
      'l’un de "guichet", "aap"',
      'one of "guichet", "aap"',
      '"concours"',
    ],
    [
      'tracks[0].sessions[0].opens',
      '2021-02-30',
      'un jour existant, écrit AAAA-MM-JJ, ou null',
      'an existing day, written YYYY-MM-DD, or null',
      '"2021-02-30"',
    ],
    [
      'tracks[0].envelope.amount',
      0.001,
      'un montant sans fraction de centime',
      'an amount without part of a cent',
      '0.001',
    ],
    ['criteria', [], 'une liste d’au moins 1 élément', 'a list of at least 1 item', '[]'],
    [
      'shortTitle.fr',
      'x'.repeat(46),
      'un texte d’au plus 45 caractères',
      'a text of at most 45 characters',
      `"${'x'.repeat(46)}"`,
    ],
    [
      'tracks[0].envelope.amount',
      2e10,
      'un nombre d’au plus 10\u00a0000\u00a0000\u00a0000',
      'a number of at most 10,000,000,000',
      '20000000000',
    ],
    ['caps', 48_000, 'une liste, ou null', 'a list, or null', '48000'],
    ['criteria', null, 'une liste', 'a list', 'null'],
    [
      'carriers.grouping',
      'oui',
      'vrai ou faux (true, false), ou null',
      'true or false, or null',
      '"oui"',
    ],
    [
      'tracks[0].envelope',
      6_000_000,
      'un groupe de champs { "amount": 6000000, "quote": … }, ou null',
      'a group of fields { "amount": 6000000, "quote": … }, or null',
      '6000000',
    ],
    [
      'tracks[0].envelope.amount',
      null,
      'un nombre, ou "envelope": null pour le groupe entier',
      'a number, or "envelope": null for the whole group',
      'null',
    ],
    [
      'staff.treatment',
      null,
      'l’un de "counted", "counterpart", "silent", ou "staff": null pour le groupe entier',
      'one of "counted", "counterpart", "silent", or "staff": null for the whole group',
      'null',
    ],
    ['requirements.resultsWithin.months', 2.5, 'un nombre entier', 'a whole number', '2.5'],
    ['requirements.resultsWithin.months', 0, 'un nombre supérieur à 0', 'a number above 0', '0'],
    [
      'requirements.resultsWithin.quote',
      'Trois mois',
      'un groupe de champs { "text": "Trois mois", "place": … }',
      'a group of fields { "text": "Trois mois", "place": … }',
      '"Trois mois"',
    ],
    ['plafond', 48000, 'un champ connu', 'a known field', 'un champ inconnu'],
  ])('%s: %j', (path, value, fr, en, found) => {
    const told = problemsOf(themeWith(path, value)).map((problem) => ({
      ...problem,
      found: problem.found.fr,
    }));
    expect(told).toEqual([{ file: FILE, path, expected: { fr, en }, found }]);
  });

  it.each([
    ['code', 'fram 26', /^un code en capitales sans accent et chiffres/],
    ['tracks[0].id', 'ITN6_A', /^le code de l’appel, ou ce code suivi d’un tiret/],
    ['expenses.own', [{ id: 'Études' }], /^un identifiant en minuscules sans accent/],
  ])('says in words the form that a name must have: %s', (path, value, words) => {
    const [problem] = problemsOf(themeWith(path, value));
    expect(problem?.path).toMatch(path);
    expect(problem?.expected.fr).toMatch(words);
  });

  it.each([
    ['04/01/2027', ' : "2027-01-04"'],
    ['4.1.2027', ' : "2027-01-04"'],
    ['31/02/2027', ''],
    ['janvier', ''],
  ])('shows how a file writes the day that was typed as %j', (text, written) => {
    const [problem] = problemsOf(themeWith('tracks[0].sessions[0].closes', text));
    expect(problem?.expected.fr.replaceAll('\u00a0', ' ')).toBe(
      `un jour existant, écrit AAAA-MM-JJ${written}, ou null`,
    );
  });

  it.each([
    ['75', '75'],
    ['66,67', '66.67'],
    ['50 %', '50'],
    ['12\u202f000,50\u00a0€', '12000.5'],
    // A thousand to some, one to others: the form is shown with another number.
    ['1,234', '48000.50'],
  ])('shows how a file writes the number that was typed as %j', (text, written) => {
    const [problem] = problemsOf(themeWith('rate.percent', text));
    expect(problem?.expected.fr).toBe(
      `un nombre sans guillemets, avec un point pour les décimales, sans espace ni signe % ou €\u00a0: ${written}`,
    );
    expect(problem?.expected.en).toMatch(new RegExp(`^a number without quotes.*: ${written}$`));
  });

  /** A sound theme in which one field bears another name. */
  function renamed(path: string, name: string): unknown {
    const theme = themeWith(path, undefined);
    const [field = ''] = /[^.]*$/.exec(path) ?? [];
    const holder = path
      .slice(0, -field.length)
      .split(/[.[\]]+/)
      .filter(Boolean);
    const group = holder.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), theme);
    Reflect.set(Object(group), name, 1);
    return theme;
  }

  it.each([
    ['criteria', 'critera', 'criteria'],
    ['envelope', 'scoringScale', 'scoring'],
    ['rate.percent', 'percentage', 'percent'],
    ['tracks[0].sessions[0].opens', 'open', 'opens'],
    ['owner', 'percent', 'rate.percent'],
    ['owner', 'treatement', 'staff.treatment'],
    ['owner', 'envelop', 'tracks[…].envelope'],
    ['caps', 'plafonds', 'caps'],
    ['rate', 'Taux', 'rate'],
    ['owner', 'enveloppe', 'tracks[…].envelope'],
    ['scoring', 'échelle', 'scoring'],
  ])('proposes the field that was meant: %s as %s', (path, name, meant) => {
    const told = problemsOf(renamed(path, name)).find((problem) => problem.path.endsWith(name));
    expect(told?.found).toEqual({ fr: 'un champ inconnu', en: 'an unknown field' });
    expect(told?.expected).toEqual({
      fr: `un champ connu (vouliez-vous dire ${meant}\u00a0?)`,
      en: `a known field (did you mean ${meant}?)`,
    });
  });

  it('tells every problem, not the first alone', () => {
    const theme = { ...themeOf('ITN6'), owner: '', criteria: [], extra: 1, other: 2 };
    expect(
      problemsOf(theme)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['criteria', 'extra', 'other', 'owner']);
  });

  it.each([[null], [[]], ['ITN6'], [42]])('refuses %j as a whole', (json) => {
    expect(problemsOf(json)).toMatchObject([
      {
        path: '',
        expected: {
          fr: 'un groupe de champs { "schema": …, "code": …, "family": …, "title": …, … }',
        },
      },
    ]);
  });

  it('shortens what it found', () => {
    const [problem] = problemsOf(themeWith('rate', { percent: 75, quote: 'x'.repeat(500) }));
    expect(problem?.found.fr).toHaveLength(60);
  });
});

describe('A theme that contradicts itself is told in the same way', () => {
  const [track] = themeOf('ITN6').tracks;
  const [, inWords] = themeOf('ITN5').tracks[0]?.sessions ?? [];

  it.each([
    ['tracks', [{ ...track, id: 'ITN7' }], 'tracks[0].id'],
    ['tracks[0].size.max', 10_000, 'tracks[0].size.max'],
    ['tracks[0].sessions[0].closes', '2021-01-17', 'tracks[0].sessions[0].closes'],
    ['tracks[0].sessions[0].opens', null, 'tracks[0].sessions[0].period'],
    [
      'tracks[0].sessions[0].periodDays',
      { first: '2021-04-01', last: '2021-06-30' },
      'tracks[0].sessions[0].periodDays',
    ],
    [
      'tracks[0].sessions[0]',
      {
        ...inWords,
        periodDays: { first: '2021-04-01', last: '2021-03-31' },
      },
      'tracks[0].sessions[0].periodDays.last',
    ],
    ['carriers.eligible[1].type', 'central', 'carriers.eligible[1].type'],
    ['criteria[1].label.fr', themeOf('ITN6').criteria[0]?.label.fr, 'criteria[1].label.fr'],
    ['expenses.list', 'closed', 'expenses.own'],
  ])('%s', (path, value, told) => {
    expect(problemsOf(themeWith(path, value)).map((problem) => problem.path)).toEqual([told]);
  });

  it('wants a usual title of each expense type, or none of the whole call', () => {
    const own = { id: 'audit', label: { fr: 'Audit', en: 'Audit' }, family: 'direct' };
    const expenses = { list: 'open', own: [own], quote: null };
    const titled = { ...(themeWith('expenses', expenses) as object), lolfTitles: true };
    const [problem] = problemsOf(titled);
    expect(problem?.path).toBe('expenses.own[0].title');
    expect(problem?.expected.fr).toContain('"lolfTitles": false');
    const untitled = parseTheme({ ...titled, lolfTitles: false }, FILE);
    expect(untitled.expenses.own).toMatchObject([{ title: null }]);
  });

  it('funds no titles where lines have none', () => {
    const { rate } = themeOf('ITN6');
    const fundedTitles = { titles: ['T3'], quote: rate.quote };
    const theme = { ...themeOf('ITN6'), fundedTitles, lolfTitles: false };
    expect(problemsOf(theme).map(({ path }) => path)).toEqual(['fundedTitles']);
  });

  it('wants a single track to bear the code of its call, and says so', () => {
    const [problem] = problemsOf(themeWith('tracks', [{ ...track, id: 'ITN6-A' }]));
    expect(problem?.expected.fr).toBe('ITN6, le code de l’appel, puisque ce volet est le seul');
  });

  it('wants tracks told apart by identifier and by label', () => {
    const tracks = [
      { ...track, id: 'ITN6-A' },
      { ...track, id: 'ITN6-A', label: { fr: 'Petits projets', en: 'Small projects' } },
    ];
    expect(problemsOf(themeWith('tracks', tracks)).map(({ path }) => path)).toEqual([
      'tracks[1].id',
      'tracks[0].label',
    ]);
  });

  it('accepts a project of a single size', () => {
    expect(parseTheme(themeWith('tracks[0].size.max', 20_000), FILE).tracks[0]?.size?.max).toBe(
      20_000,
    );
  });
});

describe('What a person reads', () => {
  it('names the file, then each place, in both languages', () => {
    const { sentence, message } = errorOf(() => parseTheme(themeWith('rate.percent', true), FILE));
    expect(sentence.fr).toBe(
      'Le fichier d’appel «\u00a0mon-appel.json\u00a0» est à corriger\u00a0:\nrate.percent — attendu\u00a0: un nombre\u00a0; trouvé\u00a0: true',
    );
    expect(sentence.en).toBe(
      'The call file “mon-appel.json” must be mended:\nrate.percent: expected a number, found true',
    );
    expect(message).toBe(sentence.en);
  });

  it('says so when the file is not JSON, and on which line', () => {
    const { problems, sentence } = errorOf(() => readTheme('{\n  "schema": 1,\n', FILE));
    expect(problems).toMatchObject([{ file: FILE, path: '', line: 3 }]);
    expect(sentence.fr).toContain('ligne 3, attendu\u00a0: le nom d’un champ');
  });

  it('reads a file that an editor saved with a byte order mark', () => {
    expect(readTheme(`\uFEFF${JSON.stringify(themeOf('ITN6'))}`, FILE)).toEqual(themeOf('ITN6'));
  });
});

describe('What a theme may leave unsaid', () => {
  it('is filled in: open bounds, no label, no grouping, no licence, no note', () => {
    const { tracks, carriers, criteria, expenses, ...rest } = themeOf('SNAP4');
    const quote = { text: 'Taille.', place: 'X, Taille' };
    const sparse = {
      ...rest,
      tracks: tracks.map(({ label: _label, size: _size, sessions, ...track }) => ({
        ...track,
        size: { min: 1, max: 2, quote },
        sessions: sessions.map(({ period: _period, endowment: _endowment, ...session }) => session),
      })),
      carriers: { eligible: [{ type: 'central' }], quote: carriers.quote },
      criteria: criteria.map(({ label, definition }) => ({ label, definition })),
      expenses: { ...expenses, own: expenses.own.map(({ licence: _licence, ...type }) => type) },
    };
    const theme = parseTheme(sparse, FILE);
    expect(theme.tracks).toMatchObject([
      {
        label: null,
        size: { minExclusive: false, maxExclusive: false, deconcentratedMin: null },
        sessions: [{ period: null, endowment: null }],
      },
    ]);
    expect(theme.carriers).toMatchObject({
      grouping: false,
      eligible: [{ type: 'central', note: null }],
    });
    expect(theme.criteria.map(({ optional }) => optional)).toEqual(theme.criteria.map(() => null));
    expect(theme.expenses.own.map(({ licence }) => licence)).toEqual([false, false]);
  });
});
