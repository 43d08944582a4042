import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControlPlan } from '../../../src/documents/control/plan';
import { callOf } from '../../builders/calls';
import { aControl, aPoint, controlBytes, onLine, onPoint } from '../../builders/control';
import { recalculate } from '../../sheets/judge/libreoffice';

jest.setTimeout(120_000);

const lines = [{ label: 'Étude', type: 'development', quantity: 1, unitPrice: 1000, vat: 20 }];

const aPlan = (language: 'fr' | 'en' = 'fr'): Promise<ControlPlan> =>
  aControl(
    callOf('SNAP3'),
    { lines },
    {
      language,
      points: [
        aPoint({ cell: 'Budget!H11', message: 'Répartissez la ligne par année.' }),
        aPoint({ cell: null, message: 'Aucune phase n’est décrite.' }),
      ],
    },
  );

/** What is asked of the carrier, as LibreOffice computes it. */
async function asked(bytes: Uint8Array, sheet: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-requests-'));
  await writeFile(join(folder, 'control.xlsx'), bytes);
  await recalculate([join(folder, 'control.xlsx')], folder, join(folder, 'profile'));
  const text = await readFile(join(folder, `control-${sheet}.csv`), 'utf8');
  await rm(folder, { recursive: true });
  return text.split('\n').flatMap((line) => /^"(– .*)"$/.exec(line)?.[1] ?? []);
}

describe('What is asked of the carrier', () => {
  it('names the cell of a finding, and the line of what its line asks for', async () => {
    const bytes = await controlBytes(
      await aPlan(),
      ...onPoint(1, { followUp: 'À corriger', reason: 'Avant le 3 mai.' }),
      ...onPoint(2, { followUp: 'À corriger' }),
      ...onLine(1, { request: 'Joindre le devis.' }),
    );
    expect(await asked(bytes, 'Demandes')).toEqual([
      '– Budget!H11 : Répartissez la ligne par année. Avant le 3 mai.',
      '– Aucune phase n’est décrite.',
      '– Ligne « Étude » : Joindre le devis.',
    ]);
  });
});
