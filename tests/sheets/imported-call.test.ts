import fc from 'fast-check';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { openThemeText } from '../../src/calls/file/imported';
import { exampleTheme, importedCall } from '../builders/imported-call';
import { formulasOf, partsOf } from './formulas';

/** What somebody might write into a call's file to have it run, or just by chance. */
const hostile = fc.constantFrom(
  '=HYPERLINK("http://example.org","cliquez")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  "'quoted'",
  'say "hello" & "goodbye"',
  '"&WEBSERVICE("http://example.org")&"',
  '{gap} {bound} {track}',
  '[Montant HT]#This Row',
  'Feuil1!A1',
  '<b>gras</b>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'a\nb',
  '#REF!',
  '_x0041_',
  '75 %',
  '31/12/2026',
  'VRAI',
  '😀',
);

/** Text that lists may hold: it begins with a letter. */
const choice = hostile.map((text) => `Lot ${text.replace(/[*?~\r\n\t]/g, ' ')}`);
const both = (text: fc.Arbitrary<string>) => fc.record({ fr: text, en: text });

/** The example with every text of it replaced. */
function withTexts(texts: readonly string[]): unknown {
  let index = 0;
  const next = () => texts[index++ % texts.length] ?? '';
  const replace = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, key));
    if (typeof value === 'object' && value !== null) {
      const fields = Object.entries(value).map(([name, inner]) => [name, replace(inner, name)]);
      return Object.fromEntries(fields) as unknown;
    }
    return ['text', 'place', 'fr', 'en', 'owner', 'source'].includes(key) ? next() : value;
  };
  return replace(exampleTheme(), '');
}

interface Texts {
  readonly texts: readonly string[];
  readonly choices: readonly { readonly fr: string; readonly en: string }[];
}

/** Where the schema bounds a text further, a text that it takes. */
function hostileTheme({ texts, choices }: Texts): unknown {
  const theme = withTexts(texts) as Record<string, unknown>;
  const numbered = (index: number) => {
    const { fr = '', en = '' } = choices[index % choices.length] ?? {};
    return { fr: `${fr.slice(0, 120)} fr ${index}`, en: `${en.slice(0, 120)} en ${index}` };
  };
  const line = (index: number, longest: number) => {
    const { fr, en } = numbered(index);
    return { fr: fr.slice(-longest), en: en.slice(-longest) };
  };
  const { carriers, expenses, criteria, tracks } = theme as Record<string, never> & {
    carriers: { own: object[] };
    expenses: { own: object[] };
    criteria: object[];
    tracks: object[];
  };
  return {
    ...theme,
    shortTitle: line(0, 40),
    carriers: {
      ...carriers,
      own: carriers.own.map((one, index) => ({ ...one, label: numbered(index) })),
    },
    expenses: {
      ...expenses,
      own: expenses.own.map((one, index) => ({ ...one, label: numbered(20 + index) })),
    },
    criteria: criteria.map((one, index) => ({ ...one, label: line(40 + index, 200) })),
    tracks: tracks.map((one, index) => ({ ...one, label: line(60 + index, 90) })),
  };
}

const theirs: fc.Arbitrary<readonly Call[]> = fc
  .record({
    texts: fc.array(hostile, { minLength: 5, maxLength: 40 }),
    choices: fc.array(both(choice), { minLength: 3, maxLength: 20 }),
  })
  .map((texts) => openThemeText(JSON.stringify(hostileTheme(texts)), 'appel.json').calls);

/** A formula with all its constant texts emptied: what it computes. */
const skeleton = (formula: string): string => formula.replaceAll(/"(?:[^"]|"")*"/g, '""');

const skeletons = (declaration: WorkbookDeclaration): readonly string[] =>
  formulasOf(declaration).map(({ formula }) => skeleton(formula).replace(/""(?:&"")+/g, '""'));

describe.each(['fr', 'en'] as const)(
  'The sheets of a call with hostile texts (%s)',
  (language: Language) => {
    it('compute what those of the same call with plain texts compute, and nothing else', () => {
      const plain = new Map(
        openThemeText(JSON.stringify(exampleTheme()), 'appel.json').calls.map((call) => [
          call.id,
          skeletons(declareWorkbook(call, language)),
        ]),
      );
      fc.assert(
        fc.property(theirs, (calls) => {
          for (const call of calls) {
            expect(skeletons(declareWorkbook(call, language))).toEqual(plain.get(call.id));
          }
        }),
        { numRuns: 12 },
      );
    });

    it('hold formulas that Excel takes, and texts that fit a cell', () => {
      fc.assert(
        fc.property(theirs, (calls) => {
          for (const call of calls) {
            const declaration = declareWorkbook(call, language);
            for (const { formula } of formulasOf(declaration)) {
              const { texts } = partsOf(formula);
              expect(formula.length).toBeLessThanOrEqual(8192);
              expect(Math.max(0, ...texts.map((text) => text.length))).toBeLessThanOrEqual(255);
            }
            for (const { contents, columnWidths, name } of declaration.sheets) {
              expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
              for (const cell of contents.flatMap(({ cells }) => cells.flat())) {
                if (typeof cell === 'string') expect(cell.length).toBeLessThan(32_767);
              }
              expect(columnWidths.length).toBeGreaterThan(0);
            }
          }
        }),
        { numRuns: 5 },
      );
    });
  },
);

