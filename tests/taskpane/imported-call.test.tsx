/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import { CARRIED_CALL, TABLES } from '../../src/documents/dossier/template/fields';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { openThemeText } from '../../src/calls/file/imported';
import { exampleText, exampleTheme, importedCall, minimalText } from '../builders/imported-call';
import { MemoryWorkbook } from './memory-workbook';
import { aLine, button, openPane, title, untilMaximumIs, type PaneInTest } from './pane';

// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder });
Blob.prototype.arrayBuffer = function arrayBuffer() {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

const choose = async ({ user }: PaneInTest, text: string, name = 'appel.json'): Promise<void> =>
  user.upload(
    screen.getByLabelText('Ouvrir un fichier d’appel…', { selector: 'input' }),
    new File([text], name, { type: 'application/json' }),
  );

/** The example as a call of one track. */
const single = (changes: Readonly<Record<string, unknown>> = {}): string => {
  const { tracks, ...rest } = exampleTheme() as { tracks: object[] };
  return JSON.stringify({ ...rest, tracks: [{ ...tracks[0], id: 'FRAM26' }], ...changes }, null, 2);
};

const summaries = (): readonly string[] =>
  [...document.querySelectorAll('summary')].map(({ textContent }) => textContent ?? '');

describe('opening a call’s file', () => {
  it('shows the call like one of ours, marked, and inserts it with its rules', async () => {
    const pane = await openPane();
    await choose(pane, single());
    await button('Insérer les feuilles');
    expect(await title()).toContain('Accessibilité numérique des mairies');
    expect(screen.getByText('Appel ouvert depuis un fichier')).toBeTruthy();
    expect(screen.getByText(/appel\.json/)).toBeTruthy();
    expect(screen.getByText(/Commune, Intercommunalité|Commune$/)).toBeTruthy();
    await pane.user.click(await button('Insérer les feuilles'));
    await button('Vérifier à nouveau');
    expect(Object.keys((await pane.workbook.read()).snapshot?.names ?? {})).toContain(CARRIED_CALL);
    expect(screen.getByText(/FRAM26.*fichier/)).toBeTruthy();
  });

  it('lists the tracks of a file that has several, and takes the focus to them', async () => {
    const pane = await openPane();
    await choose(pane, exampleText());
    const heading = await screen.findByRole('heading', { name: 'Ouvert depuis un fichier (2)' });
    expect(heading).toBeTruthy();
    const first = await button(/^FRAM26.*Petits projets/);
    expect(document.activeElement).toBe(first);
    await pane.user.click(first);
    await button('Insérer les feuilles');
    expect(await title()).toContain('Petits projets');
  });

  it('says each mistake with its line, what was expected and what stands there, and takes the mended file', async () => {
    const pane = await openPane();
    const { rate } = exampleTheme() as { rate: object };
    await choose(pane, single({ owner: '', rate: { ...rate, percent: 500 } }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('à corriger en 2 endroits');
    const [owner, percent] = within(alert).getAllByRole('listitem');
    expect(owner?.textContent).toMatch(/^ligne \d+ · service responsable.*d’au moins 1 caractère/);
    expect(percent?.textContent).toMatch(/^ligne \d+ · taux › pourcentage.*au plus 100.*500/);
    await choose(pane, single());
    await button('Insérer les feuilles');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('refuses a file that passes for a call of ours', async () => {
    const pane = await openPane();
    const { tracks } = exampleTheme() as { tracks: object[] };
    await choose(pane, single({ code: 'ITN6', tracks: [{ ...tracks[0], id: 'ITN6' }] }));
    expect((await screen.findByRole('alert')).textContent).toContain('livré avec Barème');
  });

  it('says what its author should look at again', async () => {
    const pane = await openPane();
    await choose(pane, single({ scoring: undefined }));
    await button('Insérer les feuilles');
    expect(screen.getByText(/Un point à vérifier par son auteur/)).toBeTruthy();
    expect(screen.getByText(/notes de 0 à 5/)).toBeTruthy();
  });

  it('shows what each criterion weighs and on which scale it is scored, before anything is inserted', async () => {
    const pane = await openPane();
    await choose(pane, single());
    await button('Insérer les feuilles');
    expect(screen.getByText('Notes de 1 à 4')).toBeTruthy();
    expect(summaries()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Effet pour les habitants · 40\s%$/),
        expect.stringMatching(/^Mutualisation entre communes · 15\s%$/),
      ]),
    );
  });

  it('says which scale and weights Barème proposes where the call publishes none', async () => {
    const pane = await openPane();
    await choose(pane, minimalText());
    await button('Insérer les feuilles');
    expect(screen.getByText('Notes de 0 à 5 · poids égaux')).toBeTruthy();
    expect(screen.getByText(/L’appel ne publie ni échelle ni poids/)).toBeTruthy();
    expect(summaries()).toContain('Durée du service');
    expect(screen.getByText('Non publiée')).toBeTruthy();
  });

  it('shows its texts as texts', async () => {
    const pane = await openPane();
    const summary = { fr: '<img src=x onerror="document.title=1"> http://example.org', en: 'x' };
    await choose(pane, single({ summary }));
    await button('Insérer les feuilles');
    expect(screen.getByText(/<img src=x/)).toBeTruthy();
    expect(document.querySelector('img, a')).toBeNull();
  });
});

describe('a workbook that brings its call', () => {
  const call = importedCall();
  const inserted = async (): Promise<MemoryWorkbook> => {
    const workbook = new MemoryWorkbook();
    await workbook.inject(declareWorkbook(call, 'fr'));
    return workbook;
  };

  it('is checked with the rules of the file, by whoever opens it', async () => {
    const workbook = await inserted();
    await openPane({ workbook });
    expect(await title()).toBe('Accessibilité numérique des mairies');
    workbook.fillLine(TABLES.budget, 0, {
      ...aLine(10_000),
      'Type de dépense': 'Audit de conformité RGAA',
      'CP 2026': 12_000,
    });
    await untilMaximumIs(/6\s000,00\s€/);
  });

  it('says so when their text was damaged, and interprets nothing', async () => {
    const workbook = await inserted();
    workbook.fill(CARRIED_CALL, 'abîmé');
    await openPane({ workbook });
    expect(await title()).toBe('Les règles de cet appel sont abîmées');
    expect(screen.getByText(/brm_fichier_appel/)).toBeTruthy();
  });
});

describe('a newer version of the file', () => {
  const changes = [
    { version: 2, text: { fr: 'Le taux passe à 60 %.', en: 'The rate is now 60%.' } },
  ];
  const { rate } = exampleTheme() as { rate: object };
  const newer = { version: 2, changes, rate: { ...rate, percent: 60 } };

  const aboutTheCall = async (): Promise<PaneInTest> => {
    const workbook = new MemoryWorkbook();
    await workbook.inject(
      declareWorkbook(openThemeText(single(), 'v1').calls[0] ?? importedCall(), 'fr'),
    );
    workbook.fillLine(TABLES.budget, 0, {
      ...aLine(10_000),
      'Type de dépense': 'Audit de conformité RGAA',
      'CP 2026': 12_000,
    });
    const pane = await openPane({ workbook });
    await untilMaximumIs(/6\s000,00\s€/);
    await pane.user.click(await button('Autres actions'));
    await pane.user.click(await button('À propos de l’appel'));
    expect(await screen.findByText('Appel apporté par le classeur')).toBeTruthy();
    return pane;
  };

  it('is offered with what it brings, and taken on a click, keeping what was typed', async () => {
    const pane = await aboutTheCall();
    await choose(pane, single(newer));
    expect(await screen.findByText('Le taux passe à 60 %.')).toBeTruthy();
    await pane.user.click(await button('Mettre à jour'));
    await untilMaximumIs(/7\s200,00\s€/);
  });

  it('is told by what it changes in the rules: figures and days in view, texts on request', async () => {
    const pane = await aboutTheCall();
    const { tracks } = exampleTheme() as { tracks: { sessions: object[] }[] };
    const [session] = tracks[0]?.sessions ?? [];
    const sessions = [{ ...session, closes: '2027-09-30' }];
    const longer = [{ ...tracks[0], id: 'FRAM26', sessions }];
    await choose(pane, single({ ...newer, tracks: longer, owner: 'Région' }));
    const heading = await screen.findByRole('heading', { name: /Ce que le fichier change/ });
    const items = within(heading.parentElement ?? document.body).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent.replace(/\s/g, ' '))).toEqual([
      'taux › pourcentage : 60 % au lieu de 50 %',
      'session 1 › clôture : 30/09/2027 au lieu de 30/06/2027',
      'service responsable : « Région » au lieu de « Région Val-d’Exemple, direction du numérique et des usages »',
    ]);
    expect(screen.getByText('Voir le texte qui diffère')).toBeTruthy();
  });

  it('says when nothing but its number differs', async () => {
    const pane = await aboutTheCall();
    await choose(pane, single({ version: 2, changes }));
    expect(await screen.findByText('Rien d’autre que le numéro de version.')).toBeTruthy();
  });

  it('is not offered when the workbook has it already, nor when it is older', async () => {
    const pane = await aboutTheCall();
    await choose(pane, single());
    expect(await screen.findByText(/applique déjà les règles de ce fichier/)).toBeTruthy();
  });
});
