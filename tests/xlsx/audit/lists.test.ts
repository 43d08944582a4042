import { CellContents, findName } from '../../../src/sheets/cells';
import type { CellContent, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { LISTS } from '../../../src/documents/dossier/sheets/list-names';
import { declareWorkbook } from '../../../src/documents/dossier/sheets/workbook';
import type { Call } from '../../../src/calls/call';
import { writeWorkbook } from '../../../src/xlsx/write';
import { ALL_CALLS, callOf } from '../../builders/calls';
import { INVENTED_CALLS } from '../../builders/invented';
import { resavedByExceljs } from '../read/files';
import { alterationsIn } from './tampered';

jest.setTimeout(60_000);

const ITN1 = callOf('ITN1');
const SHEETS = declareWorkbook(ITN1, 'fr');

type ListName = (typeof LISTS)[keyof typeof LISTS];

interface Column {
  readonly column: number;
  readonly rows: number;
  readonly values: readonly CellContent[];
}

function columnOf(declaration: WorkbookDeclaration, list: ListName): Column {
  const { sheet, area } = findName(declaration, list);
  const cells = new CellContents(sheet);
  const values = Array.from({ length: area.rows }, (_, row) =>
    cells.at(area.row + row, area.column),
  );
  return { column: area.column, rows: area.rows, values };
}

/** The position of a choice, from 0. */
const rankOf = (list: ListName, choice: string): number =>
  columnOf(SHEETS, list).values.indexOf(choice);

const DEVELOPERS = 'Développeurs front-end, back-end et accessibilité';
const DEVELOPMENT = rankOf(LISTS.allTypes, DEVELOPERS);

type Change = (cells: CellContents, lists: WorkbookDeclaration['sheets'][number]) => void;

/** The sheets with something else in the hidden lists, and perhaps names that stand for other cells. */
function withLists(
  declaration: WorkbookDeclaration,
  change: Change,
  names: (name: string, rows: number) => number | null = (_, rows) => rows,
): WorkbookDeclaration {
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => {
      if (sheet.key !== 'lists') return sheet;
      const cells = new CellContents(sheet);
      change(cells, sheet);
      return {
        ...sheet,
        contents: cells.contents(),
        names: sheet.names.flatMap(({ name, area }) => {
          const rows = names(name, area.rows);
          return rows === null ? [] : [{ name, area: { ...area, rows } }];
        }),
      };
    }),
  };
}

const put =
  (list: ListName, rank: number, content: CellContent, of = SHEETS): Change =>
  (cells) =>
    cells.put(1 + rank, columnOf(of, list).column, content);

const choicesIn = async (declaration: WorkbookDeclaration, call: Call = ITN1) =>
  (await alterationsIn(await writeWorkbook(declaration), call, declaration.language)).choices;

const at = (list: ListName, rank: number) => ({
  sheet: 'Listes',
  row: 1 + rank,
  column: columnOf(SHEETS, list).column,
});

