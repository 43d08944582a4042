/** @jest-environment jsdom */
import './browser-streams';
import { act, screen, waitFor } from '@testing-library/react';
import { CONTROL_FIELDS } from '../../src/documents/control/template/fields';
import { TABLES } from '../../src/documents/control/template/tables';
import { HostError } from '../../src/excel/port';
import type { Scalar } from '../../src/workbook/scalar';
import { callOf } from '../builders/calls';
import { aControl, aPoint, onLine, onPoint } from '../builders/control';
import type { Filling } from '../builders/filled-sheets';
import { ControlWorkbook } from './control-workbook';
import { plain } from './jury-chair';
import { button, findingOf, openPane, PATIENT, rulesOnDisplay } from './pane';

const LINES = [
  { label: 'Étude', type: 'development', quantity: 1, unitPrice: 1000, vat: 0 },
  { label: 'Réalisation', type: 'development', quantity: 1, unitPrice: 5000, vat: 0 },
];

const DECIDED: readonly Filling[] = [
  ...onLine(1, { decision: 'Retenue' }),
  ...onLine(2, { decision: 'Réduite', reducedTo: 4000, reason: 'Autre' }),
  ...onPoint(1, { followUp: 'À corriger' }),
];
const STATED: readonly Filling[] = [
  { name: CONTROL_FIELDS.by.name, value: 'Camille Durand' },
  { name: CONTROL_FIELDS.on.name, value: 44_271 },
];
const FINISHED = [...DECIDED, ...STATED];

/** The pane over a control in which that was typed. */
async function openControl(typed: readonly Filling[], displayLanguage = 'fr-FR') {
  const language = displayLanguage.startsWith('fr') ? 'fr' : 'en';
  const plan = await aControl(callOf('ITN4'), { lines: LINES }, { language, points: [aPoint()] });
  const workbook = await ControlWorkbook.of(plan, ...typed);
  const pane = await openPane({ workbook, displayLanguage });
  await screen.findByRole('heading', { name: /^(Déclaration|Statement)$/ }, PATIENT);
  return { ...pane, workbook };
}

const part = (): string =>
  plain(
    screen.getByRole('heading', { name: /^(Déclaration|Statement)$/ }).parentElement?.textContent,
  );

const says = (what: RegExp): Promise<void> => waitFor(() => expect(part()).toMatch(what), PATIENT);

const sealIn = async (workbook: ControlWorkbook): Promise<Scalar> => {
  const { snapshot } = await workbook.read();
  return snapshot?.names[CONTROL_FIELDS.seal.name]?.values[0]?.[0] ?? null;
};

const OFFER = 'Sceller la déclaration…';
const CONFIRM = 'Sceller la déclaration';

describe('the statement of a control', () => {
  it('says what is left to decide, and offers no seal until nothing is', async () => {
    const { workbook } = await openControl([...onLine(1, { decision: 'Retenue' }), ...STATED]);
    await says(/Elle n’est pas scellée\./);
    expect(part()).toMatch(/il reste à décider 1 ligne, 1 constat/);
    expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
    act(() => void workbook.fillLine(TABLES.lines.name, 1, { Décision: 'Retenue' }));
    act(() => void workbook.fillLine(TABLES.points.name, 0, { Suite: 'À corriger' }));
    await button(OFFER);
    expect(part()).toMatch(/Tout est décidé : elle peut être scellée/);
  });

  it('leads to the cell where who made the control is missing', async () => {
    const { user, workbook } = await openControl(DECIDED);
    await says(/tapez qui a fait le contrôle et quel jour/);
    await user.click(await button('Aller à la déclaration'));
    const { snapshot } = await workbook.read();
    const { sheet, row, column } = snapshot?.names[CONTROL_FIELDS.by.name] ?? {};
    expect(workbook.selected).toEqual([{ sheet, row, column }]);
  });

  it('says that errors come first, which are among the findings', async () => {
    await openControl([...FINISHED, ...onLine(1, { reducedTo: 10 })]);
    await says(/1 erreur est à corriger, dite dans les constats/);
    expect(rulesOnDisplay()).toContain('control.amounts');
    expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
  });

  it('asks first, and writes nothing until it is confirmed', async () => {
    const { user, workbook } = await openControl(FINISHED);
    await user.click(await button(OFFER));
    expect(document.activeElement?.textContent).toBe(OFFER);
    expect(part()).toMatch(/Au nom de Camille Durand, contrôle du 16\/03\/2021/);
    await user.click(await button('Annuler'));
    expect(document.activeElement?.textContent).toBe(OFFER);
    expect(await sealIn(workbook)).toBe('');
  });

  it('is sealed at a click: by whom, when, with which seal, and the way to the report', async () => {
    const { user, workbook } = await openControl(FINISHED);
    await user.click(await button(OFFER));
    await user.click(await button(CONFIRM));
    await says(/Scellée le \d\d\/\d\d\/\d{4} \d\d:\d\d par Camille Durand\./);
    const seal = await sealIn(workbook);
    expect(seal).toMatch(/^[\da-f]{64}$/);
    expect(part()).toContain(`Sceau : ${String(seal)}`);
    expect(part()).toMatch(/Rien n’a changé depuis/);
    expect(screen.queryByRole('button', { name: /^Sceller/ })).toBeNull();
    const report = await button(/Aller à la feuille «\sRapport\s»/);
    await waitFor(() => expect(document.activeElement).toBe(report));
  });

  it('tells each change after the seal with its cell, and is sealed again for a reason', async () => {
    const { user, workbook } = await openControl(FINISHED);
    await user.click(await button(OFFER));
    await user.click(await button(CONFIRM));
    await says(/Rien n’a changé depuis/);
    const first = String(await sealIn(workbook));
    act(() => void workbook.fillLine(TABLES.lines.name, 1, { 'Réduite à': 3000 }));
    await says(/éléments scellés ont changé depuis/);
    expect(part()).not.toMatch(/La déclaration est scellée/);
    screen.getByText(/ligne 2, «\sRéduite à\s», 4\s000,00 → 3\s000,00/);
    const { sheet } = workbook.cellOf(TABLES.lines.name, 'Réduite à', 1);
    expect(findingOf('control.changed').getAllByRole('button')[0]?.textContent).toContain(sheet);

    await user.click(await button('Sceller de nouveau…'));
    const confirm = await button(CONFIRM);
    expect(confirm.getAttribute('aria-disabled')).toBe('true');
    const field = screen.getByLabelText('Pourquoi sceller de nouveau');
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain(first.slice(0, 12));
    await user.type(field, 'Devis revu');
    await user.click(confirm);
    await says(/Scellée de nouveau \(n° 2\) le .* par Camille Durand\.Motif : Devis revu/);
    expect(await sealIn(workbook)).not.toBe(first);
    const { snapshot } = await workbook.read();
    expect(snapshot?.tables[TABLES.sealed.name]?.body.values).toContainEqual(['previous', first]);
    expect(rulesOnDisplay()).not.toContain('control.changed');
  });

  it('says that what was sealed is no longer intact', async () => {
    const { user, workbook } = await openControl(FINISHED);
    await user.click(await button(OFFER));
    await user.click(await button(CONFIRM));
    await says(/Rien n’a changé depuis/);
    act(() => void workbook.fillLine(TABLES.sealed.name, 5, { Valeur: 'Quelqu’un d’autre' }));
    await says(/n’est plus intact/);
    expect(part()).not.toMatch(/par Quelqu’un d’autre/);
    expect(rulesOnDisplay()).toContain('control.seal');
    await button('Sceller de nouveau…');
  });

  it('is worded in English, too', async () => {
    const { user } = await openControl(
      [
        ...onLine(1, { decision: 'Accepted' }),
        ...onLine(2, { decision: 'Rejected', reason: 'Other' }),
        ...onPoint(1, { followUp: 'To be corrected' }),
        ...STATED,
      ],
      'en-GB',
    );
    await says(/It is not sealed\..*All is decided: it can be sealed\./);
    await user.click(await button('Seal the statement…'));
    await user.click(await button('Seal the statement'));
    await says(/Sealed on .* by Camille Durand\..*Nothing has changed since\./);
  });
});

