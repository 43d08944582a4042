import { buildSync } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './setup/root.mjs';

/**
 * `npm run schemas`: writes the JSON Schemas of docs/schemas, which other programs rely on, from the shapes
 * that src defines. Run it after changing one; a test tells when it was forgotten.
 */
const FOLDER = join(ROOT, 'docs', 'schemas');

const { PUBLISHED_SCHEMAS } = await shapes();
mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(PUBLISHED_SCHEMAS)) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  writeFileSync(join(FOLDER, `${name}.schema.json`), text);
  console.log(`docs/schemas/${name}.schema.json`);
}

/** The shapes are TypeScript: they are bundled in memory, so that Node 20 can run them. */
async function shapes() {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'src/cli/schemas/published.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const bundle = Buffer.concat(outputFiles.map(({ contents }) => contents));
  return import(`data:text/javascript;base64,${bundle.toString('base64')}`);
}
