import fc from 'fast-check';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import { entryLines } from '../../../../src/seals/canonical';
import { sealOf } from '../../../../src/seals/seal';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { aPlan } from '../../../builders/jury';
import {
  anyTyping,
  merged,
  mergeInto,
  returned,
  sentTo,
  sessionIn,
  typedInto,
  votesIn,
  type Typed,
} from './sent';

const [JURORS, DOSSIERS, CRITERIA] = [3, 4, 2];
const SESSION = declareSession(aPlan({ jurors: JURORS, dossiers: DOSSIERS, criteria: CRITERIA }));
const CODES = ['J01', 'J02', 'J03'];

const typing = anyTyping(JURORS, DOSSIERS, CRITERIA);

/** Every juror’s file, once each has typed their own part in it. */
const filesWith = (session: WorkbookDeclaration, typed: readonly Typed[]) =>
  Promise.all(
    CODES.map(async (code) =>
      returned(
        `${code}.xlsx`,
        typedInto(
          await sentTo(session, code),
          typed.filter(({ juror }) => juror === code),
        ),
      ),
    ),
  );

const sealed = (workbook: WorkbookDeclaration): Promise<string> =>
  sealOf(
    entryLines(
      [...sessionIn(workbook).sheets].flatMap(([code, { lines }]) =>
        lines.flatMap(({ id, first, appreciation }) => [
          ...first.map(({ raw }, index) => ({ key: `${id}/${code}/C${index + 1}`, value: raw })),
          { key: `${id}/${code}/comment`, value: appreciation.raw },
        ]),
      ),
    ),
  );

describe('Files of jurors, sent and merged', () => {
  it('leave the same cells, and the same seal, as typing in the session', async () => {
    await fc.assert(
      fc.asyncProperty(typing, async (typed) => {
        const byFile = await merged(SESSION, await filesWith(SESSION, typed));
        const byHand = typedInto(SESSION, typed);
        expect(votesIn(byFile)).toEqual(votesIn(byHand));
        expect(await sealed(byFile)).toBe(await sealed(byHand));
      }),
      { numRuns: 40 },
    );
  });

  it('bring nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(typing, typing, async (before, typed) => {
        const session = typedInto(SESSION, before);
        const files = await filesWith(SESSION, typed);
        const once = await merged(session, files);
        const again = await mergeInto(once, files);
        expect(again.flatMap(({ lines }) => lines)).toEqual([]);
        expect(votesIn(await merged(once, files))).toEqual(votesIn(once));
      }),
      { numRuns: 30 },
    );
  });

  it('bring the same in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        typing,
        typing,
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (before, typed, order) => {
          const session = typedInto(SESSION, before);
          const files = await filesWith(SESSION, typed);
          const shuffled = order.flatMap((index) => files[index] ?? []);
          expect(votesIn(await merged(session, shuffled))).toEqual(
            votesIn(await merged(session, files)),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('erase nothing by a blank, and change nothing that a person does not accept', async () => {
    await fc.assert(
      fc.asyncProperty(typing, typing, async (before, typed) => {
        const session = typedInto(SESSION, before);
        const files = await filesWith(SESSION, typed);
        const cellOf = ({ juror, dossier, key }: Typed) => `${juror}/${dossier}/${key}`;
        const brought = new Set(typed.map(cellOf));
        const accepted = await merged(session, files);
        const kept = before.filter((one) => !brought.has(cellOf(one)));
        expect(votesIn(typedInto(accepted, kept))).toEqual(votesIn(accepted));
        const careful = await merged(session, files, () => false);
        expect(votesIn(typedInto(careful, before))).toEqual(votesIn(careful));
      }),
      { numRuns: 30 },
    );
  });

  it('carry what stands in the session already, and nothing of the others', async () => {
    await fc.assert(
      fc.asyncProperty(typing, async (typed) => {
        const session = typedInto(SESSION, typed);
        for (const code of CODES) {
          const file = await sentTo(session, code);
          const rows = votesIn(file);
          const own = votesIn(session).filter(([juror]) => juror === code);
          expect(rows.map(([juror]) => juror)).toEqual([code]);
          expect(withLines(rows)).toEqual(withLines(own));
          expect((await mergeInto(session, [returned('f', file)]))[0]?.lines).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Without the lines that stand ready for late dossiers, which a file does not have. */
const withLines = (votes: ReturnType<typeof votesIn>) =>
  votes.map(([, lines]) =>
    [...(lines ?? [])].filter((line) => typeof line !== 'string' && line.id <= `D00${DOSSIERS}`),
  );
