import { FILED_COLUMNS } from '../../documents/portfolio/filed-cells';
import { figuresOf, type RowFigures } from '../../documents/portfolio/figures';
import type { FileRow, PortfolioPlan, PortfolioRow } from '../../documents/portfolio/portfolio';
import { TYPED_COLUMNS } from '../../documents/portfolio/template/tables';
import { isoDayOfSerial } from '../../workbook/dates';
import type { Scalar } from '../../workbook/scalar';
import type { PortfolioOut } from '../schemas/portfolio';

/** A portfolio as it is published: `docs/schemas/portfolio.schema.json`. */
export function portfolioJson(plan: PortfolioPlan): PortfolioOut {
  const figures = figuresOf(plan.rows);
  return {
    language: plan.language,
    run: plan.run,
    bareme: plan.judgedBy,
    dossiers: plan.rows.flatMap((row, index) => {
      const own = figures.rows[index];
      return own ? [dossierOf(row, own)] : [];
    }),
    files: plan.files.map(fileOf),
    opinions: plan.opinions.map((opinion) => ({
      ...opinion,
      amount: orNull(opinion.amount),
    })),
    exported: plan.exported.map((one) => ({
      ...one,
      requested: orNull(one.requested),
      total: orNull(one.total),
    })),
  };
}

const orNull = (amount: number | null): number | null => (amount === null ? null : amount / 100);

type DossierOut = PortfolioOut['dossiers'][number];

function dossierOf(row: PortfolioRow, own: RowFigures): DossierOut {
  const cells = Object.fromEntries([
    ...FILED_COLUMNS.map(({ key, kind }) => [key, valueOf(row.filed[key], kind)] as const),
    ...TYPED_COLUMNS.map(({ key, kind }) => [key, valueOf(row.typed[key], kind)] as const),
  ]) as Omit<DossierOut, keyof ReturnType<typeof aboutOf>>;
  return { ...cells, ...aboutOf(row, own) };
}

const aboutOf = (
  { key, added, pending, versions, file }: PortfolioRow,
  { counted, order, group, projectTotal, capLeft }: RowFigures,
) => ({
  key,
  added: { ...added },
  pending: [...pending],
  versions,
  file,
  counted: counted / 100,
  order,
  group,
  projectTotal: projectTotal / 100,
  capLeft: orNull(capLeft),
});

const valueOf = (value: Scalar, kind: string): Scalar =>
  kind === 'date' && typeof value === 'number' ? (isoDayOfSerial(value) ?? value) : value;

const fileOf = (file: FileRow): PortfolioOut['files'][number] => ({
  rank: file.rank,
  file: file.file,
  sha256: file.sha256,
  kind: file.kind,
  result: file.result,
  why: file.why,
  key: file.key,
  version: file.version,
  replacedBy: file.replacedBy,
  near: file.near,
  readOn: file.readOn,
  filedAt: file.filedAt,
  run: file.run,
});
