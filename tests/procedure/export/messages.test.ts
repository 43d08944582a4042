import { en } from '../../../src/procedure/export/messages/en';
import { inWords } from '../../../src/procedure/export/messages/in-words';
import { say, type Message } from '../../../src/procedure/export/messages/say';
import './said';

const LINES = { lines: [3, 7, 9, 12, 15] };
const NAMED = { meaning: 'requested', heading: 'Montant demandé' } as const;

/** One of each sentence, with many lines. */
const ALL: readonly Message[] = [
  say('noKey'),
  say('noDossiersSheet'),
  say('noDossiers'),
  say('wider'),
  say('unknownSheets', { sheets: ['Notes', 'Suivi'] }),
  say('leftOut', { headings: ['Email', 'Nom', 'Prénom', 'Civilité'] }),
  say('withoutNumber', LINES),
  say('twice', { dossiers: [{ number: '12', line: 4, count: 2 }], isNewest: true }),
  say('twice', { dossiers: [{ number: '12', line: 4, count: 2 }], isNewest: false }),
  say('uncertain', { heading: 'Montant demandé', ...LINES }),
  say('unreadable', { ...NAMED, ...LINES, text: 'douze' }),
  say('otherUnit', { heading: 'Coût HT' }),
  say('sameHeading', { heading: 'Coût', rank: 2, ...LINES }),
  say('goneColumn', { ...NAMED, rank: 2 }),
  say('newColumn', NAMED),
  say('undecided', { meaning: 'requested', headings: ['Aide demandée', 'Montant demandé'] }),
  say('rival', { ...NAMED, rival: 'Aide demandée', rank: 2, ...LINES }),
  say('notFound', { meanings: ['requested', 'title'] }),
  say('mappedPersonal', NAMED),
  say('blockWithoutKey', { sheet: '(7) Postes' }),
  say('blockStrays', { sheet: '(7) Postes', ...LINES }),
];

describe('The sentences on an export', () => {
  it('are there in both languages, and end as sentences do', () => {
    expect(new Set(ALL.map(({ id }) => id))).toEqual(new Set(Object.keys(en)));
    const said = ALL.flatMap((one) => [inWords(one, 'fr'), inWords(one, 'en')]);
    expect(said.filter((text) => !/^[A-Z«“].*\.$/.test(text))).toEqual([]);
    expect(said.filter((text) => text.includes('undefined'))).toEqual([]);
  });

  it('name the first lines and count the others', () => {
    const message = say('withoutNumber', LINES);
    expect(inWords(message, 'fr')).toContain('lignes 3, 7, 9 et 2 autres');
    expect(inWords(message, 'en')).toContain('lines 3, 7, 9 and 2 others');
    expect(inWords(say('withoutNumber', { lines: [1, 2, 3, 4] }), 'fr')).toContain(
      '1, 2, 3 et une autre',
    );
  });

  it('say which of several columns in order', () => {
    const said = (rank: number) => inWords(say('goneColumn', { ...NAMED, rank }), 'en');
    expect([1, 2, 3, 4, 11, 22].map((rank) => /\(\w+ of/.exec(said(rank))?.[0])).toEqual([
      undefined,
      '(2nd of',
      '(3rd of',
      '(4th of',
      '(11th of',
      '(22nd of',
    ]);
  });
});
