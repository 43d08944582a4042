/** Longer ones are a mistake: the limit is ours, far above `D001/J01/C3`. */
const LONGEST = 255;

/**
 * `D001/J01/C3`, `brm_scale_min`: a letter, then letters, digits and `/ . _ -`, without accents. So a key never holds
 * a tab or a new line, is spelled in one way only, sorts alike in every language, and is taken for a formula by no
 * program. `_x0041_` is left out because files spell characters so.
 */
export const isKey = (text: string): boolean =>
  text.length <= LONGEST && /^[A-Za-z][A-Za-z0-9/._-]*$/.test(text) && !/_x[\dA-F]{4}_/i.test(text);
