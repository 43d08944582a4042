import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Microsoft's network, from which the Marketplace requires office.js to come. */
export const MICROSOFT_ORIGIN = 'https://appsforoffice.microsoft.com';
export const MICROSOFT_OFFICEJS = `${MICROSOFT_ORIGIN}/lib/1/hosted/office.js`;

/** Folder of dist/ that holds office.js where it is served from the same place as the add-in. */
export const OWN_FOLDER = 'officejs';

const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'),
);

/** The library as its package has it, unmodified. */
export const OFFICEJS_FILES = join(packageFolder, 'dist');

/** The other applications' parts of the library, and what serves editors and debugging alone. */
const NOT_FOR_EXCEL =
  /(^|\/)((access|onenote|outlook|powerpoint|project|visio|word)[-_.][^/]*|[^/]*(\.debug\.js|\.d\.ts|vsdoc\.js))$/i;

/**
 * What `--env officejs=self` puts into dist/.
 * @param {string} folder
 */
export function ownOfficejs(folder) {
  return [
    {
      from: OFFICEJS_FILES,
      to: join(folder, OWN_FOLDER),
      filter: (/** @type {string} */ path) => !NOT_FOR_EXCEL.test(path.replaceAll('\\', '/')),
      // Microsoft's files go out as they are.
      info: { minimized: true },
    },
    {
      from: join(packageFolder, 'LICENSE.md'),
      to: join(folder, OWN_FOLDER),
      info: { minimized: true },
    },
  ];
}
