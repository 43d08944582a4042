/**
 * `npm run themes`: checks every call of src/calls/data, writes it out in full (the schema's defaults
 * included, since the pane reads these files without parsing them) and regenerates the list that the
 * pane shows first. Run it after adding or changing a call.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = `${root}/src/calls/data`;

/** The catalogue is TypeScript: it is bundled in memory, so that Node 20 can run it. */
async function catalogue() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { readTheme } from './src/calls/file/parse';
        export { byCode, callsOf, summarise } from './src/calls/catalogue';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const bundle = Buffer.concat(outputFiles.map(({ contents }) => contents));
  return import(`data:text/javascript;base64,${bundle.toString('base64')}`);
}

const { readTheme, byCode, callsOf, summarise } = await catalogue();

/** @type {(path: string, value: unknown) => void} */
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/**
 * Undefined when the file is malformed: what is wrong with it has been said.
 *
 * @param {string} file
 */
function readOrTell(file) {
  try {
    return readTheme(readFileSync(`${dataFolder}/${file}`, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ThemeError') throw error;
    console.error(error.message);
    return undefined;
  }
}

const files = readdirSync(dataFolder).filter((file) => file.endsWith('.json'));
const themes = files.map((file) => ({ file, theme: readOrTell(file) }));
if (themes.some(({ theme }) => theme === undefined)) {
  console.error('Nothing was written.');
  process.exit(1);
}

for (const { file, theme } of themes) writeJson(`${dataFolder}/${file}`, theme);
const summaries = themes
  .map(({ theme }) => theme)
  .sort(byCode)
  .flatMap(callsOf)
  .map(summarise);
writeJson(`${root}/src/calls/summaries.json`, summaries);
console.log(
  `${themes.length} themes, ${summaries.length} calls: src/calls/summaries.json is up to date.`,
);
