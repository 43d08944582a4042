import fc from 'fast-check';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { callOf } from '../builders/calls';
import { draftOf } from '../builders/random/dossier';
import { typedIn } from '../builders/random/draft';
import { declarationOf, withCore } from '../sheets/judge/bench';
import { wrongFigures } from '../sheets/judge/figures';
import { wrongCounts, wrongFlags } from '../sheets/judge/flags';
import { excelWithWork, sheetOf } from './workbench';

// The stand-in is what people try Barème in without Excel: what it computes has to be right there too. Between
// them these calls have every kind of check; LibreOffice judges them all.
const CALLS = ['ITN1', 'ITN3', 'ITN6', 'SNAP2A', 'SNAP4'].map(callOf);

it.each(CALLS)(
  'the sheets of $id, inserted filled in, compute what the core does',
  async (call) => {
    const [draft] = fc.sample(draftOf(call), { seed: 2, numRuns: 1 });
    if (!draft) throw new Error('fast-check gave no dossier');
    const one = { title: call.id, call, language: 'fr', typed: typedIn('fr', draft) } as const;
    const declaration = declarationOf(one);
    const { book } = await excelWithWork();
    await inject(declaration);
    const judged = withCore(one, {
      declaration,
      snapshot: (await read()).snapshot ?? { names: {}, tables: {} },
      shown: ({ name }, row, column) => {
        const place = { row, column, rows: 1, columns: 1 };
        return String(sheetOf(book, name).values(place)[0]?.[0] ?? '');
      },
    });
    expect([...wrongFigures(judged), ...wrongFlags(judged), ...wrongCounts(judged)]).toEqual([]);
  },
);
