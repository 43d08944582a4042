/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { RANGES } from '../../src/documents/dossier/template/fields';
import { HostError } from '../../src/excel/port';
import {
  aLine,
  button,
  findingOf,
  openDossier,
  rulesOnDisplay,
  typeField,
  typeLine,
  untilMaximumIs,
  type PaneInTest,
} from './pane';

const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** What stands in a line of the budget. */
const priceOf = (pane: PaneInTest, line: number): Promise<unknown> => typedIn(pane, line, 7);

const titleOf = (pane: PaneInTest, line: number): Promise<unknown> => typedIn(pane, line, 2);

async function typedIn({ workbook }: PaneInTest, line: number, column: number): Promise<unknown> {
  const table = (await workbook.read()).snapshot?.tables.Bareme_Budget;
  return table?.body.values[line]?.[column];
}

/** What the screen says to screen readers. */
const told = (): string => plain(screen.getByRole('status').textContent);

const untilTold = (sentence: RegExp): Promise<void> =>
  waitFor(() => expect(told()).toMatch(sentence));

async function withText(price: string): Promise<PaneInTest> {
  const pane = await openDossier(/^ITN6/);
  typeLine(pane, 0, price);
  await screen.findByRole('heading', { name: /À corriger/ });
  return pane;
}

const correctButton = () => findingOf('line.number').getByRole('button', { name: /^Corriger/ });

