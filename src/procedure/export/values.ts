import { folded } from '../../language/folded';
import { toCents } from '../../money/decimal';
import type { Cents } from '../../money/cents';
import { proposeNumber } from '../../money/proposal';
import { proposeDay } from '../../workbook/dates';
import type { ExportCell } from './cell';

/** How far the platform has come with a dossier. */
export const STATES = ['construction', 'instruction', 'accepted', 'refused', 'closed'] as const;
export type State = (typeof STATES)[number];

/** As exports write them, and as the platform’s interface does. */
const STATE_NAMES: Readonly<Record<State, readonly string[]>> = {
  construction: ['En construction', 'en_construction'],
  instruction: ['En instruction', 'en_instruction'],
  accepted: ['Accepté', 'Acceptée'],
  refused: ['Refusé', 'Refusée'],
  closed: ['Classé sans suite', 'Sans suite', 'sans_suite'],
};

const STATE_OF = new Map(
  STATES.flatMap((state) => STATE_NAMES[state].map((name) => [folded(name), state] as const)),
);

/** What a cell gives where something is looked for; why, where it gives nothing. */
export type Read<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'blank' }
  /** A 0 that may have been typed or not. */
  | { readonly kind: 'uncertain' }
  /** It is none for certain; the text is what stands there. */
  | { readonly kind: 'unreadable'; readonly text: string };

/** A cell that is neither blank nor in doubt is read; `from` says null where it is not what is looked for. */
function read<T>(cell: ExportCell, from: (cell: ExportCell) => T | null): Read<T> {
  if (cell.kind === 'blank' || cell.kind === 'uncertain') return { kind: cell.kind };
  const value = from(cell);
  return value === null ? { kind: 'unreadable', text: shownText(cell) } : { kind: 'value', value };
}

/** What a cell shows, for a sentence on it. */
function shownText(cell: ExportCell): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
    case 'truth':
      return String(cell.value);
    case 'date':
      return cell.day;
    case 'withheld':
      return '…';
    case 'uncertain':
      return '0';
    case 'blank':
      return '';
  }
}

/** An amount in euros TTC, in cents; as a number, or as people type it in French. */
export const readAmount = (cell: ExportCell): Read<Cents> =>
  read(cell, (filled) => {
    if (filled.kind === 'number') return filled.value >= 0 ? toCents(filled.value) : null;
    return filled.kind === 'text' ? amountIn(filled.text) : null;
  });

function amountIn(text: string): Cents | null {
  const found = proposeNumber(text, 'fr');
  const isSure =
    found !== null && found.alternative === null && !found.percent && found.tax !== 'ht';
  return isSure && found.value >= 0 ? toCents(found.value) : null;
}

/** An ISO day. */
export const readDay = (cell: ExportCell): Read<string> =>
  read(cell, (filled) => {
    if (filled.kind === 'date') return filled.day;
    return filled.kind === 'text' ? (momentIn(filled.text)?.slice(0, 10) ?? null) : null;
  });

/** When something happened, as a text that sorts; blank: it is not known. */
export function sortableMoment(cell: ExportCell): string {
  if (cell.kind === 'date') return cell.day;
  return cell.kind === 'text' ? (momentIn(cell.text) ?? '') : '';
}

/** The time of day, and how far from Greenwich it is counted. */
const TIME =
  /^(\S.*?)(?:[T ]+(?:à )?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

const LONGEST_MOMENT = 60;

/** `2021-03-15 23:30:00 +0100`, `15/03/2021 09:12`, `2021-03-15`: the day and the time in Paris, as ISO. */
function momentIn(text: string): string | null {
  if (text.length > LONGEST_MOMENT) return null;
  const [, before, hour = '', minute = '', second = '00', zone] = TIME.exec(text.trim()) ?? [];
  const day = proposeDay(before ?? text);
  if (day === null || before === undefined) return day;
  const moment = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  return zone === undefined ? moment : inParis(`${moment}${offsetOf(zone)}`);
}

const offsetOf = (zone: string): string =>
  zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The platform’s days are those of Paris, wherever it counts its hours. */
function inParis(moment: string): string | null {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? null : PARIS.format(time).replace(' ', 'T');
}

export const readState = (cell: ExportCell): Read<State> =>
  read(cell, (filled) =>
    filled.kind === 'text' ? (STATE_OF.get(folded(filled.text)) ?? null) : null,
  );

/** The fourteen digits of an establishment’s number. */
export const readSiret = (cell: ExportCell): Read<string> =>
  read(cell, (filled) => {
    const text = shownText(filled).replaceAll(/[\s.]/g, '');
    return /^\d{14}$/.test(text) ? text : null;
  });

/** The number of a dossier, which is a text in some exports and a number in others; its digits. */
export const readNumber = (cell: ExportCell): Read<string> =>
  read(cell, (filled) => {
    const text = shownText(filled).replaceAll(/\s/g, '');
    const isOne = filled.kind === 'text' || filled.kind === 'number';
    return isOne && /^[1-9]\d{0,14}$/.test(text) ? text : null;
  });

/** A text, or what the platform has made of one: « 2026 » is a number to it. */
export const readText = (cell: ExportCell): Read<string> =>
  read(cell, (filled) =>
    filled.kind === 'error' || filled.kind === 'withheld' ? null : shownText(filled),
  );
