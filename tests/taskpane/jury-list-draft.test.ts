import { listsIn } from '../../src/documents/jury/opening/workbook-lists';
import { typedOf } from '../../src/documents/jury/opening/typed-settings';
import type { Language } from '../../src/language/language';
import { draftOf, proposedPlan } from '../../src/taskpane/jury/opening/draft';
import { newListFile, type ListFile } from '../../src/taskpane/jury/opening/list-files';
import type { Typed } from '../../src/taskpane/jury/opening/typed';
import { readWhole } from '../../src/xlsx/read-whole';
import { callOf } from '../builders/calls';
import { aListWorkbook, PORTFOLIO, type KeptSheet } from '../builders/list-workbook';

const CALL = callOf('SNAP3');

const fileOf = async (...sheets: readonly KeptSheet[]): Promise<ListFile> =>
  newListFile('suivi.xlsx', await listsIn(await readWhole(await aListWorkbook(...sheets))));

/** What the form makes of lists, with plain spaces. */
function draft(typed: Partial<Typed>, language: Language = 'fr') {
  const { plan, problems, remarks } = draftOf(
    {
      title: 'Session',
      dossiers: '',
      jurors: 'Anne Lebrun',
      settings: typedOf(proposedPlan(CALL, language), language),
      files: [],
      repeated: [],
      lists: [],
      reread: [],
      chosen: new Map(),
      isRehearsal: false,
      ...typed,
    },
    CALL,
    language,
  );
  const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s/g, ' '));
  return {
    titles: plan.dossiers.map(({ title }) => title),
    problems: plain(problems),
    remarks: plain(remarks),
  };
}

const SUIVI = 'suivi.xlsx, feuille « Suivi »';

describe('A list in a workbook, in the form that opens a session', () => {
  it('follows what is pasted, and tells what stands in both once', async () => {
    const list = await fileOf({ name: 'Suivi', rows: PORTFOLIO });
    expect(draft({ dossiers: '2301459;archives;Ville de Brest;45000', lists: [list] })).toEqual({
      titles: ['archives', 'Guichet unique', 'Portail des agents', 'Archives'],
      problems: [],
      remarks: [
        `${SUIVI} : colonnes non reconnues, non reprises : Avis.`,
        'D001 et D004 : même intitulé et même porteur, peut-être un seul dossier.',
      ],
    });
  });

  it('has its sheet and row named, and how it is to be mended', async () => {
    const list = await fileOf({
      name: 'Suivi',
      above: [['Portefeuille'], []],
      rows: [
        ['Intitulé', null, 'Demande', 'Demande HT'],
        ['A', 'note', '12.000', 5],
        ['B', null, { formula: '=1+1' }, null],
        [12_000, null, 3, null],
        ['Total', null, 3, null],
      ],
    });
    expect(draft({ lists: [list] })).toMatchObject({
      problems: [
        `${SUIVI}, ligne 4, « Demande » : « 12.000 » n’est pas un montant.`,
        `${SUIVI}, ligne 6 : « 12000 » est un montant, là où l’on attend un intitulé.`,
        `${SUIVI}, ligne 7 : « Total » semble être une somme, pas un dossier. Retirez cette ligne.`,
        `${SUIVI}, ligne 5, « Demande » : la formule n’a pas de résultat dans le fichier. Ouvrez-le dans Excel et enregistrez-le.`,
        'suivi.xlsx : corrigez-le, enregistrez-le, puis choisissez-le à nouveau : il remplacera ce qui en a été lu.',
      ],
      remarks: [
        `${SUIVI} : colonnes non reconnues, non reprises : colonne B.`,
        `${SUIVI} : montants non repris, car hors taxes, en milliers ou dans une autre unité que l’euro TTC : Demande HT.`,
      ],
    });
    expect(draft({ lists: [list] }, 'en').problems[0]).toBe(
      'suivi.xlsx, sheet “Suivi”, line 4, “Demande”: “12.000” is not an amount.',
    );
  });

  it('that is wrong all over is told so by its first lines', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => [`Dossier ${index}`, 'beaucoup']);
    const list = await fileOf({ name: 'Suivi', rows: [['Intitulé', 'Demande'], ...lines] });
    const { problems } = draft({ lists: [list] });
    expect(problems).toHaveLength(22);
    expect(problems[20]).toBe(`${SUIVI} : 10 autres points à corriger.`);
  });

  it('is asked for where there are several, and none is taken until then', async () => {
    const list = await fileOf({ rows: PORTFOLIO }, { rows: PORTFOLIO.slice(0, 2) });
    const undecided = draft({ lists: [list] });
    expect(undecided.titles).toEqual([]);
    expect(undecided.problems).toContain(
      'suivi.xlsx : plusieurs listes de dossiers s’y trouvent. Cochez celles à prendre, ou retirez le fichier.',
    );
    expect(draft({ lists: [{ ...list, taken: [1] }] })).toMatchObject({
      titles: ['Guichet unique'],
      problems: [],
    });
  });

  it('says which columns have another in their place, and which results are old', async () => {
    const list = await fileOf({
      name: 'Suivi',
      rows: [
        ['Clé', 'N° de dossier', 'Intitulé', 'Demande'],
        ['S-1', 1, 'A', 100],
        ['S-2', 2, 'B', { formula: '=D2*2', result: 150 }],
        [],
        ['Source : le service'],
      ],
    });
    expect(draft({ lists: [list] }).remarks).toEqual([
      `${SUIVI}, ligne 5 : « Source : le service », sous une ligne vide, n’est pas repris.`,
      `${SUIVI}, ligne 3, « Demande » : le fichier a gardé « 150 », et sa formule donne maintenant « 200 ». Ce que le fichier a gardé est pris : pour le reste, ouvrez-le dans Excel, enregistrez-le et choisissez-le à nouveau.`,
      `${SUIVI} : colonnes non reprises, car une autre en tient lieu : N° de dossier (« Clé » est reprise).`,
    ]);
  });
});
