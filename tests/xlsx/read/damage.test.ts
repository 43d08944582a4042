import fc from 'fast-check';
import type { Entries } from '../../../src/documents/dossier/entries';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { check } from '../../../src/documents/dossier/rules/check';
import { FileError } from '../../../src/xlsx/file-error';
import { readDossierFile } from '../../builders/dossier-file';
import { callOf } from '../../builders/calls';
import { said } from '../../builders/said';
import { damage, damaged } from './damage';
import type { PackageParts } from './damage';
import { LINE, partsOf, savedWorkbook, zipOf } from './files';

jest.setTimeout(600_000);

const CALL = 'SNAP4';
const STRIDE = 1_000_000;

const { BAREME_DAMAGES = '600', BAREME_SEED, BAREME_DAMAGE } = process.env;
const seed = Number(BAREME_SEED ?? Math.floor(Math.random() * STRIDE));
const seeds = BAREME_DAMAGE
  ? [Number(BAREME_DAMAGE)]
  : Array.from({ length: Number(BAREME_DAMAGES) }, (_, index) => seed + index);

const TYPED: Partial<Entries> = {
  fields: { projectTitle: 'Démarche simplifiée', requested: 480_000, depositDate: 44_200 },
  ranges: {
    coCarriers: [['Préfecture', 1000]],
    otherFunders: [['Région', 12_500.5]],
  },
  lines: [
    { ...LINE, unitPrice: 123_456.78 },
    { ...LINE, label: 'Hébergement', title: 'T3', quantity: 12, unitPrice: 45_678.9, vat: 0.055 },
    { ...LINE, label: 'Équipe', title: 'T2', quantity: 3, unitPrice: 65_000, vat: 0 },
  ],
};

interface Judged {
  readonly figures: string;
  readonly findings: ReadonlySet<string>;
}

/** What a report says of those bytes; null where they are refused. */
async function judged(parts: PackageParts): Promise<Judged | null> {
  const bytes = zipOf(parts.map(([name, content]) => ({ name, content, stored: true })));
  try {
    const { snapshot, remarks } = await readDossierFile(bytes);
    const call = callOf(CALL);
    const { figures, findings } = check(call, parseDossier(snapshot, call));
    const told = [...remarks, ...findings];
    return {
      figures: JSON.stringify(figures),
      findings: new Set(
        told.map(({ rule, place, message }) => JSON.stringify([rule, place, said(message).fr])),
      ),
    };
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

describe('A file damaged in one place', () => {
  it('gives the same figures, or is refused, or a finding is there that was not', async () => {
    const from = BAREME_DAMAGE ? 'replayed' : `BAREME_SEED=${seed}`;
    process.stderr.write(`Damaged files: ${seeds.length}, ${from}\n`);
    const clean = await savedWorkbook(TYPED, CALL);
    const parts = [...(await partsOf(clean))].filter(([name]) => !/theme|docProps/.test(name));
    const before = await judged(parts);
    if (!before) throw new Error('the clean file is refused');
    const silent: string[] = [];
    let read = 0;
    for (const one of seeds) {
      const after = damaged(parts, sampled(one));
      const result = after && (await judged(after.parts));
      if (!after || !result) continue;
      read += 1;
      const isTold = [...result.findings].some((finding) => !before.findings.has(finding));
      if (result.figures !== before.figures && !isTold) {
        silent.push(`BAREME_DAMAGE=${one} ${after.done}`);
      }
    }
    expect(silent).toEqual([]);
    // Most damage is none to a dossier, or nothing would be tested here.
    if (!BAREME_DAMAGE) expect(read).toBeGreaterThan(seeds.length / 20);
  });
});

function sampled(from: number) {
  const [one] = fc.sample(damage, { seed: from, numRuns: 1 });
  if (!one) throw new Error('fast-check gave no damage');
  return one;
}
