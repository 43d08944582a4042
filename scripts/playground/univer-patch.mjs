import { readFile } from 'node:fs/promises';
import { SetupError } from '../setup/say.mjs';

/** In which file of Univer 0.25.1 what is written otherwise, and why. */
const CHANGES = [
  {
    file: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/,
    // A cell that is clicked becomes an argument behind a semicolon too, as French formulas have it.
    before: `char !== "\\"" || char === " ";`,
    after: `char !== "\\"" || char === " " || char === ";";`,
  },
];

/**
 * What no service of Univer lets us say. A version in which the place is not found fails the build.
 * @returns {import('esbuild').Plugin}
 */
export const univerPatch = () => ({
  name: 'univer-patch',
  setup(build) {
    for (const { file, before, after } of CHANGES)
      build.onLoad({ filter: file }, async ({ path }) => {
        const [head, tail, ...more] = (await readFile(path, 'utf8')).split(before);
        if (tail === undefined || more.length > 0)
          throw new SetupError(`Univer is not the version that ${import.meta.url} was made for.`);
        return { contents: head + after + tail, loader: 'js' };
      });
  },
});
