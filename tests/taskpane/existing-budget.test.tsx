/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { HostError } from '../../src/excel/port';
import type { Scalar } from '../../src/workbook/scalar';
import { callOf } from '../builders/calls';
import { MemoryWorkbook } from './memory-workbook';
import {
  button,
  openCall,
  openDossier,
  openPane,
  PATIENT,
  title,
  typeLine,
  type PaneInTest,
} from './pane';

const QUOTE: readonly (readonly Scalar[])[] = [
  ['Devis de la société Exemple', '', '', '', ''],
  ['Prestation', 'Nombre de jours', 'Prix unitaire HT', 'TVA', 'Total TTC'],
  ['Développement du service', 10, 800, 0.2, 9600],
  ['Hébergement', 12, 100, 0.2, 1440],
  ['Prestation de conseil', 5, 1000, 0.2, 6000],
  ['Total TTC', '', '', '', 17040],
];

/** A workbook with a sheet of the person’s own in which a table stands from A1 on. */
function workbookWith(rows: readonly (readonly Scalar[])[]): MemoryWorkbook {
  const workbook = new MemoryWorkbook().addSheet('Devis');
  write(workbook, rows);
  return workbook;
}

const write = (workbook: MemoryWorkbook, rows: readonly (readonly Scalar[])[]): void =>
  rows.forEach((cells, row) =>
    cells.forEach((content, column) => workbook.sheet('Devis').put(row, column, content)),
  );

const select = ({ workbook }: PaneInTest, rows: number, columns = 5, sheet = 'Devis'): void =>
  act(() => workbook.selectArea({ sheet, row: 0, column: 0, rows, columns }));

/** A dossier is there; the person opens the screen and reads the selection. */
async function takingOver(rows = QUOTE): Promise<PaneInTest> {
  const pane = await openDossier(/ITN4/, { workbook: workbookWith(rows) });
  await pane.user.click(await button('Reprendre un budget existant'));
  select(pane, rows.length);
  await pane.user.click(await button('Lire la sélection'));
  return pane;
}

const labels = ({ workbook }: PaneInTest): readonly Scalar[] => {
  const { row } = workbook.cellOf(TABLES.budget, 'Libellé', 0);
  const { sheet, column } = workbook.cellOf(TABLES.budget, 'Libellé', 0);
  const area = workbook.sheet(sheet).tables.find(({ name }) => name === TABLES.budget)?.area;
  return Array.from({ length: (area?.rows ?? 1) - 1 }, (_, line) => {
    const content = workbook.sheet(sheet).at(row + line, column);
    return typeof content === 'object' ? null : content;
  }).filter((label) => label !== null);
};

const lineOf = (row: number) => {
  const item = screen.getAllByRole('listitem').find(({ dataset }) => dataset.line === String(row));
  if (!item) throw new Error(`row ${row} is no line`);
  return within(item);
};

