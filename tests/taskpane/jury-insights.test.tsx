/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { JuryVerdict } from '../../src/documents/jury/verdict';
import type { Language } from '../../src/language/language';
import { ChairView } from '../../src/taskpane/jury/chair-view';
import { InsightsView } from '../../src/taskpane/jury/insights-view';
import { loadTexts, wordingIn, WordingProvider } from '../../src/taskpane/wording/language';
import { assessed, score, sheetsOf, verdictOf } from '../builders/assessed-session';
import { snapshotOf, type Filling } from '../builders/filled-sheets';
import { MemoryWorkbook } from './memory-workbook';
import { standInForTheBrowser } from './pane';

/** By juror: D001 to D005 under the only criterion. The last two score as the first two do. */
const SCORES = [
  [4, 3, 5, 2, 3],
  [4, 4, 5, 3, 2],
  [3, 4, 4, 2, 2],
  [4, 3, 5, 2, 3],
  [4, 4, 5, 3, 2],
];

const scoredBy = (jurors: number): readonly Filling[] =>
  SCORES.slice(0, jurors).flatMap((scores, juror) =>
    scores.map((value, dossier) => score(`J0${juror + 1}`, `D00${dossier + 1}`, 1, value)),
  );

interface Jury {
  readonly jurors: number;
  /** Euros; the dossiers ask for 50 000 € times their number. */
  readonly envelope?: number | null;
  readonly dossiers?: number;
}

/** A jury that deliberates, best first: D003, D001, D002, then D004 and D005 ex aequo. */
const juryOf = ({ jurors, envelope = 250_000, dossiers = 5 }: Jury): JuryVerdict =>
  verdictOf({
    stage: 'deliberation',
    plan: { jurors, dossiers, criteria: 1, tieKeys: [] },
    filled: [
      ...scoredBy(jurors).filter(
        (filling) => 'line' in filling && Number(String(filling.line).slice(-1)) <= dossiers,
      ),
      { field: 'envelope', value: envelope },
    ],
  });

const framed = (content: ReactNode, language: Language) => (
  <FluentProvider theme={webLightTheme}>
    <WordingProvider value={wordingIn(language)}>{content}</WordingProvider>
  </FluentProvider>
);

const view = (verdict: JuryVerdict, language: Language) =>
  framed(<InsightsView verdict={verdict} />, language);

const SHOW = { fr: 'Afficher la fiabilité', en: 'Show how reliable it is' };
const TRY = { fr: 'Essayer', en: 'Try' };

interface Shown {
  readonly user: UserEvent;
  readonly showInstead: (verdict: JuryVerdict) => void;
}

async function show(verdict: JuryVerdict, language: Language = 'fr'): Promise<Shown> {
  standInForTheBrowser();
  await loadTexts(language);
  const { rerender } = render(view(verdict, language));
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: SHOW[language] }));
  return { user, showInstead: (other) => rerender(view(other, language)) };
}

/** What stands on the page, with ordinary spaces. */
const said = (): string => plain(document.body.textContent);

const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

const pictures = (): readonly string[] =>
  screen.getAllByRole('img').map((one) => plain(one.getAttribute('aria-label')));

const rowsOf = (name: string): readonly (readonly string[])[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));

