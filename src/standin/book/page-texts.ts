import type { ILanguagePack } from '@univerjs/core';
import type { BookLocale } from './locale';

const FRENCH: ILanguagePack = {
  'sheets-formula': {
    progress: {
      analyzing: 'Analyse des formules…',
      calculating: 'Calcul…',
      'array-analysis': 'Analyse des formules matricielles…',
      'array-calculation': 'Calcul des formules matricielles…',
      done: 'Calcul terminé',
    },
  },
  'sheets-ui': {
    info: {
      error: 'Erreur',
      forceStringInfo: 'Nombre enregistré en tant que texte',
    },
    merge: {
      confirm: {
        warning: 'Avertissement',
        dismantleMergeCellWarning:
          'Cette opération annule la fusion de certaines cellules. Voulez-vous continuer ?',
      },
    },
    filter: {
      confirm: {
        error: 'Erreur',
        notAllowedToInsertRange: 'Retirez d’abord le filtre pour déplacer ces cellules.',
      },
    },
  },
};

const ENGLISH: ILanguagePack = {
  'sheets-formula': {
    progress: {
      analyzing: 'Analysing formulas…',
      calculating: 'Calculating…',
      'array-analysis': 'Analysing array formulas…',
      'array-calculation': 'Calculating array formulas…',
      done: 'Calculation complete',
    },
  },
  'sheets-ui': {
    info: {
      error: 'Error',
      forceStringInfo: 'Number stored as text',
    },
    merge: {
      confirm: {
        warning: 'Warning',
        dismantleMergeCellWarning: 'This unmerges some cells. Do you want to continue?',
      },
    },
    filter: {
      confirm: {
        error: 'Error',
        notAllowedToInsertRange: 'Remove the filter first to move these cells.',
      },
    },
  },
};

const MISSING: Readonly<Record<BookLocale, ILanguagePack>> = {
  'fr-FR': FRENCH,
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
};

/**
 * The language pack with what the grid in the page says and none of Univer's packs has words for (0.25.1): it would show
 * the keys. Univer's own `mergeLocales` puts one pack's branch in the place of the other's.
 */
export const withMissingTexts = (pack: ILanguagePack, locale: BookLocale): ILanguagePack =>
  joined(pack, MISSING[locale]);

function joined(pack: ILanguagePack, other: ILanguagePack): ILanguagePack {
  const both = { ...pack };
  for (const [key, value] of Object.entries(other)) {
    const known = pack[key];
    both[key] = isBranch(known) && isBranch(value) ? joined(known, value) : value;
  }
  return both;
}

const isBranch = (value: ILanguagePack[string] | undefined): value is ILanguagePack =>
  typeof value === 'object' && !Array.isArray(value);
