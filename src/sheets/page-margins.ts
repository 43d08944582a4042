/**
 * Of every printed sheet, in inches. At the sides Excel's own narrow ones, which any printer can do; at the bottom
 * enough for the footer.
 */
export const PAGE_MARGINS = {
  left: 0.25,
  right: 0.25,
  top: 0.35,
  bottom: 0.5,
  header: 0.25,
  footer: 0.25,
} as const;
