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
 * @param {typeof CHANGES} [changes]
 * @returns {import('esbuild').Plugin}
 */
export const univerPatch = (changes = CHANGES) => ({
  name: 'univer-patch',
  setup(build) {
    const missed = new Set(changes);
    for (const change of changes)
      build.onLoad({ filter: change.file }, async ({ path }) => {
        const { before, after } = change;
        const [head, tail, ...more] = (await readFile(path, 'utf8')).split(before);
        if (tail === undefined || more.length > 0) return null;
        missed.delete(change);
        return { contents: head + after + tail, loader: 'js' };
      });
    build.onEnd(() => {
      if (missed.size > 0)
        throw new SetupError(`Univer is not the version that ${import.meta.url} was made for.`);
    });
  },
});