describe('how reliable a ranking is', () => {
  it('is told only when it is asked for, as Barème’s own proposal and no part of the workbook', async () => {
    standInForTheBrowser();
    await loadTexts('fr');
    render(view(juryOf({ jurors: 5 }), 'fr'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Fiabilité du classement');
    expect(said()).toContain('seuils proposés par Barème');
    expect(said()).toContain('rien n’en est écrit dans le classeur');
    expect(said()).not.toContain('Kendall');
  });

  it('goes away again', async () => {
    const { user } = await show(juryOf({ jurors: 5 }));
    await user.click(screen.getByRole('button', { name: 'Masquer la fiabilité' }));
    expect(said()).not.toContain('Kendall');
  });
});

describe('the chair’s view', () => {
  /** With what it has to fetch for that stage. */
  async function atStage(stage: 'scoring' | 'deliberation'): Promise<readonly (string | null)[]> {
    standInForTheBrowser();
    await loadTexts('fr');
    const snapshot = snapshotOf(sheetsOf({ stage, filled: scoredBy(3) }));
    const nothing = () => undefined;
    const rest = {
      port: new MemoryWorkbook(),
      onWritten: nothing,
      onSelect: nothing,
      findings: null,
    };
    await act(async () => {
      render(
        framed(<ChairView verdict={assessed(snapshot)} snapshot={snapshot} {...rest} />, 'fr'),
      );
      await import('../../src/taskpane/jury/insights-view');
    });
    return screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  }

  it('has it once deliberation is open', async () => {
    expect(await atStage('deliberation')).toContain('Fiabilité du classement');
  });

  it('has nothing of it before', async () => {
    expect(await atStage('scoring')).toEqual(['Avancement', 'Étapes']);
  });
});

describe('five jurors and five dossiers', () => {
  it('get each dossier’s scores drawn, best first, and said in words', async () => {
    await show(juryOf({ jurors: 5 }));
    expect(pictures().slice(0, 2)).toEqual([
      'Note totale 4,80 sur une échelle de 0 à 5, notes des jurés de 4,00 à 5,00, médiane 5,00',
      'Note totale 3,80 sur une échelle de 0 à 5, notes des jurés de 3,00 à 4,00, médiane 4,00',
    ]);
  });

  it('get the same as a table, with expected ranks beside the ranks', async () => {
    await show(juryOf({ jurors: 5 }));
    const [first] = rowsOf('Notes de chaque dossier');
    expect(first).toEqual(['D003', '5', '4,00 à 5,00', '5,00', '4,80']);
    const [, second, third] = rowsOf('Rang attendu');
    expect([second?.slice(0, 2), third?.slice(0, 2)]).toEqual([
      ['D001', '2'],
      ['D002', '3'],
    ]);
    // They lie close together, and closer to each other than their ranks do.
    expect([second?.[2], third?.[2]]).toEqual(['2,26', '2,74']);
  });

  it('see each juror’s severity beside the mean of their scores, with its meaning and no blame', async () => {
    await show(juryOf({ jurors: 5 }));
    const jurors = rowsOf('Générosité et sévérité');
    expect(jurors.map(([name, mean]) => [name, mean])).toEqual([
      ['Personne 1', '3,40'],
      ['Personne 2', '3,60'],
      ['Personne 3', '3,00'],
      ['Personne 4', '3,40'],
      ['Personne 5', '3,60'],
    ]);
    expect(jurors.map(([, , difference]) => difference)).toEqual([
      '0,00',
      '+0,20',
      '-0,40',
      '0,00',
      '+0,20',
    ]);
    expect(said()).toContain('Au-dessus de zéro : plus généreux');
    expect(said()).toContain('Ce n’est ni un mérite ni un défaut');
  });

  it('see which two the line parts and the scores do not', async () => {
    await show(juryOf({ jurors: 5 }));
    expect(said()).toContain('D001 · Projet 1 et D002 · Projet 2 : non départagés');
    expect(said()).toContain('écart 0,20, erreur type 0,');
    expect(said()).not.toContain('D003 · Projet 3 et D002 · Projet 2 : non départagés');
  });
});

describe('three jurors', () => {
  it('see W and α, each with a sentence on what it says', async () => {
    await show(juryOf({ jurors: 3 }));
    expect(said()).toContain('Concordance W de Kendall : 0,85 (3 jurés, 5 dossiers');
    expect(said()).toContain('au hasard s’accorderaient autant dans 0,89 % des cas');
    expect(said()).toContain('Accord α de Krippendorff : 0,70');
    expect(said()).toContain('W dit si les jurés rangent les dossiers dans le même ordre');
    expect(said()).toContain('α dit si les jurés donnent les mêmes notes');
  });

  it('read why severity, medians and pairs at the line are not shown', async () => {
    await show(juryOf({ jurors: 3 }));
    const why = 'Affiché à partir de 5 jurés dont les notes comptent (ici 3) : seuil proposé';
    expect(said().split(why)).toHaveLength(4);
    expect(screen.queryByRole('table', { name: 'Générosité et sévérité' })).toBeNull();
    expect(said()).not.toContain('médiane 4,00');
    expect(pictures()[0]).toContain('notes des jurés de 4,00 à 5,00');
  });

  it('with four dossiers read why W and α are not', async () => {
    await show(juryOf({ jurors: 3, dossiers: 4 }));
    const why = 'Affiché à partir de 5 dossiers notés par assez de jurés (ici 4)';
    expect(said()).toContain(`Concordance W. ${why}`);
    expect(said()).toContain(`Accord α. ${why}`);
  });
});

describe('what would change the ranking', () => {
  it('is tried when asked for: without whom the line moves, and by which single point', async () => {
    const { user } = await show(juryOf({ jurors: 3 }));
    await user.click(screen.getByRole('button', { name: TRY.fr }));
    await screen.findByText('Essais terminés.');
    expect(said()).toContain(
      'Sans Personne 1 : D001 · Projet 1 n’aurait rien de l’enveloppe, D002 · Projet 2 entrerait dans l’enveloppe.',
    );
    expect(said()).toContain('D002, un point de plus à une note (Critère numéro 1) :');
    const ranks = rowsOf('Rangs atteints dans ces essais');
    expect(ranks).toContainEqual(['D001', '2', 'de 2 à 3', '2']);
  });

  it('is dropped when the workbook changes, and says so', async () => {
    const { user, showInstead } = await show(juryOf({ jurors: 3 }));
    await user.click(screen.getByRole('button', { name: TRY.fr }));
    await screen.findByText('Essais terminés.');
    showInstead(juryOf({ jurors: 5 }));
    expect(
      await screen.findByText('Le classeur a changé depuis : essayez à nouveau.'),
    ).toBeTruthy();
    expect(said()).not.toContain('Sans Personne 1');
  });

  it('without an envelope tells the ranks that are reached, there being no line', async () => {
    const { user } = await show(juryOf({ jurors: 3, envelope: null }));
    await user.click(screen.getByRole('button', { name: TRY.fr }));
    await screen.findByText('Essais terminés.');
    expect(said()).toContain('Sans enveloppe, pas de ligne.');
    expect(screen.queryAllByRole('heading', { level: 4 })).toEqual([]);
    expect(rowsOf('Rangs atteints dans ces essais')).toContainEqual(['D001', '2', 'de 2 à 3', '2']);
  });
});

describe('in English', () => {
  it('says the same', async () => {
    const { user } = await show(juryOf({ jurors: 5 }), 'en');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'How reliable the ranking is',
    );
    expect(said()).toContain('Krippendorff’s agreement α: ');
    expect(said()).toContain('D001 · Projet 1 and D002 · Projet 2: not separated');
    expect(pictures()[0]).toBe(
      'Total 4.80 on a scale from 0 to 5, jurors’ scores from 4.00 to 5.00, median 5.00',
    );
    await user.click(screen.getByRole('button', { name: TRY.en }));
    expect(await screen.findByText('Trials finished.')).toBeTruthy();
  });

  it('says why a figure is not shown', async () => {
    await show(juryOf({ jurors: 3 }), 'en');
    expect(said()).toContain(
      'Shown from 5 jurors whose scores count (3 here): a threshold proposed',
    );
  });
});
