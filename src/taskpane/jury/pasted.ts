import type { PlannedDossier, PlannedJuror } from '../../documents/jury/plan';
import { dossierCode, jurorCode } from '../../documents/jury/template/codes';
import type { Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { proposeNumber } from '../../money/proposal';
import type { Language } from '../../language/language';

/** Why a pasted list cannot be taken as it is. */
export type PastedProblem = { readonly line: number; readonly amount: string };

export interface PastedDossiers {
  readonly dossiers: readonly PlannedDossier[];
  readonly problems: readonly PastedProblem[];
}

type Field = 'number' | 'title' | 'carrier' | 'requested' | 'maximum' | 'total';

/** Words that stand above a column, accents and capitals aside. */
const HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['number', /^(n|no|num|numero|number|id|dossier)\b/],
  ['title', /^(intitule|titre|projet|title|project|nom du projet)/],
  ['carrier', /^(porteur|beneficiaire|candidat|organisme|carrier|applicant)/],
  ['requested', /^(demande|subvention|montant|requested|grant)/],
  ['maximum', /^(maximum|max|plafond)/],
  ['total', /^(cout|total|budget|cost)/],
];

/** The order in which columns are taken where nothing stands above them. */
const USUAL: readonly Field[] = ['number', 'title', 'carrier', 'requested', 'maximum'];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[°º.]/g, '')
    .trim();

const fieldOf = (heading: string): Field | null =>
  HEADINGS.find(([, words]) => words.test(plain(heading)))?.[0] ?? null;

/** A list of dossiers as people paste it: one a line, cells between tabs or semicolons, with headings or without. */
export function dossiersIn(text: string, language: Language): PastedDossiers {
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split(/[\t;]/).map(trimmed) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  const headings = first?.cells.map(fieldOf) ?? [];
  const hasHeadings = headings.filter((field) => field !== null).length >= 2;
  const body = hasHeadings ? rows.slice(1) : rows;
  const widest = Math.max(0, ...body.map(({ cells }) => cells.length));
  // A single column is the titles.
  const columns = hasHeadings ? headings : widest === 1 ? (['title'] as const) : USUAL;
  const problems: PastedProblem[] = [];
  const dossiers = body.map(({ line, cells }, index): PlannedDossier => {
    const said = (field: Field): string => cells[columns.indexOf(field)] ?? '';
    const amount = (field: Field): Cents | null => {
      const typed = said(field);
      const read = typed === '' ? null : amountIn(typed, language);
      if (typed !== '' && read === null) problems.push({ line, amount: typed });
      return read;
    };
    return {
      id: dossierCode(index + 1),
      number: said('number') || null,
      title: said('title'),
      carrier: said('carrier') || null,
      carrierType: null,
      total: amount('total'),
      requested: amount('requested'),
      maximum: amount('maximum'),
      notApplicable: [],
      screening: null,
    };
  });
  return { dossiers, problems };
}

const trimmed = (cell: string): string => cell.replace(/^"(.*)"$/, '$1').trim();

/** An amount in euros TTC as people type it, in cents; null: it is none, could be two, is HT or below zero. */
export function amountIn(typed: string, language: Language): Cents | null {
  const proposal = proposeNumber(typed, language);
  const isCertain = proposal?.alternative === null && !proposal.percent && proposal.tax !== 'ht';
  if (!isCertain || proposal.value < 0) return null;
  return toCents(proposal.value);
}

/** A list of jurors: one a line, a capacity after a semicolon or a tab. */
export function jurorsIn(text: string): readonly PlannedJuror[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]/).map((cell) => cell.trim()))
    .filter(([name = '']) => name !== '')
    .map(([name = '', capacity = ''], index) => ({
      code: jurorCode(index + 1),
      name,
      capacity: capacity || null,
      votes: true,
      counts: true,
      presence: null,
      assigned: null,
    }));
}
