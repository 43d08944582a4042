/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { planOf } from '../../src/documents/jury/plan-of';
import { readSession } from '../../src/documents/jury/parse/read-session';
import type { WorkbookPort } from '../../src/excel/port';
import type { Language } from '../../src/language/language';
import { cents } from '../../src/money/cents';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { OpeningScreen } from '../../src/taskpane/jury/opening/opening-screen';
import { proposedTitle } from '../../src/taskpane/jury/opening/proposed-title';
import { loadTexts, wordingIn, WordingProvider } from '../../src/taskpane/wording/language';
import { callOf } from '../builders/calls';
import { snapshotOf } from '../builders/filled-sheets';
import { standInForTheBrowser } from './pane';

beforeAll(async () => {
  standInForTheBrowser();
  Object.defineProperty(globalThis.crypto, 'randomUUID', {
    configurable: true,
    value: () => webcrypto.randomUUID(),
  });
  await Promise.all([loadTexts('fr'), loadTexts('en')]);
});

interface Opened {
  readonly user: UserEvent;
  /** What was put into the workbook, read back from it. */
  readonly session: () => ReturnType<typeof readSession>;
  readonly count: () => number;
}

/** The form of a call, over a workbook that takes whatever is put into it. */
function openForm(call: string, language: Language = 'fr'): Opened {
  const injected: WorkbookDeclaration[] = [];
  const port: Pick<WorkbookPort, 'inject'> = {
    inject: (declaration) => {
      injected.push(declaration);
      return Promise.resolve({ kind: 'inserted' } as never);
    },
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <WordingProvider value={wordingIn(language)}>
        <OpeningScreen
          call={callOf(call)}
          port={port}
          onBack={() => undefined}
          onDone={() => undefined}
        />
      </WordingProvider>
    </FluentProvider>,
  );
  return {
    user: userEvent.setup(),
    count: () => injected.length,
    session: () => {
      const [declaration] = injected;
      if (!declaration) throw new Error('nothing was put into the workbook');
      return readSession(snapshotOf(declaration));
    },
  };
}

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

async function type(user: UserEvent, name: string | RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}

async function paste(user: UserEvent, name: string | RegExp, lines: readonly string[]) {
  await user.click(field(name));
  await user.paste(lines.join('\n'));
}

const lids = () =>
  [...document.querySelectorAll('details > summary')].map(({ textContent }) => textContent);

const lidOf = (title: string): string => lids().find((lid) => lid.startsWith(title)) ?? '';

