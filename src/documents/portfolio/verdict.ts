import type { Verdict } from '../kind';
import type { PortfolioFigures } from './figures';
import type { Portfolio } from './portfolio';
import type { Finding } from './rules/finding';

/** A portfolio that was read, what its dossiers come to, and what its rules say of it. */
export interface PortfolioVerdict extends Verdict {
  readonly portfolio: Portfolio;
  readonly figures: PortfolioFigures;
  readonly findings: readonly Finding[];
}