describe('a seal that cannot be set', () => {
  async function confirming() {
    const pane = await openControl(FINISHED);
    await pane.user.click(await button(OFFER));
    return { ...pane, confirm: await button(CONFIRM) };
  }

  it('where Excel hands out no copy leads to the command line', async () => {
    const { user, workbook, confirm } = await confirming();
    jest.spyOn(workbook, 'asFile').mockRejectedValueOnce(new HostError('no-copy', '11001'));
    await user.click(confirm);
    await says(/npx bareme control FICHIER --seal -o DOSSIER/);
    expect(await sealIn(workbook)).toBe('');
    await button(OFFER);
  });

  it.each<[string, HostError, RegExp]>([
    ['of a protected sheet', new HostError('protected', 'planned'), /protégé/],
    ['while a cell is edited', new HostError('cell-editing', 'planned'), /en cours de saisie/],
  ])('%s says so, and can be tried again', async (_, fault, sentence) => {
    const { user, workbook, confirm } = await confirming();
    const change = jest.spyOn(workbook, 'change').mockRejectedValueOnce(fault);
    await user.click(confirm);
    await says(sentence);
    expect(await sealIn(workbook)).toBe('');
    change.mockRestore();
    await user.click(await button(OFFER));
    await user.click(await button(CONFIRM));
    await says(/Scellée le/);
  });

  it('names the cells that may be half written', async () => {
    const { user, workbook, confirm } = await confirming();
    jest.spyOn(workbook, 'change').mockResolvedValueOnce({
      kind: 'half-written',
      places: [{ sheet: 'Scellé', row: 5, column: 1 }],
      detail: 'planned',
    });
    await user.click(confirm);
    await says(/peut-être à moitié écrites : Scellé · B6/);
  });

  it('where a colleague has changed a decision meanwhile, writes nothing', async () => {
    const { user, workbook, confirm } = await confirming();
    const asFile = workbook.asFile.bind(workbook);
    workbook.asFile = (most) => {
      workbook.sheet('Lignes').put(...decisionOf(workbook), 'Écartée');
      return asFile(most);
    };
    await user.click(confirm);
    await says(/Rien n’est scellé : le classeur a changé entre-temps/);
    expect(await sealIn(workbook)).toBe('');
  });

  it('says that Excel has not answered, and writes nothing when it does in the end', async () => {
    const { user, workbook, confirm } = await confirming();
    let answer: (bytes: Uint8Array) => void = () => undefined;
    const asFile = workbook.asFile.bind(workbook);
    workbook.asFile = () => new Promise((resolve) => (answer = resolve));
    jest.useFakeTimers({ advanceTimers: true });
    await user.click(confirm);
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    await says(/Excel n’a pas répondu/);
    jest.useRealTimers();
    await act(async () => answer(await asFile(2 ** 20)));
    expect(await sealIn(workbook)).toBe('');
  });
});

/** Where the first decision stands. */
function decisionOf(workbook: ControlWorkbook): [row: number, column: number] {
  const { row, column } = workbook.cellOf(TABLES.lines.name, 'Décision', 0);
  return [row, column];
}
