import { createHash } from 'node:crypto';
import { NO_VALUES, type FileReading } from '../../src/documents/portfolio/consolidate/reading';
import { consolidate } from '../../src/documents/portfolio/consolidate/consolidate';
import { PORTFOLIO_KIND } from '../../src/documents/portfolio/portfolio-kind';
import type {
  ControlRead,
  ExportedValues,
  OpinionSaid,
  PortfolioPlan,
  ReadValues,
} from '../../src/documents/portfolio/portfolio';
import { declarePortfolio } from '../../src/documents/portfolio/sheets/workbook';
import type { PortfolioVerdict } from '../../src/documents/portfolio/verdict';
import { openDocuments, verdictOf } from '../../src/documents/open';
import { cents } from '../../src/money/cents';
import type { Scalar } from '../../src/workbook/scalar';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { fill, type Filling } from './filled-sheets';

export const ORIGIN = {
  id: '0a4b3d0e-5a1f-4d0c-9a55-6f2f1f6a7b10',
  language: 'fr',
  judgedBy: '0.1.0',
} as const;

export const euros = (amount: number) => cents(Math.round(amount * 100));

const VALUES: ReadValues = {
  ...NO_VALUES,
  call: 'SNAP3',
  title: 'Accueil numérique',
  carrier: 'Préfecture de la Creuse',
  total: euros(1_000_000),
  base: euros(1_000_000),
  requested: euros(700_000),
  maximum: euros(750_000),
  grant: euros(700_000),
  share: euros(300_000),
  errors: 0,
  warnings: 1,
  integrity: 0,
};

interface DossierSaid {
  readonly file?: string;
  readonly sha256?: string | null;
  readonly filedAt?: string | null;
  readonly caseNumber?: string | null;
  readonly mark?: string | null;
  readonly session?: number | null;
  readonly kind?: 'dossier' | 'report';
  readonly values?: Partial<ReadValues>;
}

/** The hash of a file by its name: files of one name are the same. */
export const hashOf = (name: string): string =>
  [...name]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

/** A file of a dossier as it was read. */
export const aDossier = ({
  file = 'dossier.xlsx',
  sha256 = hashOf(file),
  filedAt = null,
  caseNumber = null,
  mark = null,
  session = 1,
  kind = 'dossier',
  values = {},
}: DossierSaid = {}): FileReading => ({
  file,
  sha256,
  readOn: '2021-03-20T10:00:00.000Z',
  filedAt,
  caseNumber,
  content: { kind, values: { ...VALUES, ...values }, mark, session },
});

/** The control of a file, as it was read. */
export const aControlOf = (
  of: string,
  control: Partial<ControlRead> = {},
  file = `${of}-controle.xlsx`,
): FileReading => ({
  ...aDossier({ file }),
  content: {
    kind: 'control',
    values: { ...NO_VALUES, call: 'SNAP3' },
    mark: null,
    control: {
      evidence: hashOf(of),
      proposed: euros(637_500),
      state: 'sealed',
      controlledOn: '2021-03-25',
      ...control,
    },
  },
});

/** The control of an open workbook, of which no hash is known: what it copied of that dossier, and what it says. */
export const aControlOfOpen = (
  dossier: DossierSaid,
  control: Partial<ControlRead> = {},
  file = 'controle.xlsx',
): FileReading => {
  const { call, number, title, carrier, siret, reference, total, base, requested, grant } = {
    ...VALUES,
    ...dossier.values,
  };
  const copied = { call, number, title, carrier, siret, reference, total, base, requested, grant };
  const { content, ...reading } = aControlOf('', { evidence: null, ...control }, file);
  if (content.kind !== 'control') throw new Error('No control came of it');
  return {
    ...reading,
    content: { ...content, mark: dossier.mark ?? null, values: { ...NO_VALUES, ...copied } },
  };
};

