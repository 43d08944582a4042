/**
 * `npm run themes`: checks every call of src/calls/data and its examples in src/calls/examples, writes the call
 * out in full (the schema's defaults included, since the pane reads these files without parsing them) and
 * regenerates the list that the pane shows first. Run it after adding or changing a call.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = `${root}/src/calls/data`;
const examplesFolder = `${root}/src/calls/examples`;

/** The catalogue is TypeScript: it is bundled in memory, so that Node 20 can run it. */
async function catalogue() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { readTheme } from './src/calls/file/parse';
        export { byCode, callsOf, summarise } from './src/calls/catalogue';
        export { readExamples } from './src/cli/examples/read';
        export { judge } from './src/cli/examples/judge';
        export { resultOf } from './src/cli/examples/result';`,
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

const { readTheme, byCode, callsOf, summarise, readExamples, judge, resultOf } = await catalogue();

/** @type {(path: string, value: unknown) => void} */
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/**
 * Undefined when the file is malformed: what is wrong with it has been said.
 *
 * @template Result
 * @param {() => Result} read
 */
function readOrTell(read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'sentence' in error)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/**
 * How many examples of the call hold; undefined when one does not, or has a mistake: that has been said.
 *
 * @param {string} file
 * @param {any} theme
 */
function judgeOrTell(file, theme) {
  const path = `${examplesFolder}/${file}`;
  if (!existsSync(path)) {
    console.error(
      `src/calls/examples/${file} is missing: docs/own-calls.md says how to write examples.`,
    );
    return undefined;
  }
  return readOrTell(() => {
    const examples = readExamples(readFileSync(path, 'utf8'), file, callsOf(theme));
    const results = examples.map((/** @type {any} */ one) => resultOf(judge(one), path, 'en'));
    const failing = results.filter((/** @type {any} */ { holds }) => !holds);
    for (const { title, differences } of failing) {
      for (const { line, message } of differences) {
        console.error(`src/calls/examples/${file}:${line}: “${title}” does not hold. ${message}`);
      }
    }
    return failing.length === 0 ? results.length : undefined;
  });
}

const files = readdirSync(dataFolder).filter((file) => file.endsWith('.json'));
const themes = files.map((file) => ({
  file,
  theme: readOrTell(() => readTheme(readFileSync(`${dataFolder}/${file}`, 'utf8'), file)),
}));
const held = themes.map(({ file, theme }) => theme && judgeOrTell(file, theme));
if (held.includes(undefined)) {
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
const examples = held.reduce((sum, count) => sum + count, 0);
console.log(
  `${themes.length} themes, ${summaries.length} calls: src/calls/summaries.json is up to date, ${examples} examples hold.`,
);
