import type { CellStyle } from 'hucre';

/**
 * hucre knows no `quotePrefix`. A style that is to have it says instead that its formula is not hidden, which
 * goes without saying and which nothing else of ours says; `withQuotePrefix` finds it by that.
 */
export const markedAsQuoted = (style: CellStyle | undefined): CellStyle => ({
  ...style,
  protection: { ...style?.protection, hidden: false },
});

/** `xl/styles.xml` with the quoted styles marked as files mark them. */
export const withQuotePrefix = (styles: string): string =>
  styles.replaceAll(
    /<xf ([^>]*)>((?:(?!<\/xf>).)*?<protection[^>]*?) hidden="0"\/><\/xf>/g,
    '<xf $1 quotePrefix="1">$2/></xf>',
  );
