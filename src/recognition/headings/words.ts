import type { UnitId } from '../../documents/dossier/template/columns';
import { folded } from '../../language/folded';
import type { Period } from '../reading';
import { periodIn } from './periods';
import type { Role, Tax } from '../terms';

/** What a heading alone suggests. */
export interface Meaning {
  readonly role: Role | null;
  /** Of two columns of one role, the one with the lower rank is taken. */
  readonly rank: number;
  readonly tax: Tax | null;
  readonly period: Period | null;
  readonly counts: 'euros' | 'quantity';
  readonly unit: UnitId | null;
  readonly scale: number;
  readonly isOtherCurrency: boolean;
  /** Whose money it is: a plan of funding beside the budget. */
  readonly isFunding: boolean;
  /** AE and CP: what is committed and what is paid. */
  readonly measure: 'commitments' | 'payments' | null;
}

const NET =
  /\bht\b|\bhors taxes?\b|\bhors tva\b|\bexcl\b|\bexcluding (?:vat|tax)|\bex vat\b|\bnet of (?:vat|tax)|\bbefore (?:vat|tax)|^net$/;
const GROSS =
  /\bttc\b|\btoutes taxes\b|\bincl\b|\bincluding (?:vat|tax)|\binc vat\b|\bwith vat\b|\btva comprise\b|^gross$/;

/** Which of both a text speaks of; null: neither, or both. */
export function taxIn(text: string): Tax | null {
  const words = folded(text);
  const [net, gross] = [NET.test(words), GROSS.test(words)];
  return net === gross ? null : net ? 'net' : 'gross';
}

/** Euros that a 1 means: `k€`, `en milliers d’euros`. */
export function scaleIn(text: string): number {
  const words = folded(text);
  if (/\bk ?(?:€|eur|euros?)(?=\s|$)|\bmilliers?\b|\bthousands?\b/.test(words)) return 1000;
  return /\bm ?€|\bmeur\b|\bm ?euros?\b|\ben millions?\b|\bmillions? d\b|\bin millions?\b/.test(
    words,
  )
    ? 1_000_000
    : 1;
}

export const isOtherCurrency = (text: string): boolean =>
  /[$£¥]|\b(?:usd|gbp|chf|dollars?)\b/i.test(text);

const FUNDING =
  /\b(?:subventions?|financements?|financeurs?|cofinancements?|autofinancement|fonds propres|recettes?|ressources financieres|produits|funding|funders?|grants?|revenues?|income)\b/;

/** Whether words speak of where money comes from. */
export const isFunding = (text: string): boolean => FUNDING.test(folded(text));

/** What nothing is read from: what was decided, spent or reckoned otherwise of the same expense. */
const ASIDE =
  /\b(?:eligibles?|realises?|engages?|factures?|payes?|consommes?|verses?|ecarts?|reste a|acomptes?|actual|spent|invoiced|remaining|variance|commentaires?|observations?|remarques?|notes?|comments?|justificati\w+|dates?|debut|fin|echeance|start|end|deadline|statut|status|priorite|taux d|remises?|rabais|discount|cumuls?|cumulative)\b/;

const RULES: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^n ?o?$|^no$|^num(?:ero)?$|^ref(?:erence)?$|^id$|^code$|^#$|^ligne$|^rang$/, 'other'],
  [
    /\b(?:taux|%) (?:de |de la )?(?:tva|vat)\b|\b(?:tva|vat)(?: en)? (?:%|rate|taux)|^taux$/,
    'rate',
  ],
  [
    /\b(?:montants?|dont|total|euros?|€) (?:de |de la )?(?:tva|vat)\b|\b(?:tva|vat) (?:€|en €|en euros?|amount)|\bvat amount\b|^(?:tva|vat) (?:a )?\d/,
    'tax-amount',
  ],
  [/^(?:tva|vat)$|^tax$|^taxes?$/, 'rate'],
  [
    /\b(?:prix|cout|tarif|montant|valeur|price|cost|rate)s? (?:moyen )?(?:unitaires?|unit\b|a l unite|par unite|par jour|jour|jours|journaliers?|horaires?|mensuels?|j h|jh|par heure|d une journee|per (?:day|hour|unit|month|licen[cs]e))|\bpu\b|\bp u\b|^unitaires?\b|\bunit(?:ary)? (?:price|cost|rate)|\btjm\b|\btaux (?:jour|journalier|horaire)|\b(?:daily|day|hourly|monthly) (?:rate|cost|price)|\bprice each\b|^tarifs?$|^prix$|^price$|^rate$/,
    'price',
  ],
  [/^unites?$|\bunites? (?:de|d) |^u$|^uo$|^units?$|^unit of measure$/, 'unit'],
  [
    /\bquantites?\b|\bqtes?\b|\bqty\b|\bquantity\b|^nb(?:re)?\b|^nombres?\b|\bnumber of\b|^volumes?\b|^jours?\b|\bjours hommes?\b|^jh$|^j h$|\bcharges? (?:jours?|j h|jh|en jours?|en j h)|^heures?\b|^days?\b|^hours?\b|^effort\b|^nb$|\bnb (?:de )?jours?\b/,
    'quantity',
  ],
  [
    /\b(?:prestataires?|fournisseurs?|titulaires?|editeurs?|suppliers?|vendors?|providers?|contractors?|entreprises?|societes?)\b/,
    'supplier',
  ],
  [
    /^origines?\b|^pays\b|^country\b|^origin\b|\bue hors ue\b|^localisation\b|^zone\b|\bpays d origine\b/,
    'origin',
  ],
  [
    /^types?\b|\bnature\b|^categories?\b|^famille\b|^rubriques?\b|\btype de depenses?\b|^category\b|\bexpense type\b|^kind\b|^chapitre\b/,
    'type',
  ],
  [
    /\bdesignations?\b|\bintitules?\b|\blibelles?\b|^postes?\b|\bdescriptions?\b|\bdescriptif\b|^prestations?\b|^objets?\b|^items?\b|^details?\b|^noms?\b|^labels?\b|^tasks?\b|^taches?\b|^actions?\b|^livrables?\b|^activit(?:es?|y|ies)\b|^ressources?\b|^profils?\b|^elements?\b|^articles?\b|^what\b|^name\b|^besoins?\b|^lots?\b|^travaux\b|^roles?\b|^work ?packages?\b|^produits?$/,
    'label',
  ],
  [
    /\b(?:montants?|totaux|total|couts?|budgets?|prix|sommes?|amounts?|costs?|prices?|valeurs?|estimations?|estimes?|previsionnels?|chiffrage|engagements?)\b|^(?:€ )?(?:ht|ttc)(?: €)?$|^€$|^euros?$|^net$|^gross$|^hors taxes?$|^toutes taxes comprises$/,
    'amount',
  ],
  [/\bdepenses?\b|\bcharges?\b|\bexpenses?\b|\bexpenditures?\b/, 'label'],
];

