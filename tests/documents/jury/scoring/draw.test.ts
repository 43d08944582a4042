import fc from 'fast-check';
import { drawLot, lotSeed } from '../../../../src/documents/jury/scoring/draw';

describe('A draw by a public value', () => {
  it('gives the worked order: BAREME-TEST and 2021-01-29 14:05 put A before B', async () => {
    const seed = await lotSeed('BAREME-TEST', '2021-01-29 14:05');
    expect(seed).toMatch(/^145a82cf/);
    expect(await drawLot(seed, ['B', 'A'])).toEqual([
      { dossier: 'A', hash: expect.stringMatching(/^233683c6/) as string },
      { dossier: 'B', hash: expect.stringMatching(/^677e6c64/) as string },
    ]);
  });

  it('depends on every character of the public value, spaces included', async () => {
    const seeds = await Promise.all(
      ['14:05', '14:05 ', '14:06'].map((value) => lotSeed('BAREME-TEST', value)),
    );
    expect(new Set(seeds).size).toBe(3);
  });

  it('places two dossiers alike, whatever their order and whoever else takes part', async () => {
    const dossiers = fc.uniqueArray(fc.stringMatching(/^D\d{3}$/), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.string(), dossiers, async (seed, all) => {
        const order = (await drawLot(seed, all)).map(({ dossier }) => dossier);
        const [one = '', other = ''] = all;
        const pair = (await drawLot(seed, [other, one])).map(({ dossier }) => dossier);
        expect(order.filter((dossier) => dossier === one || dossier === other)).toEqual(pair);
        expect([...order].sort()).toEqual([...all].sort());
      }),
    );
  });

  it('gives each of two dossiers its chance', async () => {
    const firsts = await Promise.all(
      Array.from({ length: 200 }, async (_, minute) => {
        const [first] = await drawLot(await lotSeed('BAREME-TEST', String(minute)), ['A', 'B']);
        return first?.dossier;
      }),
    );
    const wins = firsts.filter((dossier) => dossier === 'A').length;
    // The same 200 draws in every run; a fair coin falls outside once in 30,000 times.
    expect(wins).toBeGreaterThan(70);
    expect(wins).toBeLessThan(130);
  });

  it.each([
    ['', '14:05'],
    ['BAREME-TEST', ''],
    ['BAREME-TEST', ' '],
  ])('is none without a seal or a public value: %j, %j', async (seal, value) => {
    await expect(lotSeed(seal, value)).rejects.toThrow(RangeError);
  });

  it('takes each dossier once', async () => {
    await expect(drawLot('145a82cf', ['A', 'B', 'A'])).rejects.toThrow(RangeError);
  });
});
