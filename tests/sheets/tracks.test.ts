import type { SheetDeclaration } from '../../src/sheets/declaration';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { ALL_CALLS } from '../builders/calls';

/** Where things stand and what they are called, without what they say. */
function layoutOf(sheet: SheetDeclaration): unknown {
  return {
    contents: sheet.contents.map(({ area, cells }) => [
      area,
      cells.map((row) => row.map((cell) => cell === null)),
    ]),
    formats: sheet.formats,
    merges: sheet.merges,
    names: sheet.names,
    tables: sheet.tables,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
  };
}

const twoTracks = ALL_CALLS.filter((call) => call.siblings.length > 0);

describe('The tracks of one theme', () => {
  it.each(twoTracks.map((call) => [call.id, call] as const))(
    '%s has the sheets of the others, but for what some cells say',
    (_, call) => {
      const others = ALL_CALLS.filter(({ code, id }) => code === call.code && id !== call.id);
      for (const language of ['fr', 'en'] as const) {
        const layout = declareWorkbook(call, language).sheets.map(layoutOf);
        for (const other of others) {
          expect(declareWorkbook(other, language).sheets.map(layoutOf)).toEqual(layout);
        }
      }
    },
  );
});

describe('The carrier’s share', () => {
  it('knows what it deducts by name, so that its formula can be put back wherever its rows now are', () => {
    for (const call of ALL_CALLS) {
      const funding = declareWorkbook(call, 'fr').sheets.find(({ key }) => key === 'funding');
      const share = funding?.contents
        .flatMap(({ cells }) => cells.flat())
        .find(
          (cell) => typeof cell === 'object' && /^=ROUND\(brm_total-/.test(cell?.formula ?? ''),
        );
      expect(share).toEqual({ formula: expect.not.stringMatching(/\$[A-Z]+\$\d/) });
    }
  });
});
