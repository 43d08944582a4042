import { TABLES } from '../../../src/documents/dossier/template/fields';
import type { Scalar } from '../../../src/workbook/scalar';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, refusal, savedWorkbook, zipOf, withoutHeaderRow } from './files';
import type { Part } from './files';

jest.setTimeout(120_000);

const BUDGET = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const TABLE = 'xl/tables/table1.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

let good: Uint8Array;
beforeAll(async () => {
  good = await savedWorkbook({ lines: [LINE, { ...LINE, label: 'Second' }] });
});

const linesOf = async (bytes: Uint8Array): Promise<readonly (readonly Scalar[])[]> =>
  (await readDossierFile(bytes)).snapshot.tables[TABLES.budget]?.body.values.slice(0, 2) ?? [];

type Change = (xml: string) => string;
type Damage = readonly [what: string, part: string, change: Change];

const replace =
  (pattern: string | RegExp, by: string): Change =>
  (xml) =>
    xml.replace(pattern, by);

/** The first cell that holds a number, its value put in the place of `@`. */
const firstNumber =
  (cell: string): Change =>
  (xml) =>
    xml.replace(
      /<c r="(\w+)"( s="\d+")?><v>([\d.]+)<\/v><\/c>/,
      (_, name: string, style: string | undefined, value: string) =>
        cell
          .replaceAll('NAME', name)
          .replaceAll('STYLE', style ?? '')
          .replaceAll('@', value),
    );

const firstText =
  (cell: string): Change =>
  (xml) =>
    xml.replace(/<c r="(\w+)"[^>]*t="s"[^>]*><v>\d+<\/v><\/c>/, (_, name: string) =>
      cell.replaceAll('NAME', name),
    );

describe('A part that is not well formed is damage, wherever it is', () => {
  it.each<Damage>([
    ['a row that closes as another', BUDGET, replace('<row ', '<rox ')],
    ['an element that is never closed', BUDGET, replace('</sheetData>', '<row></sheetData>')],
    ['an attribute twice', BUDGET, replace(/<row r="(\d+)"/, '<row r="$1" r="$1"')],
    ['an attribute without quotes', BUDGET, replace(/<row r="(\d+)"/, '<row r=$1')],
    ['an entity of nowhere', STRINGS, replace(/<t([^>]*)>/, '<t$1>&nbsp;')],
    ['a sign that XML cannot hold', STRINGS, replace(/<t([^>]*)>/, '<t$1>&#1;')],
    ['a prefix of nowhere', BUDGET, replace('<sheetData>', '<x:sheetData>')],
    ['names', WORKBOOK, replace('</definedName>', '</definedNames>')],
    ['a table', TABLE, replace('</tableColumns>', '')],
    ['relationships', RELATIONSHIPS, replace('</Relationships>', '')],
    ['content types', TYPES, replace('</Types>', '</Typed>')],
    ['something after the end', WORKBOOK, (xml) => `${xml}<workbook/>`],
  ])('%s', async (_, part, change) => {
    expect((await refusal(await altered(good, { [part]: change }))).problem).toBe('damaged');
  });

  it('bytes that are no text in their encoding', async () => {
    const parts = await partsOf(good);
    const bytes = zipOf(
      [...parts].map(([name, content]) => ({
        name,
        content:
          name === STRINGS ? Buffer.from(content.replace('Maquette', 'M\xe9'), 'latin1') : content,
      })),
    );
    expect((await refusal(bytes)).problem).toBe('damaged');
  });
});

