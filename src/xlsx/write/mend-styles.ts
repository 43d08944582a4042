import type { CellStyle } from 'hucre';

/**
 * A text that Excel would take for something else, as soon as someone opens its cell and presses Enter, is
 * marked as quoted (`quotePrefix`), which hucre does not know. A style that is to have the mark says instead
 * that its formula is not hidden: that goes without saying, and nothing else of ours says it, so that
 * `withQuotePrefix` finds it.
 */
export const markedAsQuoted = (style: CellStyle | undefined): CellStyle => ({
  ...style,
  protection: { ...style?.protection, hidden: false },
});

/** `xl/styles.xml` with the quoted styles marked as files mark them. */
export const withQuotePrefix = (styles: string): string =>
  styles.replaceAll(
    /<xf ([^>]*[^/>])>((?:(?!<\/xf>).)*?<protection[^>]*?) hidden="0"\/><\/xf>/g,
    '<xf $1 quotePrefix="1">$2/></xf>',
  );