/** Spaces that break no line are not told from others. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ');
const named = (name: string) => ({ name: (found: string) => plain(found).startsWith(name) });

const press = (user: UserEvent, name: string) =>
  user.click(screen.getByRole('button', named(name)));

/** What a screen reader says of a field after its name. */
const describing = (element: HTMLElement): string =>
  plain(
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

const isInvalid = (element: HTMLElement): boolean =>
  element.getAttribute('aria-invalid') === 'true';

const focused = (): string => plain(document.activeElement?.getAttribute('aria-label') ?? '');

const DOSSIERS = ['Guichet unique', 'Portail des agents', 'Données ouvertes', 'Télétravail'];
const JURORS = ['Anne Lebrun;Experte', 'Karim Haddad', 'Sophie Marchand', 'Yann Le Goff'];

async function withLists(user: UserEvent): Promise<void> {
  await paste(user, 'Dossiers', DOSSIERS);
  await paste(user, 'Jurés', JURORS);
}

describe('The form that opens a jury session', () => {
  it('says on its lids what applies, and opens the proposed session untouched', async () => {
    const { user, session } = openForm('ITN3');
    expect(lidOf('Critères et règles')).toContain(
      '7 critères de même poids · 0 à 5 par point entier · 3 notes au moins',
    );
    expect(lidOf('Séance et étapes')).toContain(
      'Recevabilité > Notation > Audition > Délibération > Avis > Décision',
    );
    expect(lidOf('Attribution')).toContain('tous les dossiers à tous les jurés');
    await withLists(user);
    await press(user, 'Ouvrir la session');
    const plan = planOf(session());
    expect(plan.criteria.map(({ coefficient }) => coefficient)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(plan).toMatchObject({ minimum: 3, scale: { min: 0, max: 5, step: 1 } });
    expect(session().dossiers.map(({ title }) => title.value)).toEqual(DOSSIERS);
  });

  it('asks about an audition after the meeting of the jury, and opens all the same', async () => {
    const { user, count } = openForm('ITN3');
    await withLists(user);
    await type(user, 'Date de la séance', '15/03/2021');
    await type(user, 'Date de l’audition', '15/03/2021');
    expect(describing(field('Date de l’audition'))).toBe('');
    expect(lidOf('Séance et étapes')).not.toContain('à vérifier');
    await type(user, 'Date de l’audition', '20/03/2021');
    const asked =
      'Après la séance du jury, le 15/03/2021 : le jury se réunit-il à nouveau ensuite ?';
    expect(describing(field('Date de l’audition'))).toBe(asked);
    expect(isInvalid(field('Date de l’audition'))).toBe(false);
    expect(lidOf('Séance et étapes')).toContain('à vérifier');
    expect(plain(document.body.textContent)).toContain(`Date de l’audition : ${asked}`);
    await press(user, 'Ouvrir la session');
    expect(count()).toBe(1);
  });

  it('asks about a public value for the lot that is known before the jury meets', async () => {
    const { user } = openForm('ITN3', 'en');
    await type(user, 'Date of the meeting', '15/03/2021');
    await type(user, 'Public value', 'Loto');
    await type(user, 'Date of that value', '14/03/2021');
    expect(describing(field('Date of that value'))).toBe(
      'Before the meeting of the jury on 15/03/2021: anyone can foresee the order of the lot. Is that meant?',
    );
    expect(lidOf('Criteria and rules')).toContain('to check');
  });

  it('takes criteria, rules, meeting and stages into the Session sheet, French decimals understood', async () => {
    const { user, session } = openForm('SNAP4');
    await withLists(user);
    await type(user, 'Coefficient de C2', '3');
    await type(user, 'Seuil de C1', '2,5');
    await user.selectOptions(field('Notes'), 'par demi-point');
    await type(user, 'Note 5', 'parfait');
    await type(user, 'Notes requises par critère', '2');
    await type(user, 'Seuil de la note totale', '3,5');
    await user.selectOptions(field('Commentaire demandé'), 'Toujours');
    await type(user, 'Enveloppe, en euros TTC (facultatif)', '1,5 M€');
    await type(user, 'Reliquat des sessions précédentes (facultatif)', '20000,50');
    await type(user, 'Valeur publique', 'Loto');
    await type(user, 'Date de l’audition', '12/03/2021');
    await type(user, 'Présidence', 'Anne Lebrun');
    await user.click(field('Avis'));
    expect(lidOf('Critères et règles')).toContain(
      '(coefficients 1, 3, 1, 1, 1, 1, 1) · 0 à 5 par demi-point · 2 notes au moins',
    );
    await press(user, 'Ouvrir la session');
    const { criteria, ...plan } = planOf(session());
    expect(criteria.slice(0, 2)).toMatchObject([
      { coefficient: 1, threshold: 2.5 },
      { coefficient: 3, threshold: null },
    ]);
    expect(plan).toMatchObject({
      scale: { step: 0.5 },
      minimum: 2,
      threshold: 3.5,
      commentRule: 'always',
      money: { envelope: cents(1_500_000_00), carriedOver: cents(20_000_50), policy: 'stop' },
      lot: { source: 'Loto', day: null },
      audition: '2021-03-12',
      chair: 'Anne Lebrun',
      stages: ['screening', 'scoring', 'audition', 'deliberation', 'decision'],
    });
    expect(plan.levels.at(-1)).toEqual({ score: 5, wording: 'parfait' });
  });

  it('says at the field, on the lid and below what is accepted, and opens nothing until then', async () => {
    const { user, count } = openForm('ITN3');
    await withLists(user);
    await type(user, 'Coefficient de C1', '1,5');
    const sentence = 'Tapez un nombre entier de 1 à 1 000.';
    expect(describing(field('Coefficient de C1'))).toBe(sentence);
    expect(isInvalid(field('Coefficient de C1'))).toBe(true);
    expect(lidOf('Critères et règles')).toContain('à corriger');
    expect(plain(document.body.textContent)).toContain(`Coefficient de C1 : ${sentence}`);
    await press(user, 'Ouvrir la session');
    expect(count()).toBe(0);
    await type(user, 'Coefficient de C1', '2');
    expect(isInvalid(field('Coefficient de C1'))).toBe(false);
    expect(lidOf('Critères et règles')).not.toContain('à corriger');
    await type(user, 'Date de la séance', '31/02/2021');
    expect(describing(field('Date de la séance'))).toBe(
      'Tapez une date de 2020 à 2045, par exemple 15/03/2021.',
    );
    expect(lidOf('Séance et étapes')).toContain('à corriger');
  });

  it('asks for the day of an audition only where the session has one', async () => {
    const { user } = openForm('ITN1');
    expect(screen.queryByLabelText('Date de l’audition')).toBeNull();
    await user.click(field('Audition'));
    expect(screen.queryByLabelText('Date de l’audition')).not.toBeNull();
  });

  it('names the audition by the call’s own word too', () => {
    openForm('SNAP1');
    expect(field('Audition (l’appel dit : soutenance)').checked).toBe(true);
  });

  it('moves, removes and adds tie keys by the keyboard, the focus staying where one works', async () => {
    const { user, session } = openForm('SNAP1');
    await withLists(user);
    const keys = () =>
      within(screen.getByRole('list', { name: /^Départage/ }))
        .getAllByRole('listitem')
        .map(({ dataset }) => dataset.key);
    screen.getByRole('button', named('Monter : médiane')).focus();
    await user.keyboard('{Enter}{Enter}');
    expect(focused()).toBe('Monter : médiane');
    expect(keys().slice(2, 5)).toEqual(['median', 'criterion 2', 'criterion 3']);
    screen.getByRole('button', named('Retirer : tirage au sort')).focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('Monter : présidence');
    expect(screen.queryByLabelText('Valeur publique')).toBeNull();
    await press(user, 'Retirer : C1');
    await user.selectOptions(field('Clé à ajouter'), 'tirage au sort');
    await press(user, 'Ajouter');
    await press(user, 'Ouvrir la session');
    expect(planOf(session()).tieKeys).toEqual([
      { kind: 'criterion', criterion: 1 },
      { kind: 'median' },
      { kind: 'criterion', criterion: 2 },
      { kind: 'criterion', criterion: 3 },
      { kind: 'chair' },
      { kind: 'lot' },
    ]);
  });

  it('proposes a month’s name where the call has a session a month', () => {
    expect(proposedTitle(callOf('SNAP2A'), 'fr', '2021-03-02T14:05')).toBe(
      'Jury SNAP2A · mars 2021',
    );
    expect(proposedTitle(callOf('SNAP2B'), 'en', '2021-03-31T23:05')).toBe(
      'Jury SNAP2B · March 2021',
    );
    expect(proposedTitle(callOf('ITN3'), 'fr', '2021-03-02T14:05')).toBe('Jury ITN3');
  });

  it('is there in English', () => {
    openForm('SNAP3', 'en');
    expect(lidOf('Criteria and rules')).toContain(
      '8 criteria of equal weight · 0 to 5 by whole points · 3 scores at least',
    );
    expect(field('Audition (the call says: oral presentation)').checked).toBe(true);
  });
});

/** The dossiers that a juror’s sheet leaves to them, by juror. */
function toScore({ session }: Opened): readonly string[] {
  return [...session().sheets.values()].map(({ code, lines }) => {
    const theirs = lines.filter(({ participation }) => participation.kind === 'blank');
    return `${code}: ${theirs
      .map(({ id }) => id)
      .slice(0, DOSSIERS.length)
      .join(' ')}`;
  });
}

describe('Dossiers assigned to jurors', () => {
  it('are spread evenly when the chair asks for it, and may be changed afterwards', async () => {
    const form = openForm('ITN3');
    const { user } = form;
    await withLists(user);
    await type(user, 'Jurés par dossier', '3');
    await press(user, 'Répartir');
    expect(lidOf('Attribution')).toContain('4 jurés sur 4 ne notent que certains dossiers');
    await press(user, 'Choisir les dossiers : Anne Lebrun');
    const boxes = within(screen.getByRole('group', named('Dossiers : Anne Lebrun')));
    await user.click(boxes.getByRole('button', named('Tout cocher')));
    await user.click(boxes.getByLabelText('D004 · Télétravail'));
    await press(user, 'Ouvrir la session');
    expect(toScore(form)).toEqual([
      'J01: D001 D002 D003',
      'J02: D001 D002 D004',
      'J03: D001 D003 D004',
      'J04: D002 D003 D004',
    ]);
  });

  it('may come with the pasted list; those with too few jurors are told', async () => {
    const form = openForm('ITN3');
    const { user } = form;
    await paste(user, 'Dossiers', DOSSIERS);
    await paste(user, 'Jurés', [
      'Nom;Dossiers',
      'Anne Lebrun;D001-D003',
      'Karim Haddad;D001, D002',
      'Sophie Marchand;tous',
    ]);
    expect(lidOf('Attribution')).toContain('Moins de 3 jurés pour D003 (2), D004 (1).');
    await press(user, 'Ouvrir la session');
    expect(toScore(form)).toEqual([
      'J01: D001 D002 D003',
      'J02: D001 D002',
      'J03: D001 D002 D003 D004',
    ]);
  });

  it('are spread one by one among dossiers of one title', async () => {
    const form = openForm('ITN3');
    const { user } = form;
    await paste(user, 'Dossiers', [
      'Intitulé;Porteur',
      'Guichet;A',
      'Guichet;B',
      'Guichet',
      'Guichet',
    ]);
    await paste(user, 'Jurés', JURORS);
    await press(user, 'Répartir');
    await press(user, 'Ouvrir la session');
    expect(toScore(form)).toEqual([
      'J01: D001 D002 D003',
      'J02: D001 D002 D004',
      'J03: D001 D003 D004',
      'J04: D002 D003 D004',
    ]);
  });

  it('stay with their dossiers when the list gets another line above them', async () => {
    const form = openForm('ITN3');
    const { user } = form;
    await withLists(user);
    await press(user, 'Choisir les dossiers : Karim Haddad');
    const boxes = within(screen.getByRole('group', named('Dossiers : Karim Haddad')));
    await user.click(boxes.getByRole('button', named('Tout décocher')));
    await user.click(boxes.getByLabelText('D001 · Guichet unique'));
    await user.clear(field('Dossiers'));
    await paste(user, 'Dossiers', ['Tardif', ...DOSSIERS]);
    await press(user, 'Ouvrir la session');
    expect(toScore(form)[1]).toBe('J02: D002');
  });

  it('that the list does not have keep the session from being opened', async () => {
    const { user, count } = openForm('ITN3');
    await paste(user, 'Dossiers', DOSSIERS);
    await paste(user, 'Jurés', ['Nom;Dossiers', 'Anne Lebrun;D009']);
    expect(plain(document.body.textContent)).toContain(
      '« D009 » ne désigne pas des dossiers de la liste',
    );
    await press(user, 'Ouvrir la session');
    expect(count()).toBe(0);
  });

  it('are asked of a number of jurors that there are, and that reaches the minimum', async () => {
    const { user } = openForm('ITN3');
    await withLists(user);
    await type(user, 'Jurés par dossier', '2');
    expect(describing(field('Jurés par dossier'))).toContain('Tapez un nombre entier de 3 à 4.');
  });
});

describe('What was understood of the lists', () => {
  const cells = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => plain(textContent)));

  it('is a table below each field, closed at first', async () => {
    const { user } = openForm('ITN3');
    expect(lidOf('Ce qui est compris')).toBe('');
    await paste(user, 'Dossiers', ['12;Guichet;Région;1 000;', '13;Portail']);
    await paste(user, 'Jurés', ['Anne Lebrun;Experte']);
    expect(lids().filter((lid) => lid.startsWith('Ce qui est compris'))).toEqual([
      'Ce qui est compris2 dossiers',
      'Ce qui est compris1 juré',
    ]);
    const region = screen.getByRole('region', { name: 'Dossiers compris' });
    expect(region.closest('details')?.open).toBe(false);
    expect(cells('Dossiers compris')).toEqual([
      ['N°', 'Intitulé', 'Porteur', 'Demande', 'Maximum'],
      ['12', 'Guichet', 'Région', expect.stringMatching(/^1 000(,00)? €$/), ''],
      ['13', 'Portail', '', '', ''],
    ]);
    expect(cells('Jurés compris')).toEqual([
      ['Code', 'Nom', 'Qualité'],
      ['J01', 'Anne Lebrun', 'Experte'],
    ]);
  });

  it('shows thirty at most, and says how many more', async () => {
    const { user } = openForm('ITN3', 'en');
    const many = Array.from({ length: 32 }, (_, index) => `Project ${index + 1}`);
    await paste(user, 'Dossiers', many);
    expect(cells('Dossiers understood')).toHaveLength(31);
    expect(plain(document.body.textContent)).toContain('and 2 others');
  });
});