describe('a budget that exists already, selected in the workbook', () => {
  it('is shown line by line with its sums before anything is written', async () => {
    const pane = await takingOver();
    await screen.findByText('3 lignes à reprendre', undefined, PATIENT);
    expect(screen.getByText(/Lu : feuille « Devis », A1:E6/)).toBeTruthy();
    expect(lineOf(3).getByText(/10 × 800,00\s€ HT \(Jour\)/)).toBeTruthy();
    expect(screen.getByText(/égal au centime/)).toBeTruthy();
    expect(screen.getByText(/Rangée 6, total/)).toBeTruthy();
    expect(labels(pane)).toEqual([]);
  });

  it('is added at a click, and its lines go again at another', async () => {
    const pane = await takingOver();
    await pane.user.click(await button('Ajouter 3 lignes au Budget'));
    await button('Retirer ces lignes');
    expect(labels(pane)).toEqual([
      'Développement du service',
      'Hébergement',
      'Prestation de conseil',
    ]);
    await pane.user.click(await button('Retirer ces lignes'));
    await screen.findByText('Ces lignes sont retirées.', undefined, PATIENT);
    expect(labels(pane)).toEqual([]);
  });

  it('stays once somebody has worked in one of its lines, and that is said', async () => {
    const pane = await takingOver();
    await pane.user.click(await button('Ajouter 3 lignes au Budget'));
    await button('Retirer ces lignes');
    typeLine(pane, 1, 950);
    await pane.user.click(await button('Retirer ces lignes'));
    await screen.findByText(/Quelqu’un a travaillé dans ces lignes depuis/, undefined, PATIENT);
    expect(labels(pane)).toHaveLength(3);
  });

  it('is read again, and not written, where it has changed since it was shown', async () => {
    const pane = await takingOver();
    const add = await button('Ajouter 3 lignes au Budget');
    act(() => void pane.workbook.type({ sheet: 'Devis', row: 2, column: 1 }, 11));
    await pane.user.click(add);
    await screen.findByText(/Le tableau a changé depuis sa lecture/, undefined, PATIENT);
    expect(lineOf(3).getByText(/9 600,00/)).toBeTruthy();
    expect(labels(pane)).toEqual([]);
  });

  it('comes below what stands, which is said before', async () => {
    const pane = await takingOver();
    typeLine(pane, 0, 500);
    await screen.findByText(/Le Budget a déjà 1 ligne/, undefined, PATIENT);
    await pane.user.click(await button('Ajouter 3 lignes au Budget'));
    await button('Retirer ces lignes');
    expect(labels(pane)[0]).toBe('Service en ligne');
    expect(labels(pane)).toHaveLength(4);
  });

  it('leaves out a line that the person does not want, and takes a row that they do', async () => {
    const pane = await takingOver();
    await pane.user.click(await button(/Ne pas reprendre «\sHébergement\s»/));
    await screen.findByText('2 lignes à reprendre');
    await pane.user.click(await button(/Reprendre la rangée 4, «\sHébergement\s»/));
    await screen.findByText('3 lignes à reprendre');
  });

  it('takes the type that the person chooses', async () => {
    const pane = await takingOver();
    await screen.findByText('3 lignes à reprendre', undefined, PATIENT);
    const field = lineOf(4).getByRole('combobox');
    const other = callOf('ITN4').expenses.types.at(-1);
    await pane.user.selectOptions(field, other?.id ?? '');
    await pane.user.click(await button('Ajouter 3 lignes au Budget'));
    await button('Retirer ces lignes');
    const { sheet, row, column } = pane.workbook.cellOf(TABLES.budget, 'Type de dépense', 1);
    expect(pane.workbook.sheet(sheet).at(row, column)).toBe(other?.label.fr);
  });

  it('asks whether amounts are net or gross where nothing says it, before anything can be added', async () => {
    const pane = await takingOver([
      ['Prestation', 'Montant'],
      ['Développement', 1000],
      ['Hébergement', 500],
    ]);
    const add = await button('Ajouter 2 lignes au Budget');
    expect(add.getAttribute('aria-disabled')).toBe('true');
    await pane.user.selectOptions(screen.getByLabelText('Les montants sont'), 'HT');
    await pane.user.selectOptions(screen.getByLabelText(/^TVA des lignes/), '0.2');
    await waitFor(() => expect(add.getAttribute('aria-disabled')).not.toBe('true'));
    expect(lineOf(2).getByText(/1 200,00 € TTC/)).toBeTruthy();
  });

  it('reads a column as the person says', async () => {
    const pane = await takingOver([
      ['Prestation', 'Valeur', 'Autre valeur TTC'],
      ['Développement', 1000, 7],
      ['Hébergement', 500, 9],
    ]);
    await screen.findByText(/Colonnes/, undefined, PATIENT);
    await pane.user.selectOptions(screen.getByLabelText('B : « Valeur »'), 'Montant TTC');
    await pane.user.selectOptions(
      screen.getByLabelText('C : « Autre valeur TTC »'),
      'Rien (colonne non lue)',
    );
    await pane.user.selectOptions(screen.getByLabelText(/^TVA des lignes/), '0');
    await waitFor(() => expect(lineOf(2).getByText(/1 000,00 € TTC/)).toBeTruthy());
  });

  it.each<[string, (pane: PaneInTest) => void, RegExp]>([
    ['nothing stands', (pane) => select(pane, 3, 3, 'Vide'), /La sélection est vide/],
    ['it is a sheet of ours', (pane) => select(pane, 20, 6, 'Budget'), /est une feuille de Barème/],
    ['no block is selected', (pane) => act(() => pane.workbook.moveTo(null)), /pas de bloc/],
  ])('says what to do where %s', async (_, choose, sentence) => {
    const pane = await takingOver();
    await screen.findByText('3 lignes à reprendre', undefined, PATIENT);
    pane.workbook.addSheet('Vide');
    choose(pane);
    await pane.user.click(await button('Lire la sélection'));
    await screen.findByText(sentence, undefined, PATIENT);
    // What was read before can still be added.
    expect(await button('Ajouter 3 lignes au Budget')).toBeTruthy();
  });

  it('says what Excel says where it refuses', async () => {
    const pane = await takingOver();
    const add = await button('Ajouter 3 lignes au Budget');
    pane.workbook.refuseNext(new HostError('cell-editing', 'planned'));
    await pane.user.click(add);
    await screen.findByText('Une cellule est en cours de saisie', undefined, PATIENT);
    expect(labels(pane)).toEqual([]);
  });

  it('tells of hidden rows and of errors in cells', async () => {
    const workbook = workbookWith([
      ...QUOTE.slice(0, 4),
      ['Maintenance', 1, '#DIV/0!', 0.2, '#DIV/0!'],
    ]);
    workbook.sheet('Devis').hiddenRows.add(3);
    const pane = await openDossier(/ITN4/, { workbook });
    await pane.user.click(await button('Reprendre un budget existant'));
    select(pane, 5);
    await pane.user.click(await button('Lire la sélection'));
    await screen.findByText(/Des lignes masquées/, undefined, PATIENT);
    expect(lineOf(5).getAllByText(/#DIV\/0!/)).not.toHaveLength(0);
    expect(screen.getByText(/1 ligne sans montant compris/)).toBeTruthy();
  });
});

describe('a budget that exists already, before there is a call', () => {
  it('is shown, waits for the sheets of a call, and is there once they are', async () => {
    const pane = await openPane({ workbook: workbookWith(QUOTE) });
    await pane.user.click(await button('Reprendre un budget existant'));
    select(pane, QUOTE.length);
    await pane.user.click(await button('Lire la sélection'));
    await screen.findByText('3 lignes à reprendre', undefined, PATIENT);
    await pane.user.click(await button('Choisir l’appel'));
    await screen.findByText(/votre budget sera repris ensuite/, undefined, PATIENT);
    await openCall(pane, /ITN4/);
    await pane.user.click(await button('Insérer les feuilles'));
    await pane.user.click(await button('Ajouter 3 lignes au Budget'));
    await button('Retirer ces lignes');
    expect(labels(pane)).toHaveLength(3);
  });

  it('can be given up', async () => {
    const pane = await openPane({ workbook: workbookWith(QUOTE), displayLanguage: 'en-GB' });
    await pane.user.click(await button('Take over an existing budget'));
    select(pane, QUOTE.length);
    await pane.user.click(await button('Read the selection'));
    await screen.findByText('3 lines to take over', undefined, PATIENT);
    await pane.user.click(await button('Choose the call'));
    await pane.user.click(await button('Give it up'));
    await openCall(pane, /ITN4/);
    await pane.user.click(await button('Insert the sheets'));
    await button('Check again');
    expect(await title()).not.toBe('Take over an existing budget');
  });
});
