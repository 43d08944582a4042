/** An integer number of euro cents. Safe up to 90 000 billion euros. */
export type Cents = number & { readonly __brand: 'Cents' };