describe('A pasted list', () => {
  const said = () => plain(document.body.textContent);

  it('keeps cells whole that quotes hold together', async () => {
    const { user, session } = openForm('ITN3');
    const quoted = '12;"Guichet; le ""portail"""';
    await paste(user, 'Dossiers', [
      'N°;Intitulé',
      quoted,
      ';"Au fil',
      'de l’eau"',
      '14;"A" et "B"',
    ]);
    await paste(user, 'Jurés', ['Anne Lebrun']);
    await press(user, 'Ouvrir la session');
    expect(session().dossiers.map(({ title }) => title.value)).toEqual([
      'Guichet; le "portail"',
      'Au fil de l’eau',
      '"A" et "B"',
    ]);
  });

  it('keeps dossiers of a juror that a semicolon parts', async () => {
    const form = openForm('ITN3');
    await paste(form.user, 'Dossiers', DOSSIERS);
    await paste(form.user, 'Jurés', ['Nom;Qualité;Dossiers', 'Anne Lebrun;Experte;D001; D003']);
    await press(form.user, 'Ouvrir la session');
    expect(toScore(form)).toEqual(['J01: D001 D003']);
  });

  it('opens though columns are passed over or a dossier may stand twice, and says so', async () => {
    const { user, count } = openForm('ITN3');
    await paste(user, 'Dossiers', ['Projet;Porteur;Coût HT;Avis', 'A;P;10;bon', 'a;p;20;bon']);
    await paste(user, 'Jurés', ['Nom;Fonction;Tél', 'Anne Lebrun;Experte;01']);
    expect(said()).toContain('Dossiers : colonnes non reconnues, non reprises : Avis.');
    expect(said()).toContain('autre unité que l’euro TTC : Coût HT.');
    expect(said()).toContain('Jurés : colonnes non reconnues, non reprises : Tél.');
    expect(said()).toContain('D001 et D002 : même intitulé et même porteur');
    await press(user, 'Ouvrir la session');
    expect(count()).toBe(1);
  });

  it.each([
    [['Action;Somme', 'A;12 000'], 'la première ligne (Action, Somme) semble une ligne d’en-têtes'],
    [['Projet A;12 000'], 'Dossiers, ligne 1 : « 12 000 » est un montant'],
    [['N°;Intitulé;Demande', ';;2 000'], 'Dossiers, ligne 2 : ni intitulé, ni numéro'],
    [['N°;Intitulé', '1;A;B'], 'Dossiers, ligne 2 : « B » n’est dans aucune colonne attendue'],
  ])('is not opened while a line of it would be lost: %j', async (lines, sentence) => {
    const { user, count } = openForm('ITN3');
    await paste(user, 'Dossiers', lines);
    await paste(user, 'Jurés', ['Anne Lebrun']);
    expect(said()).toContain(sentence);
    await press(user, 'Ouvrir la session');
    expect(count()).toBe(0);
  });

  it('out of a mail is told line by line, and asked about at its field', async () => {
    const { user, session } = openForm('ITN3');
    const title = 'Démat’ ADS (DDT de la Creuse) : 280 000 €';
    await paste(user, 'Dossiers', ['Bonjour,', `- ${title}`, '- Portail', 'Cordialement,']);
    await paste(user, 'Jurés', ['1. Anne Lebrun <anne@x.fr>, Karim Haddad, Sophie Marchand;']);
    expect(said()).toContain(
      'Dossiers : laissé de côté, car ce sont des formules de courriel : « Bonjour, » (ligne 1), « Cordialement, » (ligne 4).',
    );
    expect(describing(field('Dossiers'))).toContain(
      `Dossiers, ligne 2 : un montant (280 000 €) termine l’intitulé « ${title} ». Est-ce la demande ?`,
    );
    expect(describing(field('Jurés'))).toContain(
      'Sont-ce plusieurs jurés ? Mettez-en un par ligne.',
    );
    expect(said()).toContain('Jurés : 1 adresse électronique n’est pas reprise.');
    await press(user, 'Ouvrir la session');
    expect(session().dossiers.map((one) => [one.title.value, one.requested.value])).toEqual([
      [title, null],
      ['Portail', null],
    ]);
    expect(session().jurors.map(({ name }) => name.value)).toEqual([
      'Anne Lebrun, Karim Haddad, Sophie Marchand',
    ]);
  });

  it('out of a mail has a signature asked about, in English too', async () => {
    const { user } = openForm('ITN3', 'en');
    await paste(user, 'Dossiers', ['• Desk', 'Best regards,', 'Ann Smith']);
    expect(said()).toContain(
      'Dossiers: left out, as these are words of a mail: “Best regards,” (line 2).',
    );
    expect(said()).toContain(
      'Dossiers, line 3: “Ann Smith”, after the end of the mail, is read as',
    );
  });

  it('has its columns between commas where headings say so, and nowhere else', async () => {
    const { user, session } = openForm('ITN3');
    await paste(user, 'Dossiers', [
      'Intitulé,Porteur,Montant demandé',
      '"Guichet, portail",Région,"12,000.50"',
    ]);
    await paste(user, 'Jurés', ['Lebrun, Anne']);
    await press(user, 'Ouvrir la session');
    const { dossiers, jurors } = session();
    expect(dossiers).toMatchObject([
      {
        title: { value: 'Guichet, portail' },
        carrier: { value: 'Région' },
        requested: { value: 12_000_50 },
      },
    ]);
    expect(jurors.map(({ name }) => name.value)).toEqual(['Lebrun, Anne']);
  });

  it('may have its title above the headings: it is no entry, and that is told', async () => {
    const { user, session } = openForm('ITN3');
    await paste(user, 'Dossiers', ['Candidatures', '', 'N°;Intitulé;Porteur', '1;Guichet;Région']);
    await paste(user, 'Jurés', ['Le jury', 'Nom;Qualité', 'Anne Lebrun;Experte']);
    expect(said()).toContain('Dossiers : « Candidatures », au-dessus des en-têtes');
    expect(said()).toContain('Jurés : « Le jury », au-dessus des en-têtes');
    await press(user, 'Ouvrir la session');
    const { dossiers, jurors } = session();
    expect(dossiers.map(({ title }) => title.value)).toEqual(['Guichet']);
    expect(jurors.map(({ name }) => name.value)).toEqual(['Anne Lebrun']);
  });

  it('from Excel keeps the semicolons of its titles', async () => {
    const { user, session } = openForm('ITN3');
    await paste(user, 'Dossiers', ['N°\tIntitulé', '12\tGuichet ; portail']);
    await paste(user, 'Jurés', ['Anne Lebrun']);
    await press(user, 'Ouvrir la session');
    expect(session().dossiers[0]).toMatchObject({
      number: { value: '12' },
      title: { value: 'Guichet ; portail' },
    });
  });
});
