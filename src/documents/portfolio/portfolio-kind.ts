import { loadCatalogues } from '../../language/catalogue';
import type { Kind } from '../kind';
import { PORTFOLIO_SENTENCES } from './messages/in-words';
import { PORTFOLIO_FIELDS } from './template/fields';
import { TABLES } from './template/tables';
import { PORTFOLIO } from './template/template';
import type { PortfolioVerdict } from './verdict';

/** All that was received of some calls in one view: a row a dossier, a row a file. */
export const PORTFOLIO_KIND: Kind<PortfolioVerdict> = {
  id: 'portfolio',
  name: { fr: 'Portefeuille', en: 'Portfolio' },
  template: PORTFOLIO,
  reads: [],
  // A list of dossiers for a jury may be a table of this name: files are what a portfolio has.
  isIn: ({ names, tables }) => PORTFOLIO_FIELDS.mark.name in names || TABLES.files.name in tables,
  load: async () => {
    const [{ PORTFOLIO_READER }] = await Promise.all([
      import('./reader'),
      loadCatalogues([PORTFOLIO_SENTENCES]),
    ]);
    return PORTFOLIO_READER;
  },
};
