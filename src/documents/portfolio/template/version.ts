/**
 * Of the sheets of a portfolio, as this add-in writes and reads them. It grows when their names, columns or words change.
 *
 * 2: what exports of the procedure say (`Bareme_Demarche`, the columns that come of it), and which of their columns say
 * what. Portfolios of version 1 have none of it, and are read as they stand.
 */
export const PORTFOLIO_VERSION = 2;