describe('A cell of the hidden lists that says something else than the call', () => {
  it('is named, with the choice beside which it stands, what it holds and what it should', async () => {
    const changed = withLists(SHEETS, put(LISTS.typeListed, DEVELOPMENT, 0));
    expect(await choicesIn(changed)).toEqual([
      {
        list: 'Retenu',
        choice: DEVELOPERS,
        place: at(LISTS.typeListed, DEVELOPMENT),
        holds: 0,
        due: 1,
      },
    ]);
  });

  it.each<[string, ListName, CellContent, unknown]>([
    ['a kind of carrier made eligible', LISTS.carrierEligible, 7, 7],
    ['a licence that is none any more', LISTS.typeLicence, 5, 5],
    ['another usual title', LISTS.typeTitle, 'T9', 'T9'],
    ['a flag that is a text', LISTS.typeListed, '1', '1'],
    ['a truth in the place of 1', LISTS.typeListed, true, true],
    ['a formula, whatever it gives today', LISTS.typeListed, { formula: '=1' }, '=1'],
  ])('is told: %s', async (_, list, content, holds) => {
    const changed = withLists(SHEETS, put(list, 0, content));
    expect(await choicesIn(changed)).toMatchObject([{ place: at(list, 0), holds }]);
  });

  it('is told of every such cell', async () => {
    const changed = withLists(SHEETS, (cells, sheet) => {
      put(LISTS.typeListed, 1, 0)(cells, sheet);
      put(LISTS.typeTitle, 2, null)(cells, sheet);
    });
    const places = (await choicesIn(changed)).map(({ place }) => place);
    expect(places).toEqual([at(LISTS.typeListed, 1), at(LISTS.typeTitle, 2)]);
  });

  it('is a choice that is called otherwise: lines that bear its name are looked up in vain', async () => {
    const changed = withLists(SHEETS, put(LISTS.allTypes, DEVELOPMENT, 'Développeurs'));
    expect(await choicesIn(changed)).toMatchObject([
      {
        place: at(LISTS.allTypes, DEVELOPMENT),
        choice: null,
        holds: 'Développeurs',
        due: DEVELOPERS,
      },
    ]);
  });

  it.each([
    [LISTS.vat, 0, 0.85],
    [LISTS.optionalCriteria, 0, 99],
  ])('is one of the values among which %s are looked for', async (list, rank, content) => {
    const [due] = columnOf(SHEETS, list).values;
    const changed = withLists(SHEETS, put(list, rank, content));
    expect(await choicesIn(changed)).toMatchObject([
      { place: at(list, rank), holds: content, due },
    ]);
  });

  it('is a remark that is gone, but not one in other words', async () => {
    const call = ALL_CALLS.find(({ carriers }) => carriers.eligible.some(({ note }) => note));
    if (!call) throw new Error('no call remarks anything of a carrier');
    const sheets = declareWorkbook(call, 'fr');
    const { values } = columnOf(sheets, LISTS.carrierNote);
    const rank = values.findIndex((value) => value !== '–');
    const remarking = (content: CellContent) =>
      choicesIn(withLists(sheets, put(LISTS.carrierNote, rank, content, sheets)), call);
    expect(await remarking('À vérifier : en d’autres mots')).toEqual([]);
    expect(await remarking('–')).toMatchObject([{ holds: '–', due: values[rank] }]);
  });

  it('is a list whose name is gone: its formulas find nothing', async () => {
    const without = withLists(
      SHEETS,
      () => undefined,
      (name, rows) => (name === LISTS.typeListed ? null : rows),
    );
    expect(await choicesIn(without)).toEqual([
      { list: LISTS.typeListed, choice: null, place: null, holds: null, due: null },
    ]);
  });
});

describe('The hidden lists are known again', () => {
  it('with a choice that a person added below, and what it says of it', async () => {
    const { rows } = columnOf(SHEETS, LISTS.allTypes);
    const added: Change = (cells, sheet) => {
      put(LISTS.allTypes, rows, 'Nouveau type')(cells, sheet);
      put(LISTS.typeListed, rows, 1)(cells, sheet);
      put(LISTS.typeLicence, rows, 0)(cells, sheet);
      put(LISTS.typeTitle, rows, 'T3')(cells, sheet);
    };
    const ofTypes: readonly string[] = [
      LISTS.allTypes,
      LISTS.typeListed,
      LISTS.typeLicence,
      LISTS.typeTitle,
    ];
    const widened = withLists(SHEETS, added, (name, now) =>
      ofTypes.includes(name) ? now + 1 : now,
    );
    expect(await choicesIn(widened)).toEqual([]);
  });

  it('with rows that changed places, each as a whole', async () => {
    const swapped = withLists(SHEETS, (cells, sheet) => {
      for (const list of [
        LISTS.allTypes,
        LISTS.typeListed,
        LISTS.typeLicence,
        LISTS.typeTitle,
      ] as const) {
        const { values, rows } = columnOf(SHEETS, list);
        put(list, 0, values[rows - 1] ?? null)(cells, sheet);
        put(list, rows - 1, values[0] ?? null)(cells, sheet);
      }
    });
    expect(await choicesIn(swapped)).toEqual([]);
  });

  it('with nothing in the place of 0, which formulas read alike', async () => {
    expect(await choicesIn(withLists(SHEETS, put(LISTS.typeLicence, 0, null)))).toEqual([]);
  });

  it('where another program saved them', async () => {
    const bytes = await resavedByExceljs(await writeWorkbook(SHEETS));
    expect((await alterationsIn(bytes, ITN1)).choices).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('in the sheets of every call, in %s', async (language) => {
    for (const call of [...ALL_CALLS, ...INVENTED_CALLS]) {
      expect({
        id: call.id,
        choices: await choicesIn(declareWorkbook(call, language), call),
      }).toEqual({ id: call.id, choices: [] });
    }
  });
});
