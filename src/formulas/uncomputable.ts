/** Why a formula is not computed here, though a spreadsheet might. */
export type Reason =
  /** A function that is not known here, or whose result changes by itself (TODAY, RAND). */
  | { readonly kind: 'function'; readonly name: string }
  /** A link to another workbook. */
  | { readonly kind: 'external' }
  /** It depends on itself. */
  | { readonly kind: 'circular' }
  /** A text that the person's own settings turn into a number, or a number into a text. */
  | { readonly kind: 'locale' }
  /** It refers to a sheet that is not whole, or too large to be read. */
  | { readonly kind: 'sheet'; readonly name: string; readonly isDamaged: boolean }
  /** It refers to more than is read, or takes too long. */
  | { readonly kind: 'too-far' }
  /** Arrays, intersections, and whatever else is not understood. */
  | { readonly kind: 'syntax' };

/** Thrown where computing would mean guessing. */
export class Uncomputable extends Error {
  constructor(readonly reason: Reason) {
    super(reason.kind);
    this.name = 'Uncomputable';
  }
}

export const syntax = (): Uncomputable => new Uncomputable({ kind: 'syntax' });
export const localeDependent = (): Uncomputable => new Uncomputable({ kind: 'locale' });
export const tooFar = (): Uncomputable => new Uncomputable({ kind: 'too-far' });
