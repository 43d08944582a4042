import type { Language } from '../../../language/language';
import type { Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import { proposeNumber } from '../../../money/proposal';
import { columnFinder, type Titled } from '../../../workbook/headers';
import type { PlannedDossier } from '../plan';

const column = (
  fr: string,
  en: string,
  ...others: readonly (readonly [string, string])[]
): Titled => ({
  label: { fr, en },
  former: others.map(([one, other]) => ({ fr: one, en: other })),
});

/** As the sheets call them, or as procedures, `bareme check --csv` and people do. */
const COLUMNS = {
  number: column(
    'N° externe',
    'Outside no.',
    ['Numéro', 'Number'],
    ['N°', 'No.'],
    ['Numéro de dossier', 'File number'],
  ),
  title: column(
    'Intitulé',
    'Title',
    ['Projet', 'Project'],
    ['Titre', 'Name'],
    ['Intitulé du projet', 'Project title'],
  ),
  carrier: column(
    'Porteur',
    'Carrier',
    ['Structure', 'Applicant'],
    ['Bénéficiaire', 'Beneficiary'],
    ['Porteur du projet', 'Project carrier'],
  ),
  carrierType: column('Type de porteur', 'Kind of carrier'),
  total: column('Coût total', 'Total cost', ['Total', 'Total']),
  requested: column(
    'Demande',
    'Requested',
    ['Subvention demandée', 'Grant requested'],
    ['Montant demandé', 'Amount requested'],
    ['Montant', 'Amount'],
  ),
  maximum: column(
    'Maximum',
    'Maximum',
    ['Subvention maximale', 'Maximum grant'],
    ['Plafond', 'Cap'],
  ),
} as const;

type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Key[];

/** A dossier of a list: its identifier is given once all are known. */
export type ListedDossier = Omit<PlannedDossier, 'id'>;

/** What is wrong with a list. */
export type ListProblem =
  | { readonly kind: 'empty' }
  /** No column is called a title. */
  | { readonly kind: 'no-title'; readonly headers: readonly string[] }
  /** It is no amount for certain. Lines are counted from 1; `column`: what stands above it, blank where nothing does. */
  | {
      readonly kind: 'bad-amount';
      readonly line: number;
      readonly column: string;
      readonly text: string;
    };

export interface Listed {
  readonly dossiers: readonly ListedDossier[];
  readonly problems: readonly ListProblem[];
}

/** So many known headings make a first line one of headings: a title may happen to be called like a column. */
const ENOUGH_HEADINGS = 2;

/** What columns are where no heading says so, from the first; a single column is the titles. */
const USUAL: readonly Key[] = ['number', 'title', 'carrier', 'requested', 'maximum'];

/**
 * The dossiers of a list, its columns in any order, further ones aside. Amounts are euros TTC; one that could be read in
 * two ways is not guessed.
 *
 * @param hasHeadings true: the first line says what its columns are; else it may be a dossier already
 */
export function listedDossiers(
  rows: readonly (readonly string[])[],
  language: Language,
  hasHeadings: boolean,
): Listed {
  const start = rows.findIndex(isFilled);
  const first = rows[start];
  if (!first) return { dossiers: [], problems: [{ kind: 'empty' }] };
  const find = columnFinder(first, Object.values(COLUMNS));
  const found = new Map(KEYS.map((key) => [key, find(COLUMNS[key])?.index] as const));
  const known = [...found.values()].filter((position) => position !== undefined).length;
  const isHeaded = hasHeadings || known >= ENOUGH_HEADINGS;
  if (isHeaded && found.get('title') === undefined) {
    return { dossiers: [], problems: [{ kind: 'no-title', headers: first }] };
  }
  const body = rows.map((row, index) => ({ row, line: index + 1 }));
  return isHeaded
    ? dossiersOf(body.slice(start + 1), found, first, language)
    : dossiersOf(body, usualPositions(rows), [], language);
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

type Positions = ReadonlyMap<Key, number | undefined>;

const usualPositions = (rows: readonly (readonly string[])[]): Positions =>
  Math.max(...rows.map(({ length }) => length)) === 1
    ? new Map([['title', 0]])
    : new Map(USUAL.map((key, position) => [key, position]));

function dossiersOf(
  rows: readonly { readonly row: readonly string[]; readonly line: number }[],
  positions: Positions,
  headers: readonly string[],
  language: Language,
): Listed {
  const dossiers: ListedDossier[] = [];
  const problems: ListProblem[] = [];
  for (const { row, line } of rows) {
    const text = (key: Key): string => row[positions.get(key) ?? -1] ?? '';
    if (KEYS.every((key) => text(key) === '')) continue;
    const amount = (key: 'total' | 'requested' | 'maximum'): Cents | null => {
      const typed = text(key);
      const read = typed === '' ? null : amountIn(typed, language);
      const column = headers[positions.get(key) ?? -1] ?? '';
      if (typed !== '' && read === null) {
        problems.push({ kind: 'bad-amount', line, column, text: typed });
      }
      return read;
    };
    dossiers.push({
      number: text('number') || null,
      title: text('title') || text('number'),
      carrier: text('carrier') || null,
      carrierType: text('carrierType') || null,
      total: amount('total'),
      requested: amount('requested'),
      maximum: amount('maximum'),
      notApplicable: [],
      screening: null,
    });
  }
  return { dossiers, problems: dossiers.length === 0 ? [{ kind: 'empty' }] : problems };
}

/** An amount in euros TTC as people type it, in cents; null: it is none, could be two, is HT, below zero or too large. */
export function amountIn(text: string, language: Language): Cents | null {
  const read = proposeNumber(text, language);
  const isSure = read !== null && read.alternative === null && !read.percent && read.tax !== 'ht';
  return isSure && read.value >= 0 ? toCents(read.value) : null;
}