/** The closed session of a jury, as it was read. */
export const aSession = (
  seal: string,
  opinions: readonly Partial<Omit<OpinionSaid, 'seal'>>[],
  file = `${seal}.xlsx`,
): FileReading => ({
  ...aDossier({ file }),
  content: {
    kind: 'jury',
    title: 'Jury SNAP3',
    why: null,
    opinions: opinions.map((opinion) => ({
      number: null,
      title: null,
      opinion: 'Favorable',
      amount: null,
      rank: null,
      call: 'SNAP3',
      session: 'Jury SNAP3',
      closedAt: '2021-04-12T17:05',
      seal,
      ...opinion,
    })),
  },
});

const EXPORTED: ExportedValues = {
  ...{ number: '42', state: 'instruction', title: 'Accueil numérique' },
  ...{ carrier: 'Préfecture de la Creuse', siret: null, reference: null },
  ...{ filedOn: '2021-03-01', instructionOn: '2021-03-05', completeSince: null, decidedOn: null },
  ...{ requested: null, total: null, updatedAt: null },
};

/** An export of the procedure as it was read: a row for each of these dossiers, which is as usual but for what is said. */
export const anExport = (
  rows: readonly Partial<ExportedValues>[],
  {
    file = 'export.csv',
    filedAt = null as string | null,
    why = '',
    headings = [] as readonly string[],
  } = {},
): FileReading => ({
  ...aDossier({ file, filedAt }),
  sha256: createHash('sha256')
    .update(`${file} ${JSON.stringify(rows)}`)
    .digest('hex'),
  content: {
    kind: 'export',
    rows: rows.map((row) => ({ ...EXPORTED, ...row })),
    headings: headings.map((heading) => ({ heading, rank: 1 })),
    suggested: '',
    why,
  },
});

/** A file that could not be read. */
export const anUnreadable = (
  file: string,
  kind: 'unreadable' | 'ods' = 'unreadable',
): FileReading => ({
  ...aDossier({ file }),
  content: { kind, why: 'Ce fichier est abîmé.' },
});

/** A portfolio of these files, read in one run after the other. */
export async function aPortfolio(
  ...runs: readonly (readonly FileReading[])[]
): Promise<PortfolioPlan> {
  let plan: PortfolioPlan | null = null;
  for (const readings of runs) {
    plan = consolidate(plan && (await readBack(plan)).portfolio, readings, ORIGIN);
  }
  if (!plan) throw new Error('No run');
  return plan;
}

export const portfolioBytes = async (
  plan: PortfolioPlan,
  ...typed: readonly Filling[]
): Promise<Uint8Array> => writeWorkbook(fill(declarePortfolio(plan), typed));

/** The portfolio of a file, and what its rules make of it. */
export async function judgedPortfolio(bytes: Uint8Array): Promise<PortfolioVerdict> {
  const { snapshot, altered } = await readWorkbook(bytes, PORTFOLIO_KIND.template);
  const opened = await openDocuments(snapshot, [PORTFOLIO_KIND], {
    callFor: () => Promise.reject(new Error('A portfolio asks for no call')),
    alterations: altered,
  });
  const verdict = verdictOf(opened, PORTFOLIO_KIND);
  if (!verdict) throw new Error('No portfolio came of it');
  return verdict;
}

/** The portfolio as its file gives it back, once people have typed in it. */
export const readBack = async (
  plan: PortfolioPlan,
  ...typed: readonly Filling[]
): Promise<PortfolioVerdict> => judgedPortfolio(await portfolioBytes(plan, ...typed));

/** What a person types into a row, by its number from 1. */
export const onRow = (number: number, typed: Readonly<Record<string, Scalar>>): Filling[] =>
  Object.entries(typed).map(([column, value]) => ({
    table: 'Bareme_Portefeuille',
    line: number - 1,
    column,
    value,
  }));

export const onFile = (number: number, typed: Readonly<Record<string, Scalar>>): Filling[] =>
  Object.entries(typed).map(([column, value]) => ({
    table: 'Bareme_Fichiers',
    line: number - 1,
    column,
    value,
  }));
