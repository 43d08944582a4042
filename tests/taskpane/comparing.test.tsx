/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import {
  PATIENT,
  aLine,
  button,
  openDossier,
  title,
  typeField,
  typeLine,
  untilMaximumIs,
  type PaneInTest,
} from './pane';

/** A dossier of ITN6 with 60 000 € of development. */
async function aDossierOfItn6(): Promise<PaneInTest> {
  const pane = await openDossier(/ITN6/);
  typeLine(pane, 0, 50_000);
  await untilMaximumIs(/48\s000/);
  return pane;
}

async function openMenu({ user }: PaneInTest, item: RegExp): Promise<void> {
  await user.click(await button(/Autres actions/));
  await user.click(await button(item));
}

const itemOf = async (call: string) => {
  const items = await screen.findAllByRole('listitem', undefined, PATIENT);
  const item = items.find((each) => each.dataset.call === call);
  if (!item) throw new Error(`no item of ${call}`);
  return within(item);
};

const callsInOrder = (): string[] =>
  screen.getAllByRole('listitem').flatMap((item) => item.dataset.call ?? []);

async function compare(pane: PaneInTest): Promise<void> {
  await openMenu(pane, /Changer d’appel/);
  await waitFor(() => expect(callsInOrder()).toHaveLength(17), PATIENT);
}

