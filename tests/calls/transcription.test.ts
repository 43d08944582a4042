import type { Theme } from '../../src/calls/schema/theme';
import { THEMES, recordsWithin, themeOf } from './bundled';
import { SOURCE_CODES, bodyOf, collapse, leftOver, partOf, textAt, titleOf } from './source';
import type { Heading } from './source';

/** The text has no particular provisions for these two: they take those of ITN8A, and say so. */
const WITHOUT_PROVISIONS = ['ITN8B', 'ITN8D'];

const provisions = (theme: Theme, heading: Heading): string =>
  bodyOf(WITHOUT_PROVISIONS.includes(theme.code) ? 'ITN8A' : theme.code, heading);

/** « Sans objet » and « Non définis » are how the text says that there is nothing. */
const NOTHING = /^(Sans objet|Non définis)\.?$/;

const french = (texts: readonly { readonly fr: string }[]): readonly string[] =>
  texts.map(({ fr }) => fr);

const capitals = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toUpperCase();

describe('The bundled themes are the 16 of the published text', () => {
  it('has one theme for each of the text, and no other', () => {
    expect(THEMES.map(({ code }) => code)).toEqual(SOURCE_CODES);
    expect(SOURCE_CODES).toHaveLength(16);
  });

  it('has 79 criteria in all', () => {
    expect(THEMES.flatMap(({ criteria }) => criteria)).toHaveLength(79);
  });
});

describe.each(THEMES.map((theme) => [theme.code, theme] as const))(
  '%s, word for word',
  (code, theme) => {
    it('bears the title of the text, in lower case and with its accents', () => {
      expect(capitals(theme.title.fr)).toBe(capitals(titleOf(code)));
    });

    it('begins its summary as the text does, and ends it with a paragraph', () => {
      const [before, rest] = bodyOf(code, 'Résumé').split(collapse(theme.summary.fr));
      expect(before).toBe('');
      expect(rest).toMatch(/^$|^ [A-ZÀÉ•]/);
    });

    it('names the service in charge', () => {
      expect(theme.owner).toBe(bodyOf(code, 'Porteur du thème'));
    });

    it('has the whole of the criteria, each with its number, label and definition', () => {
      const pieces = theme.criteria.flatMap(({ label, definition }, index) => [
        `${index + 1}. ${label.fr}`,
        definition.fr,
      ]);
      const header = 'Libellé indicateur Définition courte et grille de notation';
      const text = bodyOf(code, 'Critères de sélection des projets');
      expect(leftOver(text, [header, ...pieces])).toBe('');
    });

    it('has the whole of the commitments', () => {
      const text = provisions(theme, 'Engagements');
      const opening = /^Le (porteur( de projet)?|candidat) s’engage(ra)?( à)? : /;
      expect(
        leftOver(text.replace(NOTHING, '').replace(opening, ''), french(theme.commitments)),
      ).toBe('');
    });

    it('has the whole of the selection process', () => {
      const text = provisions(theme, 'Processus de sélection').replace(NOTHING, '');
      expect(collapse(theme.selection.process?.fr ?? '')).toBe(text);
    });

    it('has the whole of the follow-up indicators', () => {
      const text = provisions(theme, 'Indicateurs de suivi des projets').replace(NOTHING, '');
      expect(leftOver(text, french(theme.indicators))).toBe('');
    });

    it('quotes sentences that stand where it says they stand', () => {
      const quotes = recordsWithin(theme, ['text', 'place']);
      expect(quotes.length).toBeGreaterThanOrEqual(4);
      for (const { text, place } of quotes) {
        expect(textAt(place)).toContain(collapse(text));
        expect(place.startsWith(`${code}, `)).toBe(true);
      }
    });
  },
);

describe('What particular calls take from the text', () => {
  it.each(WITHOUT_PROVISIONS)('%s has no particular provisions of its own, and says so', (code) => {
    expect(partOf(code, 'Processus de sélection')).toBeUndefined();
    expect(partOf(code, 'Engagements')).toBeUndefined();
    expect(french(themeOf(code).readings).join(' ')).toContain('ITN8A');
  });

  it('ITN1 lists the eleven resources of the text as fundable, and nothing else', () => {
    const { own, quote } = themeOf('ITN1').expenses;
    const [, list = ''] = bodyOf('ITN1', 'Descriptif de la thématique').split(
      collapse(quote?.text ?? ''),
    );
    const [resources = ''] = list.split(' Les projets peuvent');
    expect(
      leftOver(
        resources,
        own.map(({ label }) => label.fr),
      ),
    ).toBe('');
    expect(own).toHaveLength(11);
  });

  it.each(['SNAP2A', 'SNAP2B'])(
    '%s names as examples the expenses that the text has in brackets',
    (code) => {
      const { own, quote } = themeOf(code).expenses;
      const [, listed = ''] =
        /titre 3\)? ?(?:du projet )?\((.*)\)/.exec(collapse(quote?.text ?? '')) ?? [];
      const named = own.map(({ label }) => label.fr.toLowerCase()).join(', ');
      // « formation support utilisateur » lacks its comma in SNAP2A.
      expect(named).toBe(listed.replace('formation support', 'formation, support'));
    },
  );
});