describe('correcting a finding', () => {
  it('says what and where, writes it at a click, and checks again at once', async () => {
    const pane = await withText('12 000,50 €');
    expect(plain(correctButton().getAttribute('aria-label'))).toMatch(
      /^Corriger Budget · H\d+ : 12 000,50 au lieu de « 12 000,50 € »$/,
    );
    await pane.user.click(correctButton());
    await untilTold(/^Corrigé en Budget · H\d+ : 12 000,50 au lieu de « 12 000,50 € »/);
    await untilMaximumIs(/^14\s400,60\s€$/);
    expect(rulesOnDisplay()).not.toContain('line.number');
    expect(await priceOf(pane, 0)).toBe(12_000.5);
  });

  it('takes it back at another click', async () => {
    const pane = await withText('12 000,50 €');
    await pane.user.click(correctButton());
    await pane.user.click(await button(/^Annuler la correction/));
    await untilTold(/^Correction annulée en Budget · H\d+ : la cellule est comme avant\./);
    await waitFor(() => expect(rulesOnDisplay()).toContain('line.number'));
    expect(await priceOf(pane, 0)).toBe('12 000,50 €');
    expect(document.activeElement?.textContent).toBe('Fermer');
    await pane.user.click(await button('Fermer'));
    expect(told()).not.toContain('Correction annulée');
  });

  it('offers both readings of 20.000, and writes the one that was chosen', async () => {
    const pane = await withText('20.000');
    const choices = findingOf('line.number').getAllByRole('button', { name: /^Remplacer/ });
    expect(choices.map((each) => plain(each.textContent))).toEqual([
      'Remplacer par 20 000,00',
      'Remplacer par 20,00',
    ]);
    if (choices[1]) await pane.user.click(choices[1]);
    await untilTold(/^Corrigé en Budget · H\d+ : 20,00 au lieu de « 20.000 »/);
    expect(await priceOf(pane, 0)).toBe(20);
  });

  it('puts all texts of a kind right at one click, and back at one click', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => {
      ['1 k€', '2 k€', '3 k€', '20.000'].forEach((price, row) =>
        pane.workbook.fillLine('Bareme_Budget', row, { ...aLine(price), Libellé: `L${row}` }),
      );
    });
    await pane.user.click(await button('Corriger les 3 nombres saisis en texte'));
    await untilTold(/^Corrigé : 3 nombres au lieu de textes/);
    expect([await priceOf(pane, 0), await priceOf(pane, 2)]).toEqual([1000, 3000]);
    expect(await priceOf(pane, 3)).toBe('20.000');
    await pane.user.click(await button(/^Annuler la correction/));
    await waitFor(async () => expect(await priceOf(pane, 2)).toBe('3 k€'));
  });

  it('gives all lines without title the usual one of their type, and takes it back', async () => {
    const pane = await openDossier(/^ITN6/);
    act(() => {
      [1000, 2000].forEach((price, row) =>
        pane.workbook.fillLine('Bareme_Budget', row, {
          ...aLine(price),
          Libellé: `L${row}`,
          Titre: null,
        }),
      );
    });
    await untilMaximumIs(/^0,00\s€$/);
    await pane.user.click(await button('Donner aux 2 lignes le titre d’ordinaire de leur type'));
    await untilTold(/^Corrigé : titre d’ordinaire de leur type sur 2 lignes/);
    await untilMaximumIs(/^3\s600,00\s€$/);
    expect([await titleOf(pane, 0), await titleOf(pane, 1)]).toEqual(['T5', 'T5']);
    await pane.user.click(await button(/^Annuler la correction/));
    await untilMaximumIs(/^0,00\s€$/);
    expect(await titleOf(pane, 1)).toBe('');
  });

  it('gives phases what their lines cost, all of them at one click', async () => {
    const pane = await openDossier(/^SNAP4/);
    const block = (await pane.workbook.read()).snapshot?.names[RANGES.phases];
    if (!block) throw new Error('no phases');
    const budgetOf = async (row: number) =>
      (await pane.workbook.read()).snapshot?.names[RANGES.phases]?.values[row]?.[3];
    act(() => {
      [['A', 700] as const, ['B', 500] as const].forEach(([name, budget], row) => {
        pane.workbook.fillLine('Bareme_Budget', row, { ...aLine(500), Phase: name });
        pane.workbook.type({ ...block, row: block.row + row }, name);
        pane.workbook.type({ ...block, row: block.row + row, column: block.column + 3 }, budget);
      });
    });
    await pane.user.click(await button('Donner à 2 phases le coût de leurs lignes'));
    await untilTold(/^Corrigé : le coût de leurs lignes pour budget de 2 phases/);
    await waitFor(() => expect(rulesOnDisplay()).not.toContain('phases.lines'));
    expect([await budgetOf(0), await budgetOf(1)]).toEqual([600, 600]);
  });

  it('puts a formula back where a figure was typed over it', async () => {
    const pane = await openDossier(/^ITN6/);
    typeLine(pane, 0, 1000);
    act(() => void pane.workbook.fillLine('Bareme_Budget', 0, { 'Montant TTC': 999 }));
    await waitFor(() => expect(rulesOnDisplay()).toContain('line.formula'));
    await pane.user.click(findingOf('line.formula').getByRole('button', { name: /^Corriger/ }));
    await untilTold(/^Corrigé en Budget · K\d+ : formule de « Montant TTC » au lieu de « 999 »/);
    await waitFor(() => expect(rulesOnDisplay()).not.toContain('line.formula'));
  });

  it('moves ITN5 to its other track, which is no surprise to anyone', async () => {
    const pane = await openDossier(/^ITN5.*Appel à projets/);
    typeLine(pane, 0, 40_000);
    await waitFor(() => expect(rulesOnDisplay()).toContain('size.track'));
    await pane.user.click(findingOf('size.track').getByRole('button', { name: /^Passer à/ }));
    await screen.findByText(/ITN5 · Guichet/);
    await waitFor(() => expect(rulesOnDisplay()).not.toContain('size.track'));
    expect(screen.queryByText(/a changé entre-temps/)).toBeNull();
    await pane.user.click(await button(/^Annuler la correction/));
    await screen.findByText(/ITN5 · Appel à projets/);
  });
});

describe('what is told of a correction', () => {
  const undo = () => screen.queryByRole('button', { name: /^Annuler la correction/ });

  /** Typed beside the corrected line: the workbook is read again, and the correction can still be undone. */
  async function correctedAndRead(pane: PaneInTest): Promise<void> {
    await pane.user.click(correctButton());
    await untilMaximumIs(/^14\s400,00\s€$/);
    expect(undo()).not.toBeNull();
    typeLine(pane, 1, 1000);
    await untilMaximumIs(/^15\s600,00\s€$/);
  }

  it('stands as long as it can be undone, whatever is typed elsewhere', async () => {
    const pane = await withText('12 k€');
    await correctedAndRead(pane);
    expect(undo()).not.toBeNull();
  });

  it('goes once the cell holds something else', async () => {
    const pane = await withText('12 k€');
    await correctedAndRead(pane);
    typeLine(pane, 0, 11_000);
    await waitFor(() => expect(undo()).toBeNull());
    expect(told()).not.toContain('Corrigé');
  });

  it('goes when it was undone in Excel itself', async () => {
    const pane = await withText('12 k€');
    await correctedAndRead(pane);
    typeLine(pane, 0, '12 k€');
    await waitFor(() => expect(undo()).toBeNull());
  });

  it('goes too, once undone, when the cell is typed in again', async () => {
    const pane = await withText('12 k€');
    await correctedAndRead(pane);
    await pane.user.click(await button(/^Annuler la correction/));
    await untilTold(/^Correction annulée/);
    await waitFor(() => expect(rulesOnDisplay()).toContain('line.number'));
    typeLine(pane, 0, 11_000);
    await waitFor(() => expect(told()).not.toContain('Correction annulée'));
  });
});