describe('The calls compared', () => {
  it('lists all the calls from the highest grant on, the present one marked', async () => {
    const pane = await aDossierOfItn6();
    await compare(pane);
    expect(await title()).toMatch(/Changer d’appel/);
    expect(callsInOrder()[0]).toMatch(/^SNAP/);
    expect((await itemOf('ITN6')).getByText('Appel actuel')).toBeTruthy();
    expect((await itemOf('ITN4')).getByText(/45\s000,00\s€/)).toBeTruthy();
    expect((await itemOf('ITN4')).getByText(/Aucun obstacle/)).toBeTruthy();
    // The line is of title 5, and SNAP2 funds title 3 alone.
    expect((await itemOf('SNAP2A')).getByText(/Rien de finançable/)).toBeTruthy();
  });

  it('says what stands in the way in the call’s own words, and what would still be asked for', async () => {
    const pane = await aDossierOfItn6();
    typeField(pane, 'carrierType', 'Collectivité territoriale');
    await compare(pane);
    const itn2 = await itemOf('ITN2');
    expect(itn2.getByText(/^1 obstacle/)).toBeTruthy();
    expect(itn2.getByRole('heading', { name: 'Ce qui fait obstacle' })).toBeTruthy();
    expect(itn2.getAllByText('Ce que dit l’appel').length).toBeGreaterThan(0);
    expect((await itemOf('ITN1')).getByText(/observatoire des 250/)).toBeTruthy();
  });

  it('shows what becomes of the amount requested', async () => {
    const pane = await aDossierOfItn6();
    typeField(pane, 'requested', 47_000);
    await compare(pane);
    expect((await itemOf('ITN4')).getByText(/ramenée à 45\s000,00\s€ \(−2\s000,00/)).toBeTruthy();
    expect((await itemOf('ITN6')).getByText(/tient en entier sous le maximum/)).toBeTruthy();
  });

  it('promises nothing of a request where something stands in the way', async () => {
    const pane = await aDossierOfItn6();
    typeField(pane, 'carrierType', 'Collectivité territoriale');
    typeField(pane, 'requested', 40_000);
    await compare(pane);
    expect((await itemOf('ITN2')).queryByText(/tient en entier sous le maximum\.$/)).toBeNull();
    expect(
      (await itemOf('ITN2')).getByText(
        /(serait|tiendrait) .*, une fois l(’obstacle levé|es obstacles levés)\.$/,
      ),
    ).toBeTruthy();
  });

  it('says of lines that add up to nothing that they do, not that there are none', async () => {
    const pane = await openDossier(/ITN6/);
    typeLine(pane, 0, 0);
    await waitFor(() => expect(screen.getAllByText('0,00 €').length).toBeGreaterThan(0), PATIENT);
    await openMenu(pane, /Changer d’appel/);
    await screen.findByText(/Les lignes du budget totalisent 0,00/, undefined, PATIENT);
    expect(screen.queryByText(/pas encore de ligne/)).toBeNull();
  });

  it('has nothing to compare before the first line, and leads back', async () => {
    const pane = await openDossier(/ITN6/);
    await openMenu(pane, /Changer d’appel/);
    expect(await screen.findByText(/pas encore de ligne/, undefined, PATIENT)).toBeTruthy();
    await pane.user.click(await button(/Retour au dossier/));
    await button(/Vérifier à nouveau/);
  });
});

describe('Changing call', () => {
  async function towards(call: string): Promise<PaneInTest> {
    const pane = await aDossierOfItn6();
    await compare(pane);
    await pane.user.click(
      (await itemOf(call)).getByRole('button', { name: new RegExp(`^${call} `) }),
    );
    await screen.findByRole('heading', { name: 'Les feuilles actuelles restent' }, PATIENT);
    return pane;
  }

  it('says what will happen before anything is written', async () => {
    const { workbook } = await towards('ITN4');
    expect(await title()).toBe('Passer à ITN4');
    expect(screen.getAllByText(/« Budget \(ITN6\) »/)).toHaveLength(2);
    expect((await workbook.read()).snapshot?.names[FIELDS.call.name]?.values).toEqual([['ITN6']]);
  });

  it('leads back to the list without changing anything', async () => {
    const pane = await towards('ITN4');
    await pane.user.click(await button(/Revenir sans rien changer/));
    expect(await title()).toMatch(/Changer d’appel/);
  });

  it('replaces the sheets, and the dossier goes on with the new call', async () => {
    const pane = await towards('ITN4');
    await pane.user.click(await button('Passer à ITN4'));
    await untilMaximumIs(/45\s000/);
    expect(screen.getByText(/L’appel a changé, et tout ce que vous aviez saisi/)).toBeTruthy();
  });

  it('goes back to the former sheets in one click, and the dossier is what it was', async () => {
    const pane = await towards('ITN4');
    await pane.user.click(await button('Passer à ITN4'));
    await untilMaximumIs(/45\s000/);
    await pane.user.click(await button('Revenir aux feuilles de ITN6'));
    await untilMaximumIs(/48\s000/);
    expect(screen.getByText(/Les feuilles précédentes sont de retour/)).toBeTruthy();
    expect(pane.workbook.sheetNames().filter((name) => name.includes('('))).toEqual([]);
    await pane.user.click(await button(/Autres actions/));
    expect(screen.queryByRole('button', { name: /^Revenir aux feuilles/ })).toBeNull();
  });

  it('does not go back where someone has typed since: it says where, and what to do', async () => {
    const pane = await towards('ITN4');
    await pane.user.click(await button('Passer à ITN4'));
    await untilMaximumIs(/45\s000/);
    typeLine(pane, 1, 10_000);
    await untilMaximumIs(/54\s000/);
    await pane.user.click(await button('Fermer ce message'));
    await openMenu(pane, /^Revenir aux feuilles de ITN6$/);
    const message = await screen.findByText(
      /« Budget » : revenir l’effacerait/,
      undefined,
      PATIENT,
    );
    expect(message.textContent).toContain('Changer d’appel');
    await untilMaximumIs(/54\s000/);
  });

  it('does not claim that all was taken over where something has no place', async () => {
    const pane = await openDossier(/SNAP3/);
    typeLine(pane, 0, 50_000);
    typeField(pane, 'grantedBefore', 1234.56);
    act(() => {
      for (let row = 0; row < 14; row += 1) {
        pane.workbook.fillLine(TABLES.budget, row, { ...aLine(10), 'CP 2021': 1000 + row });
      }
    });
    await compare(pane);
    await pane.user.click((await itemOf('ITN6')).getByRole('button', { name: /^ITN6 / }));
    expect(await screen.findByText(/: 1\s234,56\s€$/, undefined, PATIENT)).toBeTruthy();
    await pane.user.click(await button('Passer à ITN6'));
    expect(
      await screen.findByText(/sauf ce qui n’a pas de place/, undefined, PATIENT),
    ).toBeTruthy();
  });

  it('asks again when someone typed meanwhile, and takes that over too', async () => {
    const pane = await towards('ITN4');
    pane.workbook.fillLine(TABLES.budget, 1, aLine(10_000));
    await pane.user.click(await button('Passer à ITN4'));
    expect(await screen.findByText(/a changé entre-temps/, undefined, PATIENT)).toBeTruthy();
    await pane.user.click(await button('Passer à ITN4'));
    await untilMaximumIs(/54\s000/);
  });

  it('says of a refusal that nothing was replaced', async () => {
    const pane = await towards('ITN4');
    pane.workbook.fault = new Error('boum');
    await pane.user.click(await button('Passer à ITN4'));
    expect(await screen.findByText(/Rien n’a été remplacé/, undefined, PATIENT)).toBeTruthy();
  });
});

describe('A workbook made with an older template', () => {
  it('says so, and is updated with all that was typed', async () => {
    const pane = await aDossierOfItn6();
    typeField(pane, 'version', 1);
    await pane.user.click(await button('Mettre à jour…'));
    await screen.findByRole('heading', { name: 'Les feuilles actuelles restent' }, PATIENT);
    expect(await title()).toBe('Mettre à jour les feuilles de ITN6');
    expect(screen.getAllByText(/« Budget \(ITN6 v1\) »/)).toHaveLength(2);
    await pane.user.click(await button('Mettre à jour'));
    await untilMaximumIs(/48\s000/);
    expect(screen.getByText(/Les feuilles sont à jour/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mettre à jour…' })).toBeNull();
  });

  it('of later rules than ours is set aside', async () => {
    const pane = await aDossierOfItn6();
    typeField(pane, 'rules', 2);
    expect(
      await screen.findByText(/version 2 des règles de ITN6/, undefined, PATIENT),
    ).toBeTruthy();
  });
});
