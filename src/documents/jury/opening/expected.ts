import type { TypedSettings } from './typed-settings';

/** What a field would have accepted. Bounds are included; null: none. */
export type Expected =
  | { readonly kind: 'whole' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'amount' | 'day' }
  /** The highest score is above the lowest. */
  | { readonly kind: 'above'; readonly than: number }
  /** It falls on the step of scores. */
  | { readonly kind: 'on-step'; readonly step: number }
  /** No more than there are jurors whose scores count. */
  | { readonly kind: 'jurors'; readonly max: number }
  /** A day is that of a value: which one has to be named. */
  | { readonly kind: 'source' };

/** Where it is typed. */
export interface At {
  readonly field:
    | Exclude<
        keyof TypedSettings,
        'criteria' | 'stages' | 'step' | 'wordings' | 'commentRule' | 'policy' | 'tieKeys'
      >
    | 'coefficient'
    | 'criterionThreshold';
  /** Which criterion, from 0; absent: the field is the session’s. */
  readonly criterion?: number;
}

/** A field that cannot be understood. */
export interface SettingFault extends At {
  readonly expected: Expected;
}
