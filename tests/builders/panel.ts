import { centsOf } from '../../src/money/decimal';
import type {
  Ballot,
  Panel,
  PanelCriterion,
  PanelDossier,
} from '../../src/documents/jury/scoring/panel';
import { standingsOf } from '../../src/documents/jury/scoring/standings';
import type { Placed, Standing } from '../../src/documents/jury/scoring/standings';
import type { Unranked } from '../../src/documents/jury/scoring/status';
import { totalsOf } from '../../src/documents/jury/scoring/totals';
import type { CriterionScores, DossierTotals } from '../../src/documents/jury/scoring/totals';
import type { Cents } from '../../src/money/cents';
import type { Scalar } from '../../src/workbook/scalar';

/** A juror's line as a test writes it: the first scores, or all that it holds. */
type BallotOfTest = readonly Scalar[] | Partial<Ballot>;

/** Lines by juror's code. */
type BallotsOfTest = Readonly<Record<string, BallotOfTest>>;

/**
 * A session with one criterion of coefficient 1, scores from 0 to 5, and nobody in it. Immutable: each `with…` gives
 * another one. Jurors are those who have a line for some dossier; they count unless said otherwise.
 */
export const aPanel = (...coefficients: readonly number[]): PanelBuilder =>
  new PanelBuilder({
    scale: { min: 0, max: 5, step: 1 },
    criteria: (coefficients.length > 0 ? coefficients : [1]).map((coefficient) => ({
      coefficient,
      threshold: null,
    })),
    jurors: [],
    dossiers: [],
    minimum: 1,
    overallThreshold: null,
    tieKeys: [],
    lots: [],
  });

export class PanelBuilder {
  readonly panel: Panel;

  constructor(panel: Panel) {
    this.panel = { ...panel, lots: panel.dossiers.flatMap(({ lot }) => lot ?? []) };
  }

  with(changes: Partial<Panel>): PanelBuilder {
    return new PanelBuilder({ ...this.panel, ...changes });
  }

  withDossier(id: string, ballots: BallotsOfTest, facts: Partial<PanelDossier> = {}): PanelBuilder {
    const lines = Object.entries(ballots).map(([code, line]) => [code, ballotOf(line)] as const);
    const dossier = { ...this.emptyDossier(id), ballots: Object.fromEntries(lines), ...facts };
    const panel = this.with({ dossiers: [...this.panel.dossiers, dossier] });
    return lines.reduce((built, [code]) => built.withJuror(code), panel);
  }

  /** A juror whose scores count, unless the panel has them already. */
  withJuror(code: string): PanelBuilder {
    const { jurors } = this.panel;
    const isThere = jurors.some((one) => one.code === code);
    return isThere ? this : this.with({ jurors: [...jurors, { code, counts: true }] });
  }

  /** Changes what is known of a dossier. */
  withFacts(id: string, facts: Partial<PanelDossier>): PanelBuilder {
    const dossiers = this.panel.dossiers.map((one) => (one.id === id ? { ...one, ...facts } : one));
    return this.with({ dossiers });
  }

  /** Adds a juror's line, or replaces it. */
  withLine(id: string, code: string, line: BallotOfTest): PanelBuilder {
    const dossier = this.panel.dossiers.find((one) => one.id === id);
    const ballots = { ...dossier?.ballots, [code]: ballotOf(line) };
    return this.withFacts(id, { ballots }).withJuror(code);
  }

  withCriterion(position: number, changes: Partial<PanelCriterion>): PanelBuilder {
    const criteria = this.panel.criteria.map((one, index) =>
      index === position ? { ...one, ...changes } : one,
    );
    return this.with({ criteria });
  }

  withJurorNotCounting(code: string): PanelBuilder {
    const jurors = this.panel.jurors.map((one) =>
      one.code === code ? { ...one, counts: false } : one,
    );
    return this.with({ jurors });
  }

  withoutJuror(code: string): PanelBuilder {
    return this.with({ jurors: this.panel.jurors.filter((one) => one.code !== code) });
  }

  get standings(): readonly Standing[] {
    return standingsOf(this.panel);
  }

  totals(id: string): DossierTotals {
    return found(totalsOf(this.panel).find((one) => one.id === id));
  }

  /** In hundredths, as they stand. */
  total(id: string): number | null {
    return this.totals(id).total;
  }

  scores(id: string, criterion = 0): CriterionScores {
    return found(this.totals(id).criteria[criterion]);
  }

  standing(id: string): Standing {
    return found(this.standings.find(({ dossier }) => dossier.id === id));
  }

  /** Where a ranked dossier stands. @throws where it is not ranked */
  placed(id: string): Placed {
    const standing = this.standing(id);
    if (standing.status !== 'ranked') throw new Error(`${id} is ${standing.status}`);
    return standing;
  }

  /** Why a dossier is not ranked, and nothing else of it. */
  whyUnranked(id: string): Unranked | 'ranked' {
    const standing = this.standing(id);
    if (standing.status === 'ranked') return 'ranked';
    const { dossier: _dossier, totals: _totals, ...why } = standing;
    return why;
  }

  /** Rank by dossier, in the order of the list; null: not ranked. */
  get ranks(): Readonly<Record<string, number | null>> {
    return Object.fromEntries(
      this.standings.map((one) => [one.dossier.id, one.status === 'ranked' ? one.rank : null]),
    );
  }

  private emptyDossier(id: string): PanelDossier {
    const { criteria } = this.panel;
    return {
      id,
      isReceivable: true,
      applies: criteria.map(() => true),
      ballots: {},
      agreed: criteria.map(() => null),
      isAcceptedBelowMinimum: false,
      chairOrder: null,
      lot: null,
      isFavourable: null,
      requested: null,
      maximum: null,
      proposed: null,
    };
  }
}

/** Dossiers A to E by three jurors, one criterion: the example to which the ranking is held. */
export const fiveDossiers = (): PanelBuilder =>
  aPanel()
    .withDossier('A', { J1: [4], J2: [4], J3: [3] })
    .withDossier('B', { J1: [3], J2: [4], J3: [4] })
    .withDossier('C', { J1: [5], J2: [5], J3: [4] })
    .withDossier('D', { J1: [2], J2: [3], J3: [2] })
    .withDossier('E', { J1: [3], J2: [2], J3: [2] });

/** Their requests in euros: 400 000 for C, 350 000 for A and for B, 200 000 for D, 50 000 for E. */
export const fiveRequests = (): PanelBuilder =>
  fiveDossiers()
    .withFacts('A', asking(350_000))
    .withFacts('B', asking(350_000))
    .withFacts('C', asking(400_000))
    .withFacts('D', asking(200_000))
    .withFacts('E', asking(50_000));

/** Requests so many euros. */
export const asking = (euros: number): { readonly requested: Cents } => ({
  requested: centsOf(euros),
});

function ballotOf(line: BallotOfTest): Ballot {
  const given: Partial<Ballot> = isScores(line) ? { first: line } : line;
  return { participation: 'takes-part', first: [], after: [], ...given };
}

const isScores = (line: BallotOfTest): line is readonly Scalar[] => Array.isArray(line);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such dossier or criterion in the panel');
  return value;
}
