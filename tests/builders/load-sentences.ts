import { DOSSIER_CATALOGUES } from '../../src/documents/dossier/catalogues';
import { loadCatalogues, loadLanguage } from '../../src/language/catalogue';

// Importing this file gives a test all sentences on a dossier, which pane and command line load when they start.
beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
  await loadCatalogues(DOSSIER_CATALOGUES);
});
