import type { Panel } from '../scoring/panel';
import type { Standing } from '../scoring/standings';
import type { DossierTotals } from '../scoring/totals';
import { sum, type Mark, type Score } from '../statistics/marks';

/** Every score that counts, of receivable dossiers: those that are not were scored by mistake. */
export const scoresIn = (standings: readonly Standing[]): readonly Score[] =>
  standings
    .filter(({ status }) => status !== 'not-receivable')
    .flatMap(({ dossier, totals }) =>
      totals.criteria.flatMap(({ byJuror }, criterion) =>
        Object.entries(byJuror).map(([juror, score]) => ({
          dossier: dossier.id,
          juror,
          criterion,
          score,
        })),
      ),
    );

/**
 * What each juror thinks of each receivable dossier: the mean of their scores that count, weighted by the coefficients
 * of the criteria that apply. There is none where they did not score all of these, nor where none of them weighs.
 */
export const marksIn = (panel: Panel, standings: readonly Standing[]): readonly Mark[] =>
  standings
    .filter(({ status }) => status !== 'not-receivable')
    .flatMap(({ dossier, totals }) =>
      panel.jurors.flatMap(({ code }) => {
        const value = markOf(panel, totals, code);
        return value === null ? [] : [{ dossier: dossier.id, juror: code, value }];
      }),
    );

function markOf(panel: Panel, { criteria }: DossierTotals, juror: string): number | null {
  const applicable = criteria.flatMap(({ applies, byJuror }, criterion) =>
    applies
      ? [{ score: byJuror[juror], coefficient: panel.criteria[criterion]?.coefficient ?? 0 }]
      : [],
  );
  const base = sum(applicable.map(({ coefficient }) => coefficient));
  if (base === 0 || applicable.some(({ score }) => score === undefined)) return null;
  return sum(applicable.map(({ score = NaN, coefficient }) => score * coefficient)) / base;
}