describe('The grid of a call that publishes scale and weights', () => {
  const grid = (call: Call) => declareWorkbook(call, 'fr').sheets.find(({ key }) => key === 'grid');

  it('has them, and says that they are the call’s', () => {
    const sheet = grid(importedCall());
    const weights = sheet?.tables[0]?.columns.find(({ header }) => header === 'Poids');
    expect(weights?.values).toEqual([0.4, 0.25, 0.2, 0.15]);
    const texts = sheet?.contents.flatMap(({ cells }) => cells.flat());
    expect(texts).toEqual(expect.arrayContaining([1, 4]));
    expect(
      texts?.some((text) => typeof text === 'string' && text.includes('ceux de l’appel')),
    ).toBe(true);
  });

  it('lets nobody type others over them', () => {
    const { validations = [] } = grid(importedCall()) ?? {};
    const rules = validations.map(({ validation }) => validation.rule);
    expect(rules).toEqual(
      expect.arrayContaining([
        { type: 'decimal', min: 1, max: 1 },
        { type: 'decimal', min: 4, max: 4 },
        { type: 'custom', formula: '=ROUND(D9,4)=INDEX(brm_poids_publies,A9)' },
      ]),
    );
  });

  it('proposes ours otherwise, and says so', () => {
    const { criteria } = exampleTheme() as { criteria: { weight?: number }[] };
    const unweighted = criteria.map(({ weight: _weight, ...one }) => one);
    const texts = grid(
      importedCall({ scoring: undefined, criteria: unweighted }),
    )?.contents.flatMap(({ cells }) => cells.flat());
    expect(texts).toEqual(expect.arrayContaining([0, 5]));
    expect(texts?.some((text) => typeof text === 'string' && text.includes('proposition'))).toBe(
      true,
    );
  });
});

describe('A call that says that staff is not funded', () => {
  const brief = (call: Call) =>
    declareWorkbook(call, 'fr').sheets[0]?.contents.flatMap(({ cells }) => cells.flat());

  it('is not called silent', () => {
    expect(brief(importedCall())).toContain('Laissé hors assiette par l’appel');
    expect(brief(importedCall())).not.toContain('Le texte n’en dit rien\u00a0: hors assiette');
  });

  it('is so where it says nothing', () => {
    const silent = importedCall({ staff: { treatment: 'silent', quote: null } });
    expect(brief(silent)).toContain('Le texte n’en dit rien\u00a0: hors assiette');
  });
});

describe('The rate of a call', () => {
  const looks = (percent: number) => {
    const { rate } = importedCall();
    const { sheets, styles } = declareWorkbook(importedCall({ rate: { ...rate, percent } }), 'fr');
    const funding = sheets.find(({ key }) => key === 'funding');
    const at = funding?.names.find(({ name }) => name === FIELDS.rate.name)?.area;
    const format = funding?.formats.find(
      ({ area: { row, column } }) => row === at?.row && column === at.column,
    );
    return styles[format?.style ?? '']?.numberFormat;
  };

  it.each([
    [75, '0.0"\u202f"%'],
    [37.5, '0.0"\u202f"%'],
    [0.75, '0.00"\u202f"%'],
    [33.33, '0.00"\u202f"%'],
  ])('of %s %% is shown whole', (percent, format) => {
    expect(looks(percent)).toBe(format);
  });
});

describe('The totals of a call whose list is closed', () => {
  const totals = (call: Call) =>
    declareWorkbook(call, 'fr').sheets[1]?.contents.flatMap(({ cells }) => cells.flat());

  it('name what it funds and staff; the rest stands together', () => {
    const shown = totals(importedCall());
    const { types } = importedCall().expenses;
    for (const { label, listed } of types) {
      if (listed) expect(shown).toContain(label.fr);
      else expect(shown).not.toContain(label.fr);
    }
    expect(shown).toContain('Hors de la liste de l’appel, ou sans type');
  });
});

describe('The budget of a call of other years', () => {
  it('splits amounts by those years', () => {
    const budget = declareWorkbook(importedCall(), 'fr').sheets.find(({ key }) => key === 'budget');
    const headers = budget?.tables[0]?.columns.map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['CP 2026', 'CP 2027', 'CP autres années']));
  });
});
