import { formatDay, formatNumber } from '../../money/format';
import type { Call } from '../../calls/call';
import { differences, type Difference } from '../../json/differences';
import { pathInWords } from '../../calls/file/path-words';
import { formatCallAmount, formatCallPercent } from '../wording/format';
import type { Wording } from '../wording/language';
import { TEXTS } from './texts';

/** What two versions of an own call's rules say differently, a sentence each. */
export interface CallDifferences {
  /** Rates, amounts, days, yes or no. */
  readonly facts: readonly string[];
  /** Titles, sentences, quotations. */
  readonly prose: readonly string[];
}

/** Null where the rules of one of the two are not at hand: calls that ship with Barème have one version alone. */
export function callDifferences(from: Call, to: Call, wording: Wording): CallDifferences | null {
  if (from.file === undefined || to.file === undefined) return null;
  const found = differences(rulesOf(from.file, from), rulesOf(to.file, to)).flatMap(leaves);
  const told = (all: readonly Difference[]): readonly string[] =>
    all.map((difference) => inWords(difference, wording));
  return {
    facts: told(found.filter((each) => !isProse(each))),
    prose: told(found.filter(isProse)),
  };
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rules of the call's own track; what only says which version they are is left out. */
function rulesOf(file: string, { id }: Call): Group {
  const theme: unknown = JSON.parse(file);
  if (!isGroup(theme)) return {};
  const { schema: _schema, version: _version, changes: _changes, tracks, ...rules } = theme;
  const track: unknown = Array.isArray(tracks)
    ? tracks.find((each: unknown) => isGroup(each) && each.id === id)
    : null;
  return isGroup(track) ? { ...rules, ...track } : rules;
}

/** What came or went as a whole, in its parts. */
function leaves(difference: Difference): readonly Difference[] {
  const { path, one, other } = difference;
  if (isNothing(one) && isNothing(other)) return [];
  if (isNothing(one) && isMade(other))
    return differences(emptied(other), other, path).flatMap(leaves);
  if (isMade(one) && isNothing(other)) return differences(one, emptied(one), path).flatMap(leaves);
  return [difference];
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;
const isMade = (value: unknown): value is object => typeof value === 'object' && value !== null;
const emptied = (value: object): object => (Array.isArray(value) ? [] : {});

const lastOf = (path: string): string => (path.split('.').at(-1) ?? '').replace(/\[\d+\]$/, '');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Fields that hold one of a few words of the schema's own. */
const CHOICES = new Set(['kind', 'list', 'treatment', 'scope', 'measure', 'severity', 'titles']);

function isProse({ path, one, other }: Difference): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string' && !DAY.test(value);
  return !CHOICES.has(lastOf(path)) && (isText(one) || isText(other));
}

function inWords({ path, one, other }: Difference, wording: Wording): string {
  const place = wording.text(pathInWords(path));
  const value = (each: unknown): string => valueInWords(each, path, wording);
  const { differs } = TEXTS[wording.language];
  if (isNothing(one)) return differs.added(place, value(other));
  return isNothing(other)
    ? differs.removed(place, value(one))
    : differs.changed(place, value(one), value(other));
}

const AMOUNTS = new Set(['amount', 'min', 'max', 'deconcentratedMin', 'endowment']);
const PERCENTS = new Set(['percent', 'deconcentratedPercent', 'weight']);
/** More of a text is cut off. */
const LONGEST = 120;

function valueInWords(value: unknown, path: string, { language, messages }: Wording): string {
  const { differs } = TEXTS[language];
  const field = lastOf(path);
  if (typeof value === 'boolean') return value ? differs.yes : differs.no;
  if (typeof value === 'number') {
    if (PERCENTS.has(field)) return formatCallPercent(value, language);
    return AMOUNTS.has(field) && !path.startsWith('scoring')
      ? formatCallAmount(value, language)
      : yearOrNumber(value, language);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return formatDay(value);
  if (field === 'kind' && isKind(value)) return messages.kind[value];
  return differs.quoted(value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value);
}

const isKind = (value: string): value is 'guichet' | 'aap' =>
  value === 'guichet' || value === 'aap';

/** A year bears no separator of thousands. */
const yearOrNumber = (value: number, language: Wording['language']): string =>
  value >= 1900 && value < 2200 ? String(value) : formatNumber(value, language);
