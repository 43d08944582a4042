import fc from 'fast-check';
import { withExports } from '../../../src/documents/portfolio/consolidate/exports';
import { withReadings } from '../../../src/documents/portfolio/consolidate/file-rows';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import { wordsIn } from '../../../src/documents/portfolio/consolidate/words';
import type { ExportedDossier, FileRow } from '../../../src/documents/portfolio/portfolio';
import { anExport } from '../../builders/portfolio';

const WORDS = wordsIn('fr');

interface Record {
  readonly exported: readonly ExportedDossier[];
  readonly files: readonly FileRow[];
}

const NOTHING: Record = { exported: [], files: [] };

/** Reads exports into what is known, in one run. */
function read({ exported, files }: Record, readings: readonly FileReading[], run: number): Record {
  return withExports(exported, withReadings(files, readings, run), readings, WORDS);
}

/** Dossier 1 is in each, so that they are of one procedure; the others come and go. */
const exportsOfOne = fc
  .array(fc.subarray(['2', '3', '4', '5']), { minLength: 1, maxLength: 6 })
  .map((contents) =>
    contents.map((others, index) =>
      anExport(
        ['1', ...others].map((number) => ({ number, title: `En mois ${index + 1}` })),
        { file: `mois-${index + 1}.csv`, filedAt: `2021-0${index + 1}-01T09:00` },
      ),
    ),
  );

/** What holds of each dossier, whatever the files are numbered. */
const heldIn = ({ exported }: Record) =>
  exported
    .map(({ number, title, absentFrom }) => `${number} ${title} ${absentFrom === null}`)
    .toSorted();

describe('exports of a procedure that say when they were made', () => {
  it('come to the same in whichever order and in however many runs they are read', () => {
    fc.assert(
      fc.property(
        exportsOfOne.chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
        ),
        ([made, shuffled]) => {
          const together = read(NOTHING, made, 1);
          const apart = shuffled.reduce(
            (known, one, index) => read(known, [one], index + 1),
            NOTHING,
          );
          expect(heldIn(apart)).toEqual(heldIn(together));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('say nothing new when they are read again', () => {
    fc.assert(
      fc.property(exportsOfOne, (made) => {
        const once = read(NOTHING, made, 1);
        const again = read(once, made, 2);
        expect(again.exported).toEqual(once.exported);
        expect(again.files.map(({ result }) => result)).toEqual(
          once.files.map(({ result }) => result),
        );
      }),
    );
  });

  it('are all replaced but the last', () => {
    fc.assert(
      fc.property(exportsOfOne, (made) => {
        const { files } = read(NOTHING, made, 1);
        expect(files.map(({ result }) => result)).toEqual([
          ...made.slice(1).map(() => 'replaced'),
          'attached',
        ]);
      }),
    );
  });
});
