import type { CONSOLIDATE as FRENCH } from './fr-consolidate';

export const CONSOLIDATE: typeof FRENCH = {
  nothingInFolder: () =>
    'This folder holds no workbook, nor do its subfolders: no zip and no report of “bareme check” either.',
  closedFolder: ({ code }) =>
    `This folder cannot be opened (${code}): nothing in it is taken up. Check your rights, or copy it to this computer.`,
  goneFromZip: () =>
    'This file is no longer in the zip, which has changed meanwhile. Run the command again.',
};
