import { join } from 'node:path';
import { build } from 'esbuild';
import { UnknownCallError, loadCall } from '../../src/calls/load';
import { CALLS, callOf } from './bundled';

describe('Loading one call', () => {
  it.each(CALLS.map(({ id }) => id))('%s is what its file says', async (id) => {
    expect(await loadCall(id)).toEqual(callOf(id));
  });

  it.each(['ITN7', 'ITN5', '', '../schema', 'toString'])(
    'refuses « %s » in both languages',
    async (id) => {
      const error: unknown = await loadCall(id).catch((reason: unknown) => reason);
      if (!(error instanceof UnknownCallError)) throw new Error('an UnknownCallError was expected');
      expect(error.id).toBe(id);
      expect(error.sentence.fr).toContain(`«\u00a0${id}\u00a0»`);
      expect(error.sentence.en).toContain(`“${id}”`);
    },
  );
});

describe('What the pane carries to load a call', () => {
  it('has neither zod nor the schema, and each theme apart', async () => {
    const { metafile } = await build({
      entryPoints: [join(__dirname, '../../src/calls/load.ts')],
      bundle: true,
      splitting: true,
      format: 'esm',
      metafile: true,
      write: false,
      outdir: 'nowhere',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((input) => /zod|schema|parse/.test(input))).toEqual([]);
    const chunks = Object.values(metafile.outputs).map((output) =>
      Object.keys(output.inputs).filter((input) => input.includes('calls/data/')),
    );
    expect(chunks.filter((themes) => themes.length > 1)).toEqual([]);
    expect(chunks.flat()).toHaveLength(16);
  });
});
