import { isBlank } from '../../../workbook/scalar';
import type { Panel, PanelDossier } from '../scoring/panel';
import type { ScoreVariant, Variant } from '../statistics/variants';
import { ranksIn, type Deliberation } from './deliberation';

/**
 * The panel in which that one thing is different. A dossier that is ranked stays so without one of its jurors, also
 * where fewer scores than the minimum are left: the minimum asks how much the jury has worked, the variant does not.
 */
export function panelIn({ panel, standings }: Deliberation, variant: Variant): Panel {
  switch (variant.kind) {
    case 'without-juror': {
      const jurors = panel.jurors.filter(({ code }) => code !== variant.juror);
      const ranks = ranksIn(standings);
      const dossiers = panel.dossiers.map((dossier) =>
        ranks.has(dossier.id) ? { ...dossier, isAcceptedBelowMinimum: true } : dossier,
      );
      return { ...panel, jurors, dossiers };
    }
    case 'coefficient': {
      const criteria = panel.criteria.map((criterion, at) => ({
        ...criterion,
        coefficient: variant.coefficients[at] ?? criterion.coefficient,
      }));
      return { ...panel, criteria };
    }
    case 'score': {
      const dossiers = panel.dossiers.map((dossier) =>
        dossier.id === variant.dossier ? withScore(dossier, variant) : dossier,
      );
      return { ...panel, dossiers };
    }
  }
}

/** In the cell that holds: the one after audition, unless it is blank. */
export function withScore(dossier: PanelDossier, variant: ScoreVariant): PanelDossier {
  const ballot = dossier.ballots[variant.juror];
  if (!ballot) return dossier;
  const holding = isBlank(ballot.after[variant.criterion]) ? 'first' : 'after';
  const cells = [...ballot[holding]];
  cells[variant.criterion] = variant.to;
  const ballots = { ...dossier.ballots, [variant.juror]: { ...ballot, [holding]: cells } };
  return { ...dossier, ballots };
}
