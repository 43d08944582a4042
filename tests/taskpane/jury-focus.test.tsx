/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { JURY_KIND } from '../../src/documents/jury/jury-kind';
import { JuryScreen } from '../../src/taskpane/jury/jury-screen';
import { assessed, score, sheetsOf } from '../builders/assessed-session';
import { snapshotOf } from '../builders/filled-sheets';
import { showFramed } from './jury-chair';
import { focused, showJuror } from './jury-juror';
import { MemoryWorkbook } from './memory-workbook';

const plan = { jurors: 1, dossiers: 3, criteria: 3 };

/** D001 is complete, D002 lacks its second criterion, D003 has nothing: the first to do is on view. */
const session = {
  plan,
  filled: [
    ...[1, 2, 3].map((criterion) => score('J01', 'D001', criterion, 3)),
    score('J01', 'D002', 1, 3),
    score('J01', 'D002', 3, 3),
  ],
};

/** All is scored, but for the second criterion of the last dossier. */
const nearlyDone = {
  plan,
  filled: ['D001', 'D002', 'D003'].flatMap((dossier) =>
    [1, 2, 3].flatMap((criterion) =>
      dossier === 'D003' && criterion === 2 ? [] : score('J01', dossier, criterion, 3),
    ),
  ),
};

const button = (name: string) => screen.getByRole('button', { name });
const dossier = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Dossier' });

describe('the focus of a juror who goes to another dossier', () => {
  it('goes on where scoring does, from the button that leads to the last dossier and is gone', async () => {
    const user = await showJuror(nearlyDone);
    await user.click(button('Dossier précédent'));
    button('Prochain à noter').focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('button', { name: 'Prochain à noter' })).toBeNull();
    expect(dossier().value).toBe('D003');
    expect(focused()).toBe('C2: 0 : absent');
  });

  it('is on the first criterion of a dossier that has no score yet', async () => {
    const user = await showJuror(session);
    await user.click(button('Prochain à noter'));
    expect(dossier().value).toBe('D003');
    expect(focused()).toBe('C1: 0 : absent');
  });

  it('is on the cell that holds no score, before others', async () => {
    const user = await showJuror({ plan, filled: [score('J01', 'D003', 1, 'bon')] });
    await user.click(button('Dossier suivant'));
    await user.click(button('Prochain à noter'));
    expect(dossier().value).toBe('D003');
    expect(focused()).toBe('C1: 0 : absent');
  });

  it('is on the first score of a dossier that lacks none, chosen in the list', async () => {
    const user = await showJuror(session);
    await user.click(dossier());
    await user.selectOptions(dossier(), 'D001');
    expect(focused()).toBe('C1: 3');
  });

  it('stays in the list whose arrow keys leaf through the dossiers', async () => {
    const user = await showJuror(session);
    dossier().focus();
    await user.keyboard('{ArrowDown}');
    // jsdom’s lists know no arrow keys.
    fireEvent.change(dossier(), { target: { value: 'D003' } });
    expect(dossier().value).toBe('D003');
    expect(focused()).toBe('SELECT Dossier');
  });

  it('stays on the buttons that stay', async () => {
    const user = await showJuror(session);
    await user.click(button('Dossier suivant'));
    expect(focused()).toBe('BUTTON Dossier suivant');
    await user.click(button('Dossier précédent'));
    expect(focused()).toBe('BUTTON Dossier précédent');
  });
});

describe('the focus of a person who says who they are', () => {
  async function showScreen() {
    window.localStorage.clear();
    const snapshot = snapshotOf(sheetsOf(session));
    const verdict = assessed(snapshot);
    const opened = { kind: JURY_KIND, verdict, inWords: () => '' } as never;
    const rest = { onCheck: () => undefined, onWritten: () => undefined, notices: null };
    return showFramed(
      <JuryScreen {...rest} document={opened} snapshot={snapshot} port={new MemoryWorkbook()} />,
      'fr',
    );
  }

  it('is where a juror goes on scoring', async () => {
    const user = await showScreen();
    await user.click(button('Personne 1 (J01)'));
    expect(dossier().value).toBe('D002');
    expect(focused()).toBe('C2: 0 : absent');
  });

  it('is on the title for the chair, and for those who change', async () => {
    const user = await showScreen();
    await user.click(button('Je préside la session'));
    expect(document.activeElement?.tagName).toBe('H1');
    await user.click(button('Changer de rôle'));
    expect(focused()).toBe('H1 Qui êtes-vous ?');
  });
});
