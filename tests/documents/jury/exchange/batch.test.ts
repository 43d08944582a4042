import fc from 'fast-check';
import { loadCatalogues, loadLanguage } from '../../../../src/language/catalogue';
import { acceptedRows, cellsIn } from '../../../../src/documents/jury/exchange/merge';
import { logLines } from '../../../../src/documents/jury/exchange/log-lines';
import {
  EXCHANGE_SENTENCES,
  exchangeInWords,
} from '../../../../src/documents/jury/exchange/messages/in-words';
import { snapshotOf } from '../../../builders/filled-sheets';
import { anyTyping, mergeInto, returned, sentTo, sessionIn, typedInto, type Typed } from './sent';
import { said, scores, SESSION } from './small-session';

beforeAll(async () => {
  await loadCatalogues([EXCHANGE_SENTENCES]);
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
});

/** J01’s file of that dispatch. */
const dispatch = async (name: string, number: number, ...typed: readonly Typed[]) =>
  returned(name, typedInto(await sentTo(SESSION, 'J01', number), typed));

const four = scores('D001', 'first1', 4);
const three = scores('D002', 'first1', 3);

describe('Two dispatches to one juror, taken over together', () => {
  it('warn of the earlier one, and of what it fills in that is blank in the later one', async () => {
    const files = [await dispatch('1', 1, four, three), await dispatch('2', 2, four)];
    for (const order of [files, files.toReversed()]) {
      const merge = await mergeInto(SESSION, order);
      const warnings = Object.fromEntries(
        merge.map((file) => [file.name, file.warnings.map(said)]),
      );
      expect(warnings).toEqual({
        1: [
          'C’est l’envoi n° 1, et l’envoi n° 2 de ce juré est repris avec lui : 1 cellule vide dans le plus récent est remplie par celui-ci. Vérifiez que ce n’est pas un ancien fichier.',
        ],
        2: [],
      });
    }
  });

  it('count a cell that both bring once, in the later one, of which the log tells', async () => {
    const merge = await mergeInto(SESSION, [
      await dispatch('1', 1, four),
      await dispatch('2', 2, four),
    ]);
    expect(merge.map((file) => cellsIn(file, true))).toEqual([0, 1]);
    expect(exchangeInWords(merge[0]!.warnings[0]!, 'en')).toBe(
      'This is dispatch no. 1, and dispatch no. 2 of this juror is taken over beside it. Make sure that it is not an old file.',
    );
    const rows = logLines(sessionIn(SESSION), snapshotOf(SESSION), merge, {
      day: '2021-03-01',
      by: null,
      withDifferences: () => true,
    });
    expect(rows).toMatchObject([{ values: { subject: 'J01-2' } }]);
  });
});

describe('One file given twice', () => {
  it('is counted and logged once, and it is told which it is', async () => {
    const session = typedInto(SESSION, [scores('D002', 'first1', 1)]);
    const files = [await dispatch('a', 1, four, three), await dispatch('b', 1, four, three)];
    const merge = await mergeInto(session, files);
    expect(merge.map((file) => cellsIn(file, true))).toEqual([2, 0]);
    expect(merge.map(({ warnings }) => warnings.map(said))).toEqual([
      [],
      ['Ce fichier est le même que « a » : il n’est compté qu’une fois.'],
    ]);
  });

  it('is not said of two files that bring nothing, and do not say the same', async () => {
    const session = typedInto(SESSION, [four, three]);
    const files = [await dispatch('a', 1, four), await dispatch('b', 1, four, three)];
    expect((await mergeInto(session, files)).flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

it('The cells that files are said to bring are those that are written, whatever they overlap', async () => {
  const typing = anyTyping(1, 3, 2);
  await fc.assert(
    fc.asyncProperty(typing, typing, typing, fc.nat(24), async (before, one, other, shared) => {
      // What both files say, they say alike.
      const placeOf = ({ dossier, key }: Typed) => `${dossier}/${key}`;
      const taken = new Set(one.map(placeOf));
      const second = [
        ...one.slice(0, shared),
        ...other.filter((cell) => !taken.has(placeOf(cell))),
      ];
      const merge = await mergeInto(typedInto(SESSION, before), [
        await dispatch('1', 1, ...one),
        await dispatch('2', 2, ...second),
      ]);
      const written = acceptedRows(merge, () => true).flatMap(({ values }) =>
        Object.keys(values ?? {}),
      );
      const told = merge.reduce((sum, file) => sum + cellsIn(file, true), 0);
      expect(told).toBe(written.length);
    }),
    { numRuns: 30 },
  );
});
