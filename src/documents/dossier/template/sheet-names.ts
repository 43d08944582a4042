import type { Language, Localized } from '../../../language/language';

type SheetName = 'dossier' | 'budget' | 'funding' | 'grid' | 'lists';

/** What the sheets of a dossier are called when they are made; a person may rename them. */
export const SHEET_NAMES: Readonly<Record<SheetName, Localized>> = {
  dossier: { fr: 'Dossier', en: 'Dossier' },
  budget: { fr: 'Budget', en: 'Budget' },
  funding: { fr: 'Financement', en: 'Funding' },
  grid: { fr: 'Grille', en: 'Grid' },
  lists: { fr: 'Listes', en: 'Lists' },
};

export const sheetNamesIn = (language: Language): Readonly<Record<SheetName, string>> => ({
  dossier: SHEET_NAMES.dossier[language],
  budget: SHEET_NAMES.budget[language],
  funding: SHEET_NAMES.funding[language],
  grid: SHEET_NAMES.grid[language],
  lists: SHEET_NAMES.lists[language],
});
