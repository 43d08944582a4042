/** Of the sheets of a portfolio, as this add-in writes and reads them. */
export const PORTFOLIO_VERSION = 1;