/** The same of « Dépenses 2024 », which are euros. */
const COUNTS_DAYS =
  /\bjours?\b|\bjh\b|\bj h\b|\bjrs?\b|\bdays?\b|\betp\b|\bquantites?\b|\bqtes?\b|\bheures?\b|\bhours?\b/;

const UNITS: readonly (readonly [RegExp, UnitId])[] = [
  [
    /\bjours?\b|\bjh\b|\bj h\b|\bjrs?\b|\bdays?\b|\btjm\b|^j$|\bjournaliere?s?\b|\bdaily\b|\bday\b/,
    'day',
  ],
  [/\bmois\b|\bmonths?\b|\bmensuel/, 'month'],
  [/\bforfaits?\b|\bff\b|^f$|\bens\b|\bensemble\b|\blump sum\b|\bflat\b/, 'lump-sum'],
  [/\blicences?\b|\blicenses?\b/, 'licence'],
  [
    /\bheures?\b|\bhours?\b|^h$|\bhoraire\b|\bhourly\b|\bunites?\b|^u$|\bpieces?\b|\butilisateurs?\b|\busers?\b|\bposte\b/,
    'other',
  ],
];

/** The unit of a quantity that a text names; null: none. */
export function unitIn(text: string): UnitId | null {
  const words = folded(text);
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Headings are short. */
const LONGEST = 80;

export function meaningOf(heading: string): Meaning {
  const text = folded(heading.replace(/\+/g, ' ').slice(0, LONGEST + 1));
  const found = heading.length > LONGEST ? -1 : RULES.findIndex(([pattern]) => pattern.test(text));
  const named = RULES[found]?.[1] ?? null;
  const isAside = ASIDE.test(text) && named !== 'label' && named !== 'type' && named !== 'supplier';
  const funding = isFunding(heading);
  // « N° » is no year N.
  const period = heading.length > LONGEST || /[°º#]/.test(heading) ? null : periodIn(text);
  const counts = COUNTS_DAYS.test(text) && named !== 'price' ? 'quantity' : 'euros';
  return {
    role: roleOf({ named, isAside, funding, period }),
    rank: rankOf(text, named),
    tax: taxIn(heading),
    period,
    counts,
    unit: unitIn(heading),
    scale: scaleIn(heading),
    isOtherCurrency: isOtherCurrency(heading),
    isFunding: funding,
    measure: /\bae\b/.test(text) ? 'commitments' : /\bcp\b/.test(text) ? 'payments' : null,
  };
}

interface Signs {
  readonly named: Role | null;
  readonly isAside: boolean;
  readonly funding: boolean;
  readonly period: Period | null;
}

function roleOf({ named, isAside, funding, period }: Signs): Role | null {
  if (isAside || funding) return 'other';
  if (period === null) return named;
  // « Prix 2024 » is no amount of a line.
  return named === 'price' || named === 'rate' || named === 'tax-amount' ? 'other' : 'period';
}

/** A line’s total says more of it than a mere amount. */
const rankOf = (text: string, role: Role | null): number =>
  role === 'amount' && /\btotal\b|\btotaux\b/.test(text) ? 0 : 1;
