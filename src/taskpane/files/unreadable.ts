import type { Localized } from '../../language/language';

/** The browser says nothing more of a file that it cannot read: moved, or on a drive that is gone. */
export const UNREADABLE: Localized = {
  fr: 'Ce fichier ne peut pas être lu\u00a0: il a peut-être été déplacé, ou il est ouvert ailleurs. Choisissez-le à nouveau.',
  en: 'This file cannot be read: it may have been moved, or be open elsewhere. Choose it again.',
};
