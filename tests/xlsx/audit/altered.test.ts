import fc from 'fast-check';
import { LINE_STEPS } from '../../../src/documents/dossier/template/columns';
import { FIELDS } from '../../../src/documents/dossier/template/fields';
import { findName, findTable } from '../../../src/sheets/cells';
import type { CellContent, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { dossierBaseline } from '../../../src/documents/dossier/sheets/baseline';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import { formerFormulas } from '../../../src/documents/dossier/sheets/former-formulas';
import { writeWorkbook } from '../../../src/xlsx/write';
import { ALL_CALLS, callOf } from '../../builders/calls';
import { INVENTED_CALLS } from '../../builders/invented';
import { draftOf } from '../../builders/random/dossier';
import { typedIn } from '../../builders/random/draft';
import { computedCells } from '../../../src/xlsx/audit/computed-cells';
import { LINE, withoutHeaderRow } from '../read/files';
import { alterationsIn, alteredIn, computedCellsOf, withContent } from './tampered';
import type { Computed } from './tampered';

jest.setTimeout(300_000);

const SNAP3 = callOf('SNAP3');

const TYPED = {
  fields: { projectTitle: 'Plate-forme', requested: 400_000, grantedBefore: 1000 },
  lines: [
    { ...LINE, unitPrice: 300_000, year1: 720_000 },
    { ...LINE, label: 'Équipe', type: 'Équipe mutualisée', title: 'T2', vat: null },
  ],
  ranges: {
    otherFunders: [['Région', 1234.56]],
    coCarriers: [['Une direction', 10]],
    phases: [['Cadrage', 'Dossier validé', 44_300, 720_000, 'Pages', '80 %']],
  },
  grid: [],
};

const { declaration: SHEETS } = declareFilled(SNAP3, 'fr', TYPED);

const at = (field: keyof typeof FIELDS): Computed => {
  const { sheet, area } = findName(SHEETS, FIELDS[field].name);
  return { sheet: sheet.name, row: area.row, column: area.column };
};

const inBudget = (header: string, line: number): Computed => {
  const { sheet, table } = findTable(SHEETS, 'Bareme_Budget');
  const column = table.columns.findIndex((one) => one.header === header);
  return { sheet: sheet.name, row: table.area.row + 1 + line, column };
};

const alteredWith = async (
  cells: readonly Computed[],
  content: CellContent | ((formula: string) => CellContent),
) => {
  const change = typeof content === 'function' ? content : () => content;
  return alteredIn(await writeWorkbook(withContent(SHEETS, cells, change)), SNAP3);
};

describe('A table whose header row is switched off', () => {
  it('is compared by the titles that its columns keep', async () => {
    const cell = inBudget('Montant TTC', 0);
    const altered = withContent(SHEETS, [cell], () => ({ formula: '=5' }));
    const found = await alteredIn(await withoutHeaderRow(await writeWorkbook(altered)), SNAP3);
    expect(placesOf(found)).toEqual([cell]);
  });
});

const placesOf = (cells: readonly { place: Computed }[]) => cells.map(({ place }) => place);

describe('A formula replaced by another one', () => {
  it('is named where it stands, with what it gives and what ours would', async () => {
    expect(await alteredWith([at('rateBound')], { formula: '=900000' })).toEqual([
      {
        place: at('rateBound'),
        of: 'cell',
        label: FIELDS.rateBound.label,
        look: 'amount',
        says: 'figure',
        formula: '=900000',
        gives: 900_000,
        due: 540_000,
        today: 'other',
        isFrozen: true,
        diverges: false,
      },
    ]);
  });

  it('in a line is named alone, though the line and the plan follow from it', async () => {
    const cell = inBudget('Montant HT', 0);
    const altered = await alteredWith([cell], { formula: '=5' });
    expect(altered).toMatchObject([
      { place: cell, of: 'column', label: { fr: 'Montant HT' }, gives: 5, due: 600_000 },
    ]);
  });

  it('is named as often as there are such cells', async () => {
    const cells = [inBudget('Montant TTC', 0), at('total'), at('grant')];
    const altered = await alteredWith(cells, (formula) => ({ formula: `${formula}+1` }));
    expect(placesOf(altered)).toEqual(expect.arrayContaining(cells));
    expect(altered).toHaveLength(3);
  });

  it('is named though it gives the right figure today: it would not follow what is typed', async () => {
    const altered = await alteredWith([at('total')], { formula: '=721001' });
    expect(altered).toMatchObject([{ place: at('total'), formula: '=721001' }]);
  });

  it('is named though it gives the same today, where it leaves out what may bind tomorrow', async () => {
    const altered = await alteredWith([at('maximum')], { formula: '=MAX(0,brm_limite_taux)' });
    expect(altered).toMatchObject([
      {
        place: at('maximum'),
        gives: 540_000,
        due: 540_000,
        today: 'same',
        isFrozen: false,
        diverges: true,
      },
    ]);
  });

  it('is named though it looks at the same cells, where it was made for today’s figures', async () => {
    const altered = await alteredWith([at('total')], (formula) => ({
      formula: `=IF(${formula.slice(1)}=721001,721001,${formula.slice(1)}-100000)`,
    }));
    expect(altered).toMatchObject([{ place: at('total'), today: 'same', diverges: true }]);
  });

  it('is named where it follows the same cells by another rule of rounding', async () => {
    const altered = await alteredWith([at('rateBound')], {
      formula: 'TRUNC(brm_taux*brm_assiette,1)',
    });
    expect(altered).toMatchObject([{ place: at('rateBound'), today: 'same', diverges: true }]);
  });

  it.each([
    ['in another order', at('rateBound'), 'ROUNDDOWN(brm_assiette*brm_taux,2)'],
    ['with a sum of its own', at('total'), 'ROUND(SUM(Bareme_Budget[Montant TTC])+0,2)'],
    [
      'with other cells, which change nothing',
      at('total'),
      'ROUND(SUM(Bareme_Budget[Montant TTC])+0*brm_taux,2)',
    ],
  ])('by one that gives the same on all inputs is no matter: %s', async (_, cell, formula) => {
    expect(await alteredWith([cell], { formula })).toEqual([]);
  });

  it('says what is due with all of our formulas back, not with the others altered', async () => {
    const altered = await alteredWith([at('total'), at('rateBound')], (formula) => ({
      formula: `${formula}*2`,
    }));
    expect(altered.find(({ place }) => place.row === at('rateBound').row)).toMatchObject({
      due: 540_000,
    });
  });

  it('is named where its verdict is milder than the sheet’s', async () => {
    const check = inBudget('Contrôle', 1);
    const altered = await alteredWith([check], { formula: '=IF(brm_total>0,"Conforme","")' });
    expect(altered).toMatchObject([{ place: check, gives: 'Conforme' }]);
  });

  it('by a figure typed over a sum that has no name', async () => {
    const sum = computedCellsOf(SHEETS).find(({ sheet }) => sheet === 'Budget');
    const altered = await alteredWith(sum ? [sum] : [], 12_345);
    expect(altered).toMatchObject([{ place: sum, of: 'unnamed', formula: null, gives: 12_345 }]);
  });

  it.each([
    ['of references instead of names', '=ROUND(SUM(Budget!$K$11:$K$22),2)'],
    [
      'of other functions',
      '=ROUND(SUMIFS(Bareme_Budget[Montant TTC],Bareme_Budget[Montant TTC],"<>0"),2)',
    ],
    ['as Excel shows it', '= round( SUM(bareme_budget[[#Data],[montant ttc]]), 2 )'],
  ])('by one that is only made %s is no matter', async (_, formula) => {
    const header = findTable(SHEETS, 'Bareme_Budget').table.area.row + 1;
    const moved = formula.replace('11', String(header + 1)).replace('22', String(header + 12));
    expect(await alteredWith([at('total')], { formula: moved })).toEqual([]);
  });

  it('by one that cannot be computed here, without a result in the file, is told as unknown', async () => {
    const formula = '=WEBSERVICE("https://example.org/"&brm_total)';
    expect(await alteredWith([at('total')], { formula })).toMatchObject([
      { place: at('total'), today: 'unknown', gives: null },
    ]);
  });

  it('by one that cannot be computed here is judged by its last result', async () => {
    const formula = '=NUMBERVALUE(brm_assiette)';
    const right = { formula, result: 721_001 };
    expect(await alteredWith([at('total')], right)).toMatchObject([{ today: 'same' }]);
    expect(await alteredWith([at('total')], { formula, result: 5 })).toMatchObject([
      { place: at('total'), gives: 5, today: 'other' },
    ]);
  });
});

describe('Formulas that are ours in another spelling', () => {
  const respelledWith = async (cells: readonly Computed[], formula: (ours: string) => string) => {
    const sheets = withContent(SHEETS, cells, (ours) => ({ formula: formula(ours) }));
    const { respelled } = await alterationsIn(await writeWorkbook(sheets), SNAP3, 'fr');
    return respelled;
  };

  it('are counted, a column as one', async () => {
    expect(await respelledWith([], (ours) => ours)).toBe(0);
    expect(
      await respelledWith([at('rateBound')], () => '=ROUNDDOWN(brm_assiette*brm_taux,2)'),
    ).toBe(1);
    const { area } = findTable(SHEETS, 'Bareme_Budget').table;
    const range = `Budget!$K$${area.row + 2}:$K$${area.row + area.rows}`;
    expect(await respelledWith([at('total')], () => `=ROUND(SUM(${range}),2)`)).toBe(1);
    const lines = [0, 1].map((line) => inBudget('Montant TTC', line));
    const byCells = (ours: string) =>
      ours.replaceAll('Bareme_Budget[[#This Row],', 'Bareme_Budget[@');
    expect(await respelledWith(lines, byCells)).toBe(0);
  });

  it('are not those of which nobody knows that they give the same', async () => {
    const check = inBudget('Contrôle', 1);
    const verdict = '=IF(brm_total>0,"À corriger : rien","")';
    expect(await respelledWith([check], () => verdict)).toBe(0);
    expect(await respelledWith([at('total')], (ours) => `${ours}+1`)).toBe(0);
  });
});

describe('A formula that sheets of these versions were written with before', () => {
  it.each(['fr', 'en'] as const)('is none of a person’s, in %s', async (language) => {
    const { declaration } = declareFilled(SNAP3, language, TYPED);
    const former = formerFormulas(SNAP3, language);
    const read = new Set<string>();
    const content = (formula: string): CellContent => {
      const [before] = former.get(formula) ?? [];
      if (before !== undefined) read.add(formula);
      return { formula: before ?? formula };
    };
    const sheets = withContent(declaration, computedCellsOf(declaration), content);
    const { cells, respelled } = await alterationsIn(await writeWorkbook(sheets), SNAP3, language);
    expect({ cells, respelled }).toEqual({ cells: [], respelled: 0 });
    expect([...read].sort()).toEqual([...former.keys()].sort());
  });
});

describe('An erased formula that no name tells of', () => {
  const unnamed = (label: string): Computed => {
    const baseline = dossierBaseline(SNAP3, 'fr', { names: {} });
    for (const sheet of SHEETS.sheets) {
      const cell = computedCells(sheet, baseline).find((one) => one.label.fr === label);
      if (cell) return { sheet: sheet.name, row: cell.row, column: cell.column };
    }
    throw new Error(`no computed cell is called ${label}`);
  };

  it.each([
    'Total réparti',
    'Part du porteur (part)',
    'Totaux (Montant TTC)',
    'Licences',
    'Total réparti (contrôle)',
  ])('is told where it stood: %s', async (label) => {
    const cell = unnamed(label);
    expect(await alteredWith([cell], null)).toMatchObject([
      { place: cell, of: 'unnamed', label: { fr: label }, formula: null, gives: null },
    ]);
  });

  it.each(['Autres financeurs (part)', 'Autres financeurs (contrôle)', 'Note totale (remarque)'])(
    'is no matter where no figure rests on it, and an inserted row has none: %s',
    async (label) => {
      expect(await alteredWith([unnamed(label)], null)).toEqual([]);
    },
  );
});

const KINDS = [...ALL_CALLS, ...INVENTED_CALLS].flatMap((call) =>
  (['fr', 'en'] as const).map((language) => ({ id: call.id, call, language })),
);

const declared = (
  { call, language }: (typeof KINDS)[number],
  seed: number,
): WorkbookDeclaration => {
  const [draft] = fc.sample(draftOf(call), { seed, numRuns: 1 });
  if (!draft) throw new Error('fast-check gave no dossier');
  return declareFilled(call, language, typedIn(language, draft)).declaration;
};

describe('Any dossier of any call', () => {
  const kind = fc.constantFrom(...KINDS);

  it('has no altered formula as long as nobody has altered one', async () => {
    await fc.assert(
      fc.asyncProperty(kind, fc.nat(), async (one, seed) => {
        const bytes = await writeWorkbook(declared(one, seed));
        const { cells, misplaced } = await alterationsIn(bytes, one.call, one.language);
        expect({ cells, misplaced }).toEqual({ cells: [], misplaced: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('names the one computed cell that was altered, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(kind, fc.nat(), fc.nat(), async (one, seed, choice) => {
        const sheets = declared(one, seed);
        const cells = computedCellsOf(sheets);
        const cell = cells[choice % cells.length];
        if (!cell) throw new Error('no computed cell');
        const bytes = await writeWorkbook(
          withContent(sheets, [cell], () => ({ formula: '=1234567.89' })),
        );
        const altered = await alteredIn(bytes, one.call, one.language);
        expect(placesOf(altered)).toEqual([cell]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A check', () => {
  const check = inBudget('Contrôle', 0);

  it.each([
    ['that tells other cases', '=IF(brm_total>0,"À vérifier : une ligne","Conforme")'],
    ['in other words', '="À corriger : "&FIXED(brm_total,2)'],
  ])('%s is one of another day, and no alteration', async (_, formula) => {
    expect(await alteredWith([check], { formula })).toEqual([]);
  });

  it.each([
    ['waits for what never is', '=IF(brm_total<0,"À corriger : total","Conforme")'],
    ['speaks up for more than anybody spends', '=IF(brm_total>1E+15,"À vérifier","Conforme")'],
  ])('that %s is told, where ours speaks up', async (_, formula) => {
    const cells = computedCellsOf(SHEETS).filter(
      ({ sheet, row, column }) =>
        sheet === 'Financement' && row === at('total').row && column === at('total').column + 2,
    );
    expect(cells).toHaveLength(1);
    expect(await alteredWith(cells, { formula })).toMatchObject([
      { place: cells[0], of: 'unnamed', says: 'check', gives: 'Conforme' },
    ]);
    expect(await alteredWith([check], { formula })).toMatchObject([{ place: check }]);
  });

  it('that can only be content is told', async () => {
    expect(
      await alteredWith([check], { formula: '="Con"&IF(brm_total<0,"x","")&"forme"' }),
    ).toMatchObject([{ place: check, gives: 'Conforme' }]);
  });
});

describe('A step of a check', () => {
  const SAYING = LINE_STEPS.filter(({ kind }) => kind === 'text').map(({ label }) => label.fr);

  it.each(SAYING)('« %s » that waits for what never is is told', async (header) => {
    const cell = inBudget(header, 0);
    const formula = '=IF(brm_total>1E+15,"À corriger : total","")';
    expect(await alteredWith([cell], { formula })).toMatchObject([
      { place: cell, of: 'column', says: 'check' },
    ]);
  });

  it.each(SAYING)('« %s » that says nothing is told', async (header) => {
    const cell = inBudget(header, 0);
    expect(await alteredWith([cell], { formula: '=""' })).toMatchObject([{ place: cell }]);
  });

  it('that tells fewer cases is one of another day, and no alteration', async () => {
    const cell = inBudget('3 Choix', 0);
    const formula = '=IF(MIN(Bareme_Budget[[#This Row],[Quantité]])<0,"À corriger : négatif","")';
    expect(await alteredWith([cell], { formula })).toEqual([]);
  });

  it('is not told where the check alone looks past it', async () => {
    const spared = (formula: string) =>
      formula.replace('IF(LEN(Bareme_Budget[[#This Row],[8 Détails]])>0', 'IF(FALSE');
    expect(
      await alteredWith([inBudget('Contrôle', 0)], (one) => ({ formula: spared(one) })),
    ).toEqual([]);
  });
});

describe('A column altered alike throughout', () => {
  it('is told in each line in which it gives another amount, though the first agrees', async () => {
    const lines = [0, 1].map((line) => inBudget('Montant TTC', line));
    const altered = await alteredWith(lines, {
      formula: '=ROUND(Bareme_Budget[[#This Row],[Montant HT]]*1.2,2)',
    });
    expect(altered.map(({ place, today }) => [place, today])).toEqual([
      [lines[0], 'same'],
      [lines[1], 'other'],
    ]);
  });
});

describe('A column of many lines that another program spells by its cells', () => {
  const lines = Array.from({ length: 12 }, (_, line) => inBudget('Montant TTC', line));
  const { row: first } = inBudget('Montant TTC', 0);
  const ofRow = (row: number): string =>
    `=IF(LEN($J${row})=0,"",ROUND($J${row}*(1+IF(ISNUMBER($I${row}),$I${row},0)),2))`;

  it('is known again, but for the line that looks at another one', async () => {
    const spelled = (wrong: number | null) =>
      lines.reduce(
        (sheets, cell, line) =>
          withContent(sheets, [cell], () => ({
            formula: ofRow(first + 1 + (line === wrong ? 0 : line)),
          })),
        SHEETS,
      );
    expect(await alteredIn(await writeWorkbook(spelled(null)), SNAP3)).toEqual([]);
    const altered = await alteredIn(await writeWorkbook(spelled(1)), SNAP3);
    expect(placesOf(altered)).toEqual([lines[1]]);
  });
});
