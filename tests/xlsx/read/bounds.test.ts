import { TABLES } from '../../../src/documents/dossier/template/fields';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, refusal, resavedByExceljs, savedWorkbook, setCell } from './files';

// What took minutes, or memory without end, ends within this or fails.
jest.setTimeout(60_000);

const BUDGET = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';

let good: Uint8Array;
beforeAll(async () => {
  good = await savedWorkbook({ lines: [LINE, { ...LINE, unitPrice: { formula: '=prix0' } }] });
});

describe('Whatever a file holds, it is read or refused within bounds', () => {
  it('names that call names twice, and those others again', async () => {
    const names = Array.from(
      { length: 60 },
      (_, level) =>
        `<definedName name="prix${level}">prix${level + 1}+prix${level + 1}</definedName>`,
    );
    const bytes = await altered(good, {
      [WORKBOOK]: (xml) => xml.replace('</definedNames>', `${names.join('')}</definedNames>`),
    });
    const { remarks } = await readDossierFile(bytes);
    expect(remarks).toMatchObject([{ rule: 'file.formula' }]);
    expect(remarks[0]?.message.fr).toContain('trop de cellules');
  });

  it('columns described many times over', async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(20_000);
    const bytes = await altered(good, {
      [BUDGET]: (xml) => xml.replace(/<cols>.*<\/cols>/s, `<cols>${columns}</cols>`),
    });
    expect((await refusal(bytes)).problem).toBe('too-large');
  });

  it('merged areas without number', async () => {
    const merges = Array.from(
      { length: 250_000 },
      (_, row) => `<mergeCell ref="B${row + 1}:C${row + 1}"/>`,
    );
    const bytes = await altered(good, {
      [BUDGET]: (xml) =>
        xml
          .replace(/<mergeCells.*<\/mergeCells>/s, '')
          .replace('</sheetData>', `</sheetData><mergeCells>${merges.join('')}</mergeCells>`),
    });
    expect((await refusal(bytes)).problem).toBe('too-large');
  });

  it('shared strings without number', async () => {
    const bytes = await altered(good, {
      'xl/sharedStrings.xml': (xml) => xml.replace('</sst>', `${'<si/>'.repeat(3_100_000)}</sst>`),
    });
    expect((await refusal(bytes)).problem).toBe('too-large');
  });

  it('elements within elements without end', async () => {
    const bytes = await altered(good, {
      [BUDGET]: (xml) => xml.replace('<sheetData>', `<extLst>${'<a>'.repeat(1_000_000)}`),
    });
    expect((await refusal(bytes)).problem).toBe('damaged');
  });

  it('an array over the whole sheet', async () => {
    const bytes = await altered(good, {
      [BUDGET]: (xml) => xml.replace(/<f>/, '<f t="array" ref="A1:XFD1048576">'),
    });
    expect((await refusal(bytes)).problem).toBe('too-large');
  });
});

describe('Of many remarks of a kind', () => {
  it('the first are told, the others counted with the first of their places', async () => {
    const lines = Array.from({ length: 100 }, () => ({
      ...LINE,
      unitPrice: { formula: '=TODAY()' },
    }));
    const { remarks } = await readDossierFile(await savedWorkbook({ lines }));
    expect(remarks).toHaveLength(21);
    expect(remarks.at(-1)?.message.fr).toMatch(/80 autres endroits\s: Budget!H/);
  });
});

describe('How the workbook calculates is told, where its sheets may show other figures', () => {
  const withSettings = async (settings: string) => {
    const bytes = await altered(good, {
      [WORKBOOK]: (xml) =>
        xml
          .replace(/<calcPr[^>]*\/>/, '')
          .replace('</workbook>', `<calcPr ${settings}/></workbook>`),
    });
    return (await readDossierFile(bytes)).remarks.filter(({ rule }) => rule === 'file.calculation');
  };

  it.each([
    ['fullPrecision="0"', 'warning', /précision affichée.*Décochez/],
    ['calcMode="manual"', 'warning', /calcul manuel.*Automatique/],
    ['iterate="1"', 'info', /itératif.*désactivez/],
  ])('%s', async (settings, severity, sentence) => {
    const remarks = await withSettings(settings);
    expect(remarks).toMatchObject([{ severity, place: null }]);
    expect(remarks[0]?.message.fr).toMatch(sentence);
  });

  it.each(['fullPrecision="1" iterate="false" calcMode="auto"', 'calcMode="autoNoTable"'])(
    'and nothing of %s',
    async (settings) => {
      expect(await withSettings(settings)).toEqual([]);
    },
  );

  it('a setting that is none is damage', async () => {
    await expect(withSettings('calcMode="sometimes"')).rejects.toMatchObject({
      problem: 'damaged',
    });
  });
});

describe('A table that was lost', () => {
  it('ends at a blank row: rows further down that hold figures are named', async () => {
    const { snapshot } = await readDossierFile(good);
    const body = snapshot.tables[TABLES.budget]?.body;
    if (!body) throw new Error('no budget');
    const at = (row: number, column: number) => ({
      sheet: body.sheet,
      row: body.row + row,
      column: body.column + column,
    });
    const filled = await resavedByExceljs(good, (workbook) => {
      const sheet = workbook.getWorksheet(body.sheet);
      const end = body.values.length;
      for (let row = 2; row < end; row += 1)
        sheet?.getRow(body.row + row + 1).eachCell((cell) => {
          cell.value = null;
        });
      for (const row of [end + 5, end + 150]) {
        setCell(workbook, at(row, 0), 'Ajout');
        setCell(workbook, at(row, 5), 2);
        setCell(workbook, at(row, 6), 1000);
      }
      setCell(workbook, at(end + 10, 0), 'Une note de bas de page');
    });
    const bytes = await altered(filled, {
      [await tableRelationships(filled)]: (xml) =>
        xml.replace(/<Relationship [^>]*table[^>]*>/, ''),
      [BUDGET]: (xml) => xml.replace(/<tableParts.*?<\/tableParts>/, ''),
    });
    const { remarks } = await readDossierFile(bytes);
    const [error] = remarks.filter(({ severity }) => severity === 'error');
    const first = body.row + body.values.length + 6;
    expect(error).toMatchObject({ rule: 'file.table', place: { row: first - 1 } });
    expect(error?.message.fr).toContain(`ligne ${first}, ${first + 145} de la feuille`);
  });
});

const tableRelationships = async (bytes: Uint8Array): Promise<string> =>
  [...(await partsOf(bytes))].find(([name, xml]) => /sheet2\.xml\.rels$/.test(name) && xml)?.[0] ??
  '';
