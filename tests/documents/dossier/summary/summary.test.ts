import { declareSummary } from '../../../../src/documents/dossier/summary/summary-sheet';
import { summaryText } from '../../../../src/documents/dossier/summary/summary-text';
import { CellContents } from '../../../../src/sheets/cells';
import type { SheetDeclaration } from '../../../../src/sheets/declaration';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { summaryOfDossier } from '../../../builders/summary';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** 30 000 € in the base, 3 lines without title, and more requested than any bound. */
const ASKED = aDossier(callOf('ITN6'))
  .withField('projectTitle', 'Guichet R&D')
  .withField('carrierName', 'DINUM')
  .withField('caseNumber', '4012345')
  .withLine({ amount: 30_000 })
  .withLine({ amount: 4_000, title: null })
  .withLine({ amount: 4_000, title: null })
  .withLine({ amount: 4_000, title: null })
  .requesting(60_000);

const textOf = (...given: Parameters<typeof summaryOfDossier>): readonly string[] =>
  plain(summaryText(summaryOfDossier(...given))).split('\n');

describe('The text of a summary', () => {
  it('says of when it is, whose, what it comes to and what to do, cell by cell', () => {
    const text = textOf(ASKED);
    expect(text[0]).toBe('Synthèse des constats · ITN6 · Innovation continue');
    expect(text[1]).toMatch(/^État du dossier le 01\/12\/2026 à 14:32\. .* ne suit pas/);
    expect(text).toEqual(
      expect.arrayContaining([
        'Projet : Guichet R&D',
        'Porteur : DINUM',
        'Numéro de la démarche : 4012345',
        'Coût total du projet : 42 000,00 €',
        'Subvention demandée : 60 000,00 €',
        'Subvention maximale : 30 000,00 €',
        '4 à corriger, 0 à vérifier, 1 bon à savoir.',
        'À corriger (4)',
        'Vérifié par : Barème 1.2.3, règles de l’appel version 1',
      ]),
    );
  });

  it('tells once what was found in the same words of several cells', () => {
    const found = textOf(ASKED).filter((line) => line.includes('[line.complete]'));
    expect(found).toEqual([
      '- Budget!C22, C23, C24 – Ligne incomplète, 4 000,00 € hors assiette : renseignez « Titre » (T5 d’ordinaire). [line.complete]',
    ]);
  });

  it('tells a request above several bounds once, as the pane does', () => {
    expect(textOf(ASKED).filter((line) => line.includes('[grant.'))).toEqual([
      expect.stringMatching(/^- Financement!C\d+ – La demande dépasse .* ramenez-la à 30 000,00 €/),
    ]);
  });

  it('says what is not checked yet, and why', () => {
    const text = textOf(ASKED);
    const from = text.findIndex((line) => line.startsWith('Pas encore contrôlé ('));
    expect(text.slice(from + 1)).toContainEqual(expect.stringMatching(/– Dater le dépôt :/));
  });

  it('is in the language of the sheets', () => {
    const text = textOf(ASKED.in('en'));
    expect(text).toEqual(
      expect.arrayContaining(['Project: Guichet R&D', 'Grant requested: €60,000.00', 'To fix (4)']),
    );
    expect(text[1]).toMatch(/^The dossier as it stood on 01\/12\/2026 at 14:32\./);
  });

  it('gives no all-clear while something could not be checked, nor for an empty budget', () => {
    expect(textOf(aDossier(callOf('ITN6')))).toContain(
      'Le budget n’a pas encore de ligne : rien n’a pu être contrôlé.',
    );
    const undated = aDossier(callOf('ITN4')).withLine({ amount: 100_000 });
    expect(undated.faults()).toEqual([]);
    expect(textOf(undated)).toContainEqual(expect.stringMatching(/^Rien à corriger dans ce qui/));
  });

  it('names what is not given, and says where Excel had not computed all', () => {
    const text = textOf(aDossier(callOf('ITN6')), { isComputed: false });
    expect(text).toContain('Projet : non renseigné');
    expect(text[2]).toMatch(/^Excel n’avait pas tout recalculé/);
  });

  it('counts what goes on for ever, and names the cells of it', () => {
    const amounts = Array.from({ length: 60 }, (_, index) => 1_000 + index);
    const long = amounts.reduce(
      (dossier, amount) => dossier.withLine({ amount, title: null }),
      aDossier(callOf('ITN6')),
    );
    const found = textOf(long).filter((line) => line.includes('[line.complete]'));
    expect(found).toHaveLength(10);
    const [others] = textOf(long).filter((line) => line.includes('autres constats'));
    expect(others).toMatch(
      /^- 50 autres constats de la même règle : Budget!C31, C32, .* \(\+ 20\)$/,
    );
  });
});

const sheetOf = (built: typeof ASKED, taken: readonly string[] = []): SheetDeclaration => {
  const [sheet] = declareSummary(summaryOfDossier(built), taken).sheets;
  if (!sheet) throw new Error('No sheet is declared');
  return sheet;
};

const cellsIn = (sheet: SheetDeclaration) =>
  sheet.contents.flatMap(({ cells }) => cells.flat()).filter((content) => content !== null);

const textsIn = (sheet: SheetDeclaration): readonly string[] =>
  cellsIn(sheet).flatMap((content) => (typeof content === 'string' ? plain(content) : []));

describe('The sheet of a summary', () => {
  it('holds values alone, and no name or table by which something would be read from it', () => {
    const sheet = sheetOf(ASKED);
    expect(sheet.names).toEqual([]);
    expect(sheet.tables).toEqual([]);
    expect(cellsIn(sheet).filter((content) => typeof content === 'object')).toEqual([]);
  });

  it('says what the text says, amounts as numbers with their unit', () => {
    const sheet = sheetOf(ASKED);
    const contents = new CellContents(sheet);
    const row = Array.from({ length: 40 }, (_, at) => at).find(
      (at) => contents.at(at, 0) === 'Coût total du projet',
    );
    expect(contents.at(row ?? -1, 2)).toBe(42_000);
    expect(textsIn(sheet)).toEqual(
      expect.arrayContaining(['Guichet R&D', 'DINUM', 'À corriger (4)', 'Budget!C22, C23, C24']),
    );
  });

  it('is called after its moment, and stands beside an earlier one', () => {
    expect(sheetOf(ASKED).name).toBe('Constats 01-12-2026 14h32');
    expect(sheetOf(ASKED, ['Dossier', 'CONSTATS 01-12-2026 14H32']).name).toBe(
      'Constats 01-12-2026 14h32 (2)',
    );
    expect(sheetOf(ASKED.in('en')).name).toBe('Findings 01-12-2026 14.32');
  });

  it('is printed on A4 in portrait, whose and when at the foot of each page', () => {
    const { print } = sheetOf(ASKED.withField('carrierName', 'Direction '.repeat(20)));
    expect(print.orientation).toBe('portrait');
    expect(print.repeatRows).toEqual({ first: 0, last: 1 });
    // A single & would begin a code.
    expect(print.footer.left).toMatch(/^Guichet R&&D · Direction Direction .{1,10}…$/);
    expect(plain(print.footer.right)).toBe('01/12/2026 à 14:32 · page &P sur &N');
    const { left, center, right } = print.footer;
    expect((left + center + right).length).toBeLessThan(255);
  });

  it('quotes a sentence of the call once', () => {
    const late = ASKED.withField('depositDate', 44_000).requesting(70_000);
    const quotes = textsIn(sheetOf(late)).filter((text) => text.startsWith('L’appel'));
    expect(quotes.length).toBeGreaterThan(0);
    expect(new Set(quotes).size).toBe(quotes.length);
  });
});
