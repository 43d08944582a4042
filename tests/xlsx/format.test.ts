import { OPENS_PANE } from '../../src/sheets/addin-settings';
import type { WorkbookContents } from '../../src/sheets/declaration';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { readDossierFile } from '../builders/dossier-file';
import { writeWorkbook } from '../../src/xlsx/write';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { ALL_CALLS, callOf } from '../builders/calls';
import { complaintsAbout, partOf, partsOf } from './package';

const opensPane = (): WorkbookContents => ({
  ...declareWorkbook(callOf('ITN6'), 'fr'),
  addinSettings: { [OPENS_PANE]: 'true' },
});

const LANGUAGES = ['fr', 'en'] as const;

describe('Files of every call follow the standard’s schema', () => {
  it.each(LANGUAGES)(
    '%s',
    async (language) => {
      const all = new Map<string, string>();
      for (const call of ALL_CALLS) {
        const file = await writeWorkbook(declareWorkbook(call, language));
        for (const [path, part] of await partsOf(file)) all.set(`${call.id}/${path}`, part);
      }
      expect(complaintsAbout(all)).toEqual([]);
    },
    60_000,
  );

  it('with the parts of the add-in too', async () => {
    const parts = await partsOf(await writeWorkbook(opensPane()));
    expect(complaintsAbout(parts)).toEqual([]);
    const path = 'xl/webextensions/webextension1.xml';
    const disordered = partOf(parts, path).replace(
      /(<we:reference [^>]*>)(.*)(<we:properties>)/,
      '$2$1$3',
    );
    expect(complaintsAbout(new Map([[path, disordered]])).join('\n')).toMatch(
      /alternateReferences.*not expected/,
    );
  });

  it('which would complain of parts in another order: Excel offers to repair them', async () => {
    const parts = await partsOf(await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr')));
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = partOf(parts, path);
    const [views = ''] = /<sheetViews>.*<\/sheetViews>/.exec(sheet) ?? [];
    const disordered = sheet.replace(views, '').replace('</sheetData>', `</sheetData>${views}`);
    expect(complaintsAbout(new Map([[path, disordered]])).join('\n')).toMatch(
      /sheetViews.*not expected/,
    );
  });
});

describe('A file says nothing of when, where and by whom it was made', () => {
  it('the same contents are the same bytes', async () => {
    const declaration = declareWorkbook(callOf('SNAP4'), 'fr');
    const first = await writeWorkbook(declaration);
    jest.useFakeTimers({
      now: new Date('2031-05-05T10:00:00Z'),
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'],
    });
    const second = await writeWorkbook(declaration).finally(() => jest.useRealTimers());
    expect(second).toEqual(first);
  });

  it('only the program is named', async () => {
    const parts = await partsOf(await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr')));
    const about = partOf(parts, 'docProps/core.xml') + partOf(parts, 'docProps/app.xml');
    expect(about.match(/(?<=>)[^<]+(?=<)/g)).toEqual(['Barème', 'Barème', '0']);
  });
});

describe('Excel’s own demands', () => {
  const parts = partsOf;

  it('it calculates everything as it opens the file', async () => {
    const file = await parts(await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr')));
    expect(partOf(file, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"\/>/);
  });

  it('a computed column of the budget fills the lines that a person adds', async () => {
    const file = await parts(await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr')));
    const [, formula = ''] =
      /name="Montant TTC"><calculatedColumnFormula>([^<]*)</.exec(
        partOf(file, 'xl/tables/table1.xml'),
      ) ?? [];
    expect(formula).toContain('Bareme_Budget[[#This Row],[TVA]]');
    expect(partOf(file, 'xl/worksheets/sheet2.xml')).toContain(`<f>${formula}</f>`);
  });

  it('a long label does not run over the line below, whose height still follows what is typed', async () => {
    const label = 'Accompagnement des utilisateurs dans les services déconcentrés, deux années';
    const entries = { fields: {}, ranges: {}, lines: [{ label }], grid: [] };
    const { declaration } = declareFilled(callOf('ITN6'), 'fr', entries);
    const header = declaration.sheets[1]?.tables[0]?.area.row ?? 0;
    const file = await parts(await writeWorkbook(declaration));
    const sheet = partOf(file, 'xl/worksheets/sheet2.xml');
    const [row = ''] = new RegExp(`<row r="${header + 2}"[^>]*>`).exec(sheet) ?? [];
    expect(Number(/ ht="([\d.]+)"/.exec(row)?.[1])).toBeGreaterThan(25);
    expect(row).not.toContain('customHeight');
  });

  it.each(LANGUAGES)('texts of validations are no longer than it takes (%s)', async (language) => {
    const texts = ALL_CALLS.flatMap((call) => declareWorkbook(call, language).sheets)
      .flatMap(({ validations }) => validations)
      .flatMap(({ validation: { prompt, error } }) =>
        [error, prompt].filter((text) => text !== null),
      );
    for (const { title, message } of texts) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('A budget of 5,000 lines', () => {
  it('is written whole: 38 MB before they are packed', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => ({ label: `Lot ${index + 1}` }));
    const { declaration } = declareFilled(callOf('ITN6'), 'fr', {
      fields: {},
      ranges: {},
      lines,
      grid: [],
    });
    const { snapshot } = await readDossierFile(await writeWorkbook(declaration));
    const body = snapshot.tables[TABLES.budget]?.body.values ?? [];
    expect(body.filter(([label]) => String(label).startsWith('Lot '))).toHaveLength(5000);
  }, 120_000);
});
