import type { Call } from '../../calls/call';
import type { Age } from './parse/age';
import type { Dossier } from './dossier';
import type { Figures } from './figures/figures';
import type { Finding } from './rules/finding';

/** A dossier that was read, and what the rules of its call say of it. */
export interface DossierVerdict {
  /** The project's, as it was typed. */
  readonly title: string | null;
  readonly call: Call;
  readonly dossier: Dossier;
  /** Whether the sheets are those that would be written today. */
  readonly age: Age;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
}