describe('the focus', () => {
  async function threeTexts(): Promise<PaneInTest> {
    const pane = await openDossier(/^ITN6/);
    act(() => {
      ['1 k€', '2 k€', '3 k€'].forEach((price, row) =>
        pane.workbook.fillLine('Bareme_Budget', row, { ...aLine(price), Libellé: `L${row}` }),
      );
    });
    await button('Corriger les 3 nombres saisis en texte');
    return pane;
  }

  const focused = (): string => plain(document.activeElement?.textContent);

  const correctNth = (pane: PaneInTest, at: number) => {
    const buttons = screen.getAllByRole('button', { name: /^Corriger Budget/ });
    const chosen = buttons[at];
    if (!chosen) throw new Error(`no button ${at}`);
    return pane.user.click(chosen);
  };

  it('goes to the finding that follows in its list, or to the one before the last', async () => {
    const pane = await threeTexts();
    await correctNth(pane, 1);
    await waitFor(() => expect(focused()).toContain('« 3 k€ »'));
    await correctNth(pane, 1);
    await waitFor(() => expect(focused()).toContain('« 1 k€ »'));
    expect(document.activeElement?.tagName).toBe('LI');
  });

  it('stays where the person has put it meanwhile', async () => {
    const pane = await threeTexts();
    const release = pane.workbook.hold();
    await correctNth(pane, 0);
    const elsewhere = await button('Vérifier à nouveau');
    act(() => elsewhere.focus());
    release();
    await waitFor(() =>
      expect(rulesOnDisplay().filter((rule) => rule === 'line.number')).toHaveLength(2),
    );
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('a correction that cannot be written', () => {
  it('because the cell has changed meanwhile says so, and shows what is there now', async () => {
    const pane = await withText('12 k€');
    const stale = correctButton();
    const release = pane.workbook.hold();
    typeLine(pane, 0, 15_000);
    await pane.user.click(stale);
    release();
    await screen.findByText(/n’est plus telle que vous l’avez vue/);
    await untilMaximumIs(/^18\s000,00\s€$/);
    expect(await priceOf(pane, 0)).toBe(15_000);
  });

  it('because it was mended otherwise since cannot be taken back', async () => {
    const pane = await withText('12 k€');
    await pane.user.click(correctButton());
    const undo = await button(/^Annuler la correction/);
    const release = pane.workbook.hold();
    typeLine(pane, 0, 11_000);
    await pane.user.click(undo);
    release();
    await screen.findByText(/elle garde ce qu’elle contient/);
    expect(await priceOf(pane, 0)).toBe(11_000);
  });

  it('because a sheet is protected says what to do, and that nothing was written', async () => {
    const pane = await withText('12 k€');
    pane.workbook.fault = new HostError('protected', 'AccessDenied');
    await pane.user.click(correctButton());
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.some((alert) => alert.textContent.includes('protégé'))).toBe(true);
    await screen.findByText(/Rien n’a été écrit : le classeur est resté tel quel/);
  });
});

it('speaks English', async () => {
  const pane = await openDossier(/^ITN6/, { displayLanguage: 'en-GB' });
  typeField(pane, 'depositDate', '18/01/2021');
  await waitFor(() => expect(rulesOnDisplay()).toContain('line.number'));
  const finding = findingOf('line.number');
  await pane.user.click(
    finding.getByRole('button', { name: /^Correct Dossier · B\d+: 18\/01\/2021/ }),
  );
  await untilTold(/^Corrected in Dossier · B\d+: 18\/01\/2021 instead of “18\/01\/2021”/);
  expect(within(document.body).queryByText('Corriger')).toBeNull();
});
