import { centsOf } from '../../money/decimal';
import type { Cents } from '../../money/cents';
import { proposeNumber } from '../../money/proposal';
import type { Language, Localized } from '../../language/language';
import { columnFinder, type Titled } from '../../workbook/headers';
import { say } from '../messages/say';
import type { FoundDossier } from './found-dossier';

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
    ['Porteur du projet', 'Project carrier'],
  ),
  carrierType: column('Type de porteur', 'Kind of carrier'),
  total: column('Coût total', 'Total cost', ['Total', 'Total']),
  requested: column(
    'Demande',
    'Requested',
    ['Subvention demandée', 'Grant requested'],
    ['Montant demandé', 'Amount requested'],
  ),
  maximum: column('Maximum', 'Maximum', ['Subvention maximale', 'Maximum grant']),
} as const;

type Listed = { readonly dossiers: readonly FoundDossier[] } | { readonly problem: Localized };

type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Key[];

/**
 * The dossiers of a list whose first line says what its columns are, in any order, further ones aside; or what is wrong
 * with it. Amounts are euros TTC; one that could be read in two ways is not guessed.
 */
export function listedDossiers(rows: readonly (readonly string[])[], language: Language): Listed {
  const problem = (message: Parameters<typeof say>[0]): Listed => ({ problem: say(message) });
  const start = rows.findIndex(isFilled);
  const headers = rows[start] ?? [];
  const find = columnFinder(headers, Object.values(COLUMNS));
  const positions = new Map(KEYS.map((key) => [key, find(COLUMNS[key])?.index] as const));
  if (start === -1) return problem((m) => m.jury.emptyList());
  if (positions.get('title') === undefined)
    return problem((m) => m.jury.noTitleColumn({ headers }));
  const lines = rows.map((row, index) => ({ row, line: index + 1 })).slice(start + 1);
  const found: FoundDossier[] = [];
  for (const { row, line } of lines) {
    const text = (key: Key): string => row[positions.get(key) ?? -1] ?? '';
    if (KEYS.every((key) => text(key) === '')) continue;
    const amounts = amountsIn(text, language);
    if ('key' in amounts) {
      const column = headers[positions.get(amounts.key) ?? -1] ?? '';
      return problem((m) => m.jury.badAmount({ line, column, text: text(amounts.key) }));
    }
    found.push({
      number: text('number') || null,
      title: text('title') || text('number'),
      carrier: text('carrier') || null,
      carrierType: text('carrierType') || null,
      ...amounts,
      notApplicable: [],
      screening: null,
    });
  }
  return found.length === 0 ? problem((m) => m.jury.emptyList()) : { dossiers: found };
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

type Amounts = Pick<FoundDossier, 'total' | 'requested' | 'maximum'>;

/** The three amounts of a line, or the first that is none for certain. */
function amountsIn(
  text: (key: Key) => string,
  language: Language,
): Amounts | { readonly key: Key } {
  const amounts: { -readonly [Name in keyof Amounts]: Amounts[Name] } = {
    total: null,
    requested: null,
    maximum: null,
  };
  for (const key of ['total', 'requested', 'maximum'] as const) {
    if (text(key) === '') continue;
    const amount = amountIn(text(key), language);
    if (amount === null) return { key };
    amounts[key] = amount;
  }
  return amounts;
}

function amountIn(text: string, language: Language): Cents | null {
  const read = proposeNumber(text, language);
  const isSure =
    read !== null &&
    read.alternative === null &&
    !read.percent &&
    read.tax !== 'ht' &&
    read.value >= 0;
  return isSure ? centsOf(read.value) : null;
}
