import type { Localized } from '../language/language';
import { frenchSpacing } from '../language/typography';
import type { ZipProblem } from './zip';

const said = (fr: string, en: string): Localized => ({ fr: frenchSpacing(fr), en });

export const NOTHING_IN_ZIP = said(
  'Ce zip ne contient aucun classeur.',
  'This zip holds no workbook.',
);

const DAMAGED = said(
  'Ce zip est abîmé ou incomplet : rien n’en est repris. Téléchargez-le de nouveau, l’envoi s’est peut-être interrompu.',
  'This zip is damaged or incomplete: nothing of it is taken up. Download it again, sending it may have been cut short.',
);

/** Why nothing of a zip is read. */
export const OF_ZIPS: Readonly<Record<ZipProblem, Localized>> = {
  damaged: DAMAGED,
  split: said(
    'Ce zip est en plusieurs morceaux, dont celui-ci seul ne se lit pas : décompressez-les ensemble, puis donnez le dossier obtenu.',
    'This zip is in several pieces, of which this one cannot be read alone: unzip them together, then give the folder.',
  ),
  'too-large': said(
    'Ce zip contient plus de fichiers que n’en compte aucun appel : rien n’en est repris. Décompressez-le, puis donnez les dossiers voulus.',
    'This zip holds more files than any call has: nothing of it is taken up. Unzip it, then give the folders that you want.',
  ),
  // Files alone are encrypted, or packed in a way of their own.
  encrypted: DAMAGED,
  unsupported: DAMAGED,
};

export const NESTED_ZIP = said(
  'Ce zip est dans un autre : il n’est pas ouvert. Sortez-le du premier, puis donnez-le à part.',
  'This zip is within another: it is not opened. Take it out of the first one, then give it by itself.',
);

export const SAME_TWICE = said(
  'Le zip contient plusieurs fichiers de ce nom dans le même dossier : aucun n’est repris. Décompressez-le et gardez le bon.',
  'The zip holds several files of this name in the same folder: none is taken up. Unzip it and keep the right one.',
);

export const ENCRYPTED = said(
  'Ce fichier est chiffré dans le zip, et demande un mot de passe : décompressez le zip, puis donnez le dossier obtenu.',
  'This file is encrypted in the zip, and asks for a password: unzip it, then give the folder.',
);

const DAMAGED_IN_ZIP = said(
  'Ce fichier est abîmé dans le zip, qui ne le rend pas en entier : aucun chiffre n’en a été tiré. Téléchargez le zip de nouveau.',
  'This file is damaged in the zip, which does not give all of it: no figure was taken from it. Download the zip again.',
);

/** Why a file of a zip cannot be read. One that is too large has the sentence of any file. */
export const OF_MEMBERS: Readonly<Record<Exclude<ZipProblem, 'too-large'>, Localized>> = {
  damaged: DAMAGED_IN_ZIP,
  split: DAMAGED_IN_ZIP,
  encrypted: ENCRYPTED,
  unsupported: said(
    'Ce fichier est compressé dans le zip d’une manière que Barème ne connaît pas : décompressez le zip, puis donnez le dossier obtenu.',
    'This file is packed in the zip in a way that Barème does not know: unzip it, then give the folder.',
  ),
};
