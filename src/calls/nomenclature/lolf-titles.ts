/** The titles of the State's budget (LOLF) that a cost may be of. T2: staff · T3: running costs · T5: investment. */
export const LOLF_TITLES = ['T2', 'T3', 'T5'] as const;

export type LolfTitle = (typeof LOLF_TITLES)[number];
