/** A pane of 320 px at a zoom of 150 % and more (WCAG 1.4.10): what stands side by side goes onto two lines. */
export const NARROW = '@media (max-width: 260px)';
