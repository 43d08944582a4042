import type { CONSOLIDATE as FRENCH } from './fr-consolidate';

export const CONSOLIDATE: typeof FRENCH = {
  nothingInFolder: () =>
    'This folder holds no workbook, nor do its subfolders: no zip and no report of “bareme check” either.',
  closedFolder: ({ code }) =>
    `This folder cannot be opened (${code}): nothing in it is taken up. Check your rights, or copy it to this computer.`,
  nothingInZip: () => 'This zip holds no workbook.',
  damagedZip: () =>
    'This zip is damaged or incomplete: nothing of it is taken up. Download it again, sending it may have been cut short.',
  splitZip: () =>
    'This zip is in several pieces, of which this one cannot be read alone: unzip them together, then give the folder.',
  vastZip: () =>
    'This zip holds more files than any call has: nothing of it is taken up. Unzip it, then give the folders that you want.',
  nestedZip: () =>
    'This zip is within another: it is not opened. Take it out of the first one, then give it by itself.',
  encrypted: () =>
    'This file is encrypted in the zip, and asks for a password: unzip it, then give the folder.',
  sameTwice: () =>
    'The zip holds several files of this name in the same folder: none is taken up. Unzip it and keep the right one.',
  unknownPacking: () =>
    'This file is packed in the zip in a way that Barème does not know: unzip it, then give the folder.',
  damagedInZip: () =>
    'This file is damaged in the zip, which does not give all of it: no figure was taken from it. Download the zip again.',
  goneFromZip: () =>
    'This file is no longer in the zip, which has changed meanwhile. Run the command again.',
};
