import type { Change, ChangeOutcome } from '../../../src/excel/change/rewrites';
import { printSetup, SheetBuilder } from '../../../src/sheets/builder';
import type { WorkbookDeclaration } from '../../../src/sheets/declaration';
import { stylesFor } from '../../../src/sheets/styles';
import { type OpenBench, withDossier } from './bench';

/** A page of words: no name and no table by which it would be known. */
function page(name: string): WorkbookDeclaration {
  const sheet = new SheetBuilder({ key: 'page', name, columnWidths: [20] });
  sheet.band('Une page', 'de texte');
  return {
    mark: null,
    madeFor: 'a page',
    language: 'fr',
    sheets: [sheet.build(printSetup('&P', 'page', 0))],
    styles: stylesFor('fr'),
  };
}

const bringing = (name: string): Change => ({
  add: page(name),
  remove: null,
  cells: [],
  texts: [],
});

function undoOf(outcome: ChangeOutcome): Change {
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  return outcome.undo;
}

export function bringingSheets(open: OpenBench): void {
  describe('bringing a sheet that no document is read from', () => {
    it('puts it after those that are there, as often as it is asked for', async () => {
      const { port, sheetNames } = await withDossier(open);
      for (const name of ['Page 1', 'Page 2']) {
        expect((await port.change(bringing(name))).kind).toBe('done');
      }
      expect(sheetNames().slice(-2)).toEqual(['Page 1', 'Page 2']);
    });

    it('gives the way back, and the way back from there', async () => {
      const bench = await withDossier(open);
      const before = bench.contents();
      const undo = undoOf(await bench.port.change(bringing('Page')));
      const redo = undoOf(await bench.port.change(undo));
      expect(bench.contents()).toEqual(before);
      undoOf(await bench.port.change(redo));
      expect(bench.sheetNames().at(-1)).toBe('Page');
      expect(bench.at({ sheet: 'Page', row: 0, column: 0 })).toBe('Une page');
    });

    it('lets it stand where somebody has worked in it', async () => {
      const bench = await withDossier(open);
      const undo = undoOf(await bench.port.change(bringing('Page')));
      bench.type({ sheet: 'Page', row: 3, column: 0 }, 'vu');
      expect(await bench.port.change(undo)).toEqual({ kind: 'filled', sheets: ['Page'] });
    });

    it('writes nothing where its name is taken, names having no case', async () => {
      const bench = await withDossier(open);
      bench.addSheet('PAGE');
      const before = bench.contents();
      expect(await bench.port.change(bringing('Page'))).toMatchObject({
        kind: 'names-taken',
        taken: [{ name: 'Page' }],
      });
      expect(bench.contents()).toEqual(before);
    });
  });
}
