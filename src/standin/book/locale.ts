/** The languages of the grid: its texts, its formulas' names, how days and decimals are typed. */
export type BookLocale = 'fr-FR' | 'en-GB' | 'en-US';
