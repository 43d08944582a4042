import type { Language } from '../../../language/language';
import type { Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import { proposeNumber } from '../../../money/proposal';
import type { PlannedDossier } from '../plan';
import {
  beyond,
  ENOUGH_HEADINGS,
  headingsIn,
  isFilled,
  knownIn,
  passedOver,
  type ListRemark,
  type Positions,
  type Row,
} from './list-headings';

type Key = 'number' | 'title' | 'carrier' | 'carrierType' | 'total' | 'requested' | 'maximum';

/** As the sheets call them first, then as procedures, `bareme check --csv` and people do. */
const NAMES: Readonly<Record<Key, readonly string[]>> = {
  number: [
    ...['N° externe', 'Outside no.', 'Numéro', 'Number', 'N°', 'No.', 'Num'],
    ...['Numéro de dossier', 'N° de dossier', 'No de dossier', 'Num dossier', 'Dossier n°'],
    ...[
      'N° du projet',
      'Numéro du projet',
      'File number',
      'File no.',
      'Dossier no',
      'Dossier number',
    ],
    ...['Référence', 'Réf.', 'Référence du dossier', 'Reference', 'Ref.', 'Identifiant'],
  ],
  title: [
    ...['Intitulé', 'Title', 'Projet', 'Project', 'Titre', 'Name', 'Intitulé du projet'],
    ...['Project title', 'Nom du projet', 'Project name', 'Titre du projet', 'Libellé'],
    ...['Libellé du projet', 'Nom du dossier', 'Intitulé du dossier', 'Titre du dossier'],
  ],
  carrier: [
    ...['Porteur', 'Carrier', 'Structure', 'Applicant', 'Bénéficiaire', 'Beneficiary'],
    ...['Porteur du projet', 'Project carrier', 'Organisme', 'Organisation', 'Organization'],
    ...['Structure porteuse', 'Organisme porteur', 'Nom du porteur', 'Nom de la structure'],
    ...['Nom de l’organisme', 'Nom du bénéficiaire', 'Demandeur', 'Candidat', 'Collectivité'],
  ],
  carrierType: ['Type de porteur', 'Kind of carrier', 'Type de structure', 'Type de bénéficiaire'],
  total: [
    ...['Coût total', 'Total cost', 'Total', 'Coût total du projet', 'Coût du projet', 'Coût'],
    ...['Budget', 'Budget total', 'Total budget', 'Budget du projet', 'Montant total du projet'],
    ...['Project cost', 'Cost'],
  ],
  requested: [
    ...['Demande', 'Requested', 'Subvention demandée', 'Grant requested', 'Montant demandé'],
    ...[
      'Amount requested',
      'Requested amount',
      'Requested grant',
      'Aide demandée',
      'Aide sollicitée',
    ],
    ...['Subvention sollicitée', 'Montant sollicité', 'Montant de l’aide demandée'],
    ...[
      'Montant de l’aide sollicitée',
      'Montant de la subvention demandée',
      'Montant de la demande',
    ],
    ...['Montant de la subvention sollicitée', 'Financement demandé', 'Financement sollicité'],
    ...['Demande de subvention', 'Montant', 'Amount'],
  ],
  maximum: [
    ...['Maximum', 'Subvention maximale', 'Maximum grant', 'Plafond', 'Cap', 'Aide maximale'],
    ...['Montant maximum', 'Montant maximal', 'Maximum amount', 'Subvention maximum'],
    ...['Aide maximum', 'Plafond de subvention', 'Plafond de l’aide', 'Montant plafond'],
  ],
};
const KEYS = Object.keys(NAMES) as Key[];

/** A dossier of a list: its identifier is given once all are known. */
export type ListedDossier = Omit<PlannedDossier, 'id'>;

/** What is wrong with a list. Lines are counted from 1. */
export type ListProblem =
  | { readonly kind: 'empty' }
  /** No column is called a title. */
  | { readonly kind: 'no-title'; readonly headers: Row }
  /** The first line has words where the others have numbers, and its words are not known. */
  | { readonly kind: 'unknown-headings'; readonly headers: Row }
  /** It is no amount for certain; `column`: what stands above it, blank where nothing does. */
  | {
      readonly kind: 'bad-amount';
      readonly line: number;
      readonly column: string;
      readonly text: string;
    }
  /** An amount where a title is looked for or, without headings, a carrier: the first one. */
  | { readonly kind: 'misplaced-amount'; readonly line: number; readonly text: string }
  /** Neither title nor number, but something else. */
  | { readonly kind: 'untitled'; readonly line: number }
  /** A sum at the foot of a list would stand in the ranking as a dossier that asks for everything. */
  | { readonly kind: 'sum'; readonly line: number; readonly text: string }
  /** Cells beyond the last column. */
  | { readonly kind: 'beyond'; readonly line: number; readonly text: string };

export interface Listed {
  readonly dossiers: readonly ListedDossier[];
  readonly problems: readonly ListProblem[];
  readonly remarks: readonly ListRemark[];
}

/** What columns are where no heading says so, from the first; a single column is the titles. */
const USUAL: readonly Key[] = ['number', 'title', 'carrier', 'requested', 'maximum'];

/**
 * The dossiers of a list, its columns in any order; further ones are told. Amounts are euros TTC; one that could be read
 * in two ways is not guessed, and none is taken for a title.
 *
 * @param hasHeadings true: the first line says what its columns are; else it may be a dossier already
 */
export function listedDossiers(
  rows: readonly Row[],
  language: Language,
  hasHeadings: boolean,
): Listed {
  const start = rows.findIndex(isFilled);
  const first = rows[start];
  if (!first) return refused({ kind: 'empty' });
  const headings = headingsIn(first, NAMES);
  const known = knownIn(headings);
  const isHeaded = hasHeadings || known >= ENOUGH_HEADINGS;
  if (!isHeaded) {
    if (looksLikeHeadings(rows.slice(start), language)) {
      return refused({ kind: 'unknown-headings', headers: headings.row });
    }
    const { positions, columns } = usualColumns(rows);
    const list = new DossierList(positions, { columns, headers: null }, language);
    return list.read(rows, 0, known > 0 ? [{ kind: 'first-line', text: first.join(' ; ') }] : []);
  }
  if (!headings.positions.has('title')) {
    return refused({ kind: 'no-title', headers: headings.row });
  }
  const { positions, row: headers } = headings;
  const list = new DossierList(positions, { columns: headers.length, headers }, language);
  return list.read(rows, start + 1, passedOver(headings, rows.slice(start + 1)));
}

const refused = (problem: ListProblem): Listed => ({
  dossiers: [],
  problems: [problem],
  remarks: [],
});

const usualColumns = (rows: readonly Row[]): { positions: Positions<Key>; columns: number } =>
  rows.every((row) => beyond(row, 1) === '')
    ? { positions: new Map([['title', 0]]), columns: 1 }
    : {
        positions: new Map(USUAL.map((key, position) => [key, position])),
        columns: USUAL.length,
      };

/** Only words, and one of them above a column of numbers. A blank cell says nothing. */
function looksLikeHeadings([first = [], ...others]: readonly Row[], language: Language): boolean {
  if (first.some((cell) => isNumber(cell, language))) return false;
  return first.some((cell, index) => {
    const below = others.map((row) => row[index] ?? '').filter((one) => one !== '');
    return cell !== '' && below.length > 0 && below.every((one) => isNumber(one, language));
  });
}

const isNumber = (text: string, language: Language): boolean =>
  proposeNumber(text, language) !== null;

const YEAR = /^\d{1,4}$/;

const SUM = /^(sous[- ]?|sub[- ]?|grand )?(totaux|totals?|sum)( général)?\s*:?$/i;

interface Shape {
  /** How many. */
  readonly columns: number;
  /** null: nothing stands above them. */
  readonly headers: Row | null;
}

/** Reads line after line, and keeps what is wrong with them. */
class DossierList {
  private readonly problems: ListProblem[] = [];

  constructor(
    private readonly positions: Positions<Key>,
    private readonly shape: Shape,
    private readonly language: Language,
  ) {}

  read(rows: readonly Row[], from: number, remarks: readonly ListRemark[]): Listed {
    const dossiers = rows.flatMap((row, index) =>
      index < from ? [] : (this.dossierOf(row, index + 1) ?? []),
    );
    const isEmpty = dossiers.length === 0 && this.problems.length === 0;
    return { dossiers, problems: isEmpty ? [{ kind: 'empty' }] : this.problems, remarks };
  }

  private dossierOf(row: Row, line: number): ListedDossier | null {
    const text = (key: Key): string => row[this.positions.get(key) ?? -1] ?? '';
    const spilled = beyond(row, this.shape.columns);
    if (spilled !== '') this.problems.push({ kind: 'beyond', line, text: spilled });
    if (KEYS.every((key) => text(key) === '')) return null;
    const title = text('title') || text('number');
    if (title === '') {
      this.problems.push({ kind: 'untitled', line });
      return null;
    }
    if (SUM.test(title)) {
      this.problems.push({ kind: 'sum', line, text: title });
      return null;
    }
    this.refuseAmount(text('title'), line);
    if (this.shape.headers === null) this.refuseAmount(text('carrier'), line);
    const amount = (key: 'total' | 'requested' | 'maximum') => this.amount(text(key), key, line);
    return {
      number: text('number') || null,
      title,
      carrier: text('carrier') || null,
      carrierType: text('carrierType') || null,
      total: amount('total'),
      requested: amount('requested'),
      maximum: amount('maximum'),
      notApplicable: [],
      screening: null,
    };
  }

  private amount(text: string, key: Key, line: number): Cents | null {
    const read = text === '' ? null : amountIn(text, this.language);
    const column = this.shape.headers?.[this.positions.get(key) ?? -1] ?? '';
    if (text !== '' && read === null) {
      this.problems.push({ kind: 'bad-amount', line, column, text });
    }
    return read;
  }

  /** One tells enough: the columns are to be looked at. Under a heading, a project may be called « 2030 ». */
  private refuseAmount(text: string, line: number): void {
    const isName = this.shape.headers !== null && YEAR.test(text);
    const isTold = this.problems.some(({ kind }) => kind === 'misplaced-amount');
    if (!isName && !isTold && isNumber(text, this.language)) {
      this.problems.push({ kind: 'misplaced-amount', line, text });
    }
  }
}

/** An amount in euros TTC as people type it, in cents; null: it is none, could be two, is HT, below zero or too large. */
export function amountIn(text: string, language: Language): Cents | null {
  const read = proposeNumber(text, language);
  const isSure = read !== null && read.alternative === null && !read.percent && read.tax !== 'ht';
  return isSure && read.value >= 0 ? toCents(read.value) : null;
}