describe('What is well formed and means nothing is damage: no value is ever blank in silence', () => {
  it.each<Damage>([
    ['a row under another name', BUDGET, (xml) => renamed(xml, 'row', 'rox')],
    ['a cell under another name', BUDGET, (xml) => renamed(xml, 'c', 'cc')],
    ['a value under another name', BUDGET, (xml) => renamed(xml, 'v', 'w')],
    ['cells of another namespace', BUDGET, replace('<row ', '<row xmlns="urn:other" ')],
    ['a shared string before the first', BUDGET, firstText('<c r="NAME" t="s"><v>-1</v></c>')],
    ['a shared string after the last', BUDGET, firstText('<c r="NAME" t="s"><v>99999</v></c>')],
    ['a shared string that is no number', BUDGET, firstText('<c r="NAME" t="s"><v>x</v></c>')],
    ['a type of nowhere', BUDGET, firstText('<c r="NAME" t="text"><v>1</v></c>')],
    [
      'a text in line without its text',
      BUDGET,
      firstText('<c r="NAME" t="inlineStr"><v>1</v></c>'),
    ],
    ['a text in line of another type', BUDGET, firstText('<c r="NAME"><is><t>a</t></is></c>')],
    ['a number in hexadecimal', BUDGET, firstNumber('<c r="NAME"><v>0x10</v></c>')],
    ['an infinite number', BUDGET, firstNumber('<c r="NAME"><v>Infinity</v></c>')],
    ['a number beyond all numbers', BUDGET, firstNumber('<c r="NAME"><v>1e999</v></c>')],
    ['a number with a comma', BUDGET, firstNumber('<c r="NAME"><v>12,5</v></c>')],
    ['a truth that is neither', BUDGET, firstNumber('<c r="NAME" t="b"><v>2</v></c>')],
    ['an error of nowhere', BUDGET, firstNumber('<c r="NAME" t="e"><v>12</v></c>')],
    ['a day of nowhere', BUDGET, firstNumber('<c r="NAME" t="d"><v>2021-02-31x</v></c>')],
    ['a value twice', BUDGET, firstNumber('<c r="NAME"><v>@</v><v>1</v></c>')],
    ['a cell twice', BUDGET, firstNumber('<c r="NAME"><v>@</v></c><c r="NAME"><v>1</v></c>')],
    ['a cell of another row', BUDGET, firstNumber('<c r="A1"><v>@</v></c>')],
    ['a cell without its place', BUDGET, firstNumber('<c><v>@</v></c>')],
    ['a cell beyond the last column', BUDGET, firstNumber('<c r="ZZZ1"><v>@</v></c>')],
    ['a style that is no number', BUDGET, firstNumber('<c r="NAME" s="x"><v>@</v></c>')],
    ['a row twice', BUDGET, replace(/<row r="(\d+)"[^>]*>/, '<row r="$1"/>$&')],
    ['a row without its place', BUDGET, replace(/<row r="\d+"/, '<row')],
    ['a merge of nowhere', BUDGET, merging('<mergeCell ref="A0:B1"/>')],
    ['a sheet without its data', BUDGET, replace(/<sheetData>.*<\/sheetData>/s, '')],
    ['a table that the sheet does not know', BUDGET, replace(/r:id="[^"]*"/, 'r:id="rId77"')],
    ['a sheet of nowhere', WORKBOOK, replace(/(<sheet [^>]*r:id=")[^"]*/, '$1rId77')],
    ['a sheet without a name', WORKBOOK, replace(/(<sheet )name="[^"]*"/, '$1')],
    ['a sheet twice', WORKBOOK, replace(/<sheet [^>]*>/, '$&$&')],
    ['a name without a name', WORKBOOK, replace(/<definedName name="[^"]*"/, '<definedName')],
    [
      'a name of a sheet of nowhere',
      WORKBOOK,
      replace('<definedName ', '<definedName localSheetId="99" '),
    ],
    [
      'a name that means two things',
      WORKBOOK,
      replace(
        /<definedName name="(brm_demande)"/,
        '<definedName name="$1">Dossier!$$A$$1</definedName>$&',
      ),
    ],
    ['a table without its place', TABLE, replace(/ ref="[^"]*"/, '')],
    [
      'a table of a name that is another’s',
      'xl/tables/table2.xml',
      replace(/isplayName="[^"]*"/, `isplayName="${TABLES.budget.toUpperCase()}"`),
    ],
    ['a relationship twice', RELATIONSHIPS, replace(/<Relationship [^>]*>/, '$&$&')],
    ['a type of content twice', TYPES, replace(/<Override [^>]*>/, '$&$&')],
  ])('%s', async (_, part, change) => {
    expect((await refusal(await altered(good, { [part]: change }))).problem).toBe('damaged');
  });

  it('a part twice in the archive, whatever its letters', async () => {
    const parts: Part[] = [...(await partsOf(good))].map(([name, content]) => ({ name, content }));
    for (const name of [BUDGET, BUDGET.toUpperCase()]) {
      const twice = zipOf([...parts, { name, content: '<worksheet/>' }]);
      expect((await refusal(twice)).problem).toBe('damaged');
    }
  });
});

/** The first element of that name, under another one. */
function renamed(xml: string, name: string, other: string): string {
  const start = xml.search(new RegExp(`<${name}[ >]`));
  const end = xml.indexOf(`</${name}>`, start);
  const before = xml.slice(0, start);
  const within = xml.slice(start + name.length + 1, end);
  return `${before}<${other}${within}</${other}>${xml.slice(end + name.length + 3)}`;
}

/** A sheet with one more merge. */
function merging(merge: string): Change {
  return (xml) =>
    xml.includes('<mergeCells')
      ? xml.replace(/<mergeCells[^>]*>/, `$&${merge}`)
      : xml.replace('</sheetData>', `</sheetData><mergeCells>${merge}</mergeCells>`);
}

describe('What other programs write and Excel reads is read', () => {
  it.each<Damage>([
    ['a merge of one cell', BUDGET, merging('<mergeCell ref="A11:A11"/>')],
    ['blanks around a number', BUDGET, firstNumber('<c r="NAME"STYLE><v>\n @ </v></c>')],
    ['comments between rows', BUDGET, replace('<row ', '<!-- a row --><row ')],
    [
      'elements of later versions',
      BUDGET,
      replace('<sheetData>', '<x:y xmlns:x="urn:x"/><sheetData>'),
    ],
    [
      'the same name twice, to the same cells',
      WORKBOOK,
      replace(/<definedName [^>]*>[^<]*<\/definedName>/, '$&$&'),
    ],
  ])('%s', async (_, part, change) => {
    expect(await linesOf(await altered(good, { [part]: change }))).toEqual(await linesOf(good));
  });

  it('an empty cell that says it is a shared string', async () => {
    const empty = (xml: string): string =>
      xml.replace(/<c r="(D\d+)"( s="\d+")?\/>/g, '<c r="$1" t="s"/>');
    const bytes = await altered(good, { [BUDGET]: empty });
    expect(await linesOf(bytes)).toEqual(await linesOf(good));
  });

  it('rows and cells that do not say where they stand, each after the one before', async () => {
    const parts = await partsOf(good);
    const full = dense(parts.get(BUDGET) ?? '');
    const bytes = await altered(good, {
      [BUDGET]: () => full.replace(/(<(?:row|c)) r="\w+"/g, '$1'),
    });
    expect(await linesOf(bytes)).toEqual(await linesOf(good));
  });

  it('parts whose names differ in their letters from what refers to them', async () => {
    const parts = await partsOf(good);
    const bytes = zipOf(
      [...parts].map(([name, content]) => ({
        name: name.startsWith('xl/')
          ? name.replace('shared', 'Shared').replace('sheet2', 'SHEET2')
          : name,
        content,
      })),
    );
    expect(await linesOf(bytes)).toEqual(await linesOf(good));
  });

  it.each(['utf16le', 'utf16be'] as const)('UTF-16 without a mark of it: %s', async (encoding) => {
    const wide = (text: string): Uint8Array => {
      const bytes = Buffer.from(text.replace(/encoding="[^"]*"/, 'encoding="UTF-16"'), 'utf16le');
      return encoding === 'utf16le' ? bytes : bytes.swap16();
    };
    const parts = await partsOf(good);
    const bytes = zipOf(
      [...parts].map(([name, content]) => ({
        name,
        content: /sharedStrings|sheet2|workbook/.test(name) ? wide(content) : content,
      })),
    );
    expect(await linesOf(bytes)).toEqual(await linesOf(good));
  });

  it('a table whose header row is switched off, its titles being those of its columns', async () => {
    const bytes = await withoutHeaderRow(good);
    const { snapshot } = await readDossierFile(bytes);
    expect(snapshot.tables[TABLES.budget]?.header.values[0]?.slice(0, 2)).toEqual([
      'Libellé',
      'Type de dépense',
    ]);
    expect(await linesOf(bytes)).toEqual(await linesOf(good));
  });
});

/** The sheet with each row and each cell up to the last in its place, so that none needs to say it. */
function dense(xml: string): string {
  const rows = new Map(
    [...xml.matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)].map((row) => [
      Number(row[1]),
      row,
    ]),
  );
  const last = Math.max(...rows.keys());
  const written = Array.from({ length: last }, (_, index) => {
    const [, , attributes = '', content = ''] = rows.get(index + 1) ?? [];
    return `<row r="${index + 1}"${attributes}>${denseCells(index + 1, content)}</row>`;
  });
  return xml.replace(
    /<sheetData>.*<\/sheetData>/s,
    () => `<sheetData>${written.join('')}</sheetData>`,
  );
}

function denseCells(row: number, content: string): string {
  const cells = new Map(
    [...content.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell, name]) => [
      name,
      cell,
    ]),
  );
  return Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
    .map((name) => cells.get(name) ?? `<c r="${name}${row}"/>`)
    .join('');
}
