import type { PageMargins } from './declaration';

/**
 * Of every printed sheet, in inches. At the sides Excel's own narrow ones, which any printer can do; at the bottom
 * enough for the footer.
 */
export const PAGE_MARGINS: PageMargins = {
  left: 0.25,
  right: 0.25,
  top: 0.35,
  bottom: 0.5,
  header: 0.25,
  footer: 0.25,
};

/** What Excel gives a sheet that nobody set up. */
export const NORMAL_MARGINS: PageMargins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};
