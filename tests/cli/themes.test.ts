import { catalogueSchema } from '../../src/cli/schemas/themes';
import type { CatalogueEntry } from '../../src/cli/schemas/themes';
import { frenchSpacing } from '../../src/language/typography';
import { CALLS } from '../calls/bundled';
import { bareme } from './host';

async function entries(...args: string[]): Promise<readonly CatalogueEntry[]> {
  const { stdout } = await bareme(['themes', '--json', ...args]);
  return catalogueSchema.parse(JSON.parse(stdout));
}

async function entry(id: string, ...args: string[]): Promise<CatalogueEntry> {
  const found = (await entries(...args)).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('bareme themes --json', () => {
  it('has one entry a track, in the order of the codes', async () => {
    const ids = (await entries()).map(({ id }) => id);
    expect(ids).toEqual(CALLS.map(({ id }) => id));
    expect(ids).toHaveLength(17);
    expect(ids).toEqual(expect.arrayContaining(['ITN5-AAP', 'ITN5-GUICHET', 'SNAP2A']));
  });

  it('gives rates as shares, amounts in euros, days in ISO', async () => {
    expect(await entry('ITN6')).toMatchObject({
      kind: 'guichet',
      rate: 1,
      cap: 48_000,
      size: { min: 20_000, max: 100_000 },
      envelope: 6_000_000,
      opens: '2021-01-18',
      closes: null,
    });
    expect(await entry('ITN3')).toMatchObject({
      kind: 'aap',
      rate: 0.75,
      cap: null,
      closes: '2021-01-31',
    });
  });

  it('has null where the call is silent, never zero', async () => {
    expect((await entry('ITN4')).size).toMatchObject({ min: null, max: null });
    expect((await entry('ITN8A')).size).toMatchObject({
      min: 250_000,
      max: null,
      minExclusive: true,
      deconcentratedMin: 150_000,
    });
    expect((await entry('SNAP5')).cap).toBeNull();
  });

  it('gives every session of a track that has several', async () => {
    const { opens, closes, sessions } = await entry('ITN5-AAP');
    expect({ opens, closes }).toEqual({ opens: '2020-11-16', closes: null });
    expect(sessions.map(({ period, endowment }) => [period, endowment])).toEqual([
      [null, 6_000_000],
      ['2e trimestre 2021', 6_000_000],
      ['4e trimestre 2021', 7_000_000],
    ]);
  });

  it('gives the criteria with their definitions', async () => {
    for (const { id, criteria } of await entries()) {
      const call = CALLS.find((one) => one.id === id);
      expect(criteria.map(({ label, definition }) => ({ label, definition }))).toEqual(
        call?.criteria.map(({ label, definition }) => ({
          label: label.fr,
          definition: definition.fr,
        })),
      );
    }
  });

  it('is in French on every machine, unless English is asked for', async () => {
    const { stdout } = await bareme(['themes', '--json'], { env: { LANG: 'en_GB.UTF-8' } });
    expect(stdout).toBe((await bareme(['themes', '--json'])).stdout);
    expect((await entry('ITN5-AAP', '--lang', 'en')).title).toBe('Data life cycle');
  });
});

describe('bareme themes', () => {
  it('is a table with one line a call', async () => {
    const { status, stdout, stderr } = await bareme(['themes']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(18);
    expect(lines[7]?.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /^ITN6 +guichet +100 % +48 000 € +20 000 € à 100 000 € +6 000 000 € +18\/01\/2021 +– +\S/,
    );
  });

  it('has its columns one under the other', async () => {
    const lines = (await bareme(['themes', '--lang', 'en'])).stdout.trimEnd().split('\n');
    const column = lines[0]?.indexOf('Title') ?? 0;
    for (const line of lines) expect(line.slice(column - 2, column + 1)).toMatch(/^ {2}\S/);
  });

  it('keeps to the terminal’s width', async () => {
    const { stdout } = await bareme(['themes'], { terminal: 80 });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('takes no argument', async () => {
    const { status, stderr } = await bareme(['themes', 'ITN6']);
    expect(status).toBe(64);
    expect(stderr).toContain(frenchSpacing('« ITN6 » est de trop'));
  });
});
