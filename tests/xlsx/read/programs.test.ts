import fc from 'fast-check';
import { identify } from '../../../src/documents/dossier/parse/identify';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { check } from '../../../src/documents/dossier/rules/check';
import type { Figures } from '../../../src/documents/dossier/figures/figures';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import type { Call } from '../../../src/calls/call';
import { readDossierFile } from '../../builders/dossier-file';
import { writeWorkbook } from '../../../src/xlsx/write';
import { ALL_CALLS } from '../../builders/calls';
import { draftOf } from '../../builders/random/dossier';
import { typedIn } from '../../builders/random/draft';
import { programsHere } from './programs';

jest.setTimeout(600_000);

const { BAREME_SEED } = process.env;
const seed = Number(BAREME_SEED ?? Math.floor(Math.random() * 1_000_000));
const CALLS = 2;

/** Calls that change from run to run, a dossier of each. */
const SAMPLES = fc
  .sample(fc.shuffledSubarray([...ALL_CALLS], { minLength: CALLS, maxLength: CALLS }), {
    seed,
    numRuns: 1,
  })
  .flat()
  .map((call) => ({ call, draft: fc.sample(draftOf(call), { seed, numRuns: 1 }) }));

async function figuresIn(bytes: Uint8Array, call: Call): Promise<Figures> {
  const { snapshot } = await readDossierFile(bytes);
  expect(identify(snapshot)).toMatchObject({ kind: 'dossier', callId: call.id });
  return check(call, parseDossier(snapshot, call)).figures;
}

it('The same dossier gives the same figures, whoever saved it', async () => {
  process.stderr.write(`Files of other programs: BAREME_SEED=${seed}\n`);
  const programs = await programsHere();
  expect(programs.length).toBeGreaterThanOrEqual(3);
  for (const { call, draft } of SAMPLES) {
    const [typed] = draft;
    if (!typed) throw new Error('fast-check gave no dossier');
    const ours = await writeWorkbook(declareFilled(call, 'fr', typedIn('fr', typed)).declaration);
    const expected = await figuresIn(ours, call);
    for (const program of programs) {
      const theirs = await figuresIn(await program.resaved(ours), call);
      expect({ program: program.name, call: call.id, figures: theirs }).toEqual({
        program: program.name,
        call: call.id,
        figures: expected,
      });
    }
  }
});
