import type { Call } from '../../../calls/call';
import type { Quote } from '../../../calls/schema/theme';
import type { Severity } from '../../../findings/finding';
import { groupedBy } from '../../../findings/gather';
import type { Language } from '../../../language/language';
import { ZERO, type Cents } from '../../../money/cents';
import { formatDay } from '../../../money/format';
import { fill } from '../../../sheets/in-words';
import type { Cell } from '../../../workbook/cell';
import { cellName, cellReference } from '../../../workbook/reference';
import type { OpenPoint } from '../fit/undeclared';
import { askedInWords } from '../fit/messages/asked-in-words';
import type { Figures } from '../figures/figures';
import { inWords } from '../messages/in-words';
import type { Finding } from '../rules/finding';
import { ruleOf } from '../rules/rules';
import { FIELDS, type FieldKey } from '../template/fields';
import type { DossierVerdict } from '../verdict';
import { en } from './texts/en';
import { fr, type SummaryTexts } from './texts/fr';

/** A statement of what a dossier comes to and what was found in it at one moment, worded in one language. */
export interface Summary {
  readonly language: Language;
  readonly texts: SummaryTexts;
  /** `2026-12-01T14:32`, where the person is. */
  readonly moment: string;
  /** `ITN6 · Prototypes`. */
  readonly call: string;
  readonly project: string | null;
  readonly carrier: string | null;
  /** What else names the dossier, as far as it was typed. */
  readonly references: readonly Fact[];
  readonly checkedBy: string;
  /** What the reader has to know of the check; mostly nothing. */
  readonly cautions: readonly string[];
  readonly amounts: readonly SummaryAmount[];
  /** How many findings of each severity; where there is nothing to correct nor to review, how far the checks have come. */
  readonly outcome: string;
  /** Those with findings, the gravest first. */
  readonly groups: readonly SummaryGroup[];
  readonly notChecked: readonly NotChecked[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface SummaryAmount {
  readonly label: string;
  /** null: nothing is requested, which asks for the maximum. */
  readonly amount: Cents | null;
  readonly isKey: boolean;
}

export interface SummaryGroup {
  readonly heading: string;
  readonly told: readonly ToldFinding[];
  /** A sentence for each rule of which more was found than is told one by one. */
  readonly others: readonly string[];
}

export interface ToldFinding {
  /** `Budget!H12`, `Budget!C21, C22`; null: no single cell is at fault. */
  readonly cells: string | null;
  readonly message: string;
  readonly rule: { readonly id: string; readonly holds: string };
  /** The call's own sentence, where it has not been quoted further up; null: none. */
  readonly quote: string | null;
}

export interface NotChecked {
  readonly cell: string | null;
  readonly message: string;
}

/** What a summary is drawn up from. `findings`: as a person reads them, in the order of the sheets. */
export interface Summarised extends Pick<DossierVerdict, 'call' | 'dossier' | 'age' | 'figures'> {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly OpenPoint[];
}

/** When and by what it is drawn up. */
export interface DrawnUp {
  /** As `Summary.moment`. */
  readonly moment: string;
  /** The version of Barème. */
  readonly bareme: string;
  /** The results of the sheets' formulas were those of the moment. */
  readonly isComputed: boolean;
}

const TEXTS: Readonly<Record<Language, SummaryTexts>> = { fr, en };

/** The summary of a dossier, in the language of its sheets, of which the sentences have to be loaded. */
export function summaryOf(
  summarised: Summarised,
  { moment, bareme, isComputed }: DrawnUp,
): Summary {
  const { call, dossier, age, figures, findings, notChecked } = summarised;
  const { language, facts } = dossier;
  const texts = TEXTS[language];
  return {
    language,
    texts,
    moment,
    call: titleOf(call, language),
    project: typed(facts.projectTitle),
    carrier: typed(facts.carrierName),
    references: (['projectReference', 'caseNumber'] as const).flatMap((key) => {
      const value = typed(facts[key]);
      return value === null ? [] : [{ label: FIELDS[key].label[language], value }];
    }),
    checkedBy: fill(texts.by, { bareme, rules: String(call.version) }),
    cautions: [
      ...(age.kind === 'older' ? [texts.older] : []),
      ...(isComputed ? [] : [texts.notComputed]),
    ],
    amounts: amountsIn(figures, language),
    outcome: outcomeOf(summarised, texts),
    groups: groupsOf(findings, language, texts),
    notChecked: notChecked.map(({ message, place }) => ({
      cell: place && cellReference(place),
      message: askedInWords(message, language),
    })),
  };
}

const titleOf = ({ code, shortTitle, track }: Call, language: Language): string =>
  [code, shortTitle[language], track.label?.[language]]
    .filter((part) => part !== undefined)
    .join(' · ');

/** What stands in the cell, understood or not. */
const typed = (cell: Cell<string>): string | null =>
  cell.kind === 'problem' ? cell.problem.text : cell.value;

/** `01/12/2026 à 14:32`. */
export const momentInWords = ({ moment, texts }: Pick<Summary, 'moment' | 'texts'>): string => {
  const [day = '', time = ''] = moment.split('T');
  return fill(texts.at, { day: formatDay(day), time });
};

/** Nobody else pays in most dossiers. */
const OTHERS_PAY: readonly FieldKey[] = ['coCarriersTotal', 'fundersTotal'];

function amountsIn(figures: Figures, language: Language): readonly SummaryAmount[] {
  const amounts: readonly (readonly [FieldKey, Cents | null])[] = [
    ['total', figures.total],
    ['base', figures.base],
    ['maximum', figures.maximum],
    ['requested', figures.requested],
    ['grant', figures.grant],
    ['carrierShare', figures.carrier],
    ['coCarriersTotal', figures.coCarriers],
    ['fundersTotal', figures.others],
  ];
  const isSaid = ([key, amount]: (typeof amounts)[number]): boolean =>
    amount !== ZERO || !OTHERS_PAY.includes(key);
  return amounts.filter(isSaid).map(([key, amount]) => ({
    label: FIELDS[key].label[language],
    amount,
    isKey: key === 'grant',
  }));
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function outcomeOf(
  { findings, notChecked, dossier }: Summarised,
  { counts, calm }: SummaryTexts,
): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [error, warning, info] = SEVERITIES.map(count);
  if (error || warning) {
    return fill(counts, { error: String(error), warning: String(warning), info: String(info) });
  }
  if (dossier.lines.length === 0) return calm.quiet;
  return notChecked.length > 0 ? calm.soFar : calm.allWell;
}

/** So many sentences of one rule are told; the findings beyond are counted, and their cells named. Ours. */
const MOST_SENTENCES = 10;

function groupsOf(
  findings: readonly Finding[],
  language: Language,
  texts: SummaryTexts,
): readonly SummaryGroup[] {
  const quoted = new Set<string>();
  return SEVERITIES.flatMap((severity): SummaryGroup[] => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length === 0) return [];
    const sentences = groupedBy(
      all,
      ({ rule, message }) => `${rule} ${inWords(message, language)}`,
    );
    const byRule = groupedBy(sentences, ([{ rule }]) => rule);
    const shown = new Set(byRule.flatMap((ofRule) => ofRule.slice(0, MOST_SENTENCES)));
    return [
      {
        heading: fill(texts.severity[severity], { count: String(all.length) }),
        told: sentences
          .filter((sentence) => shown.has(sentence))
          .map((sentence) => told(sentence, language, quoteOnce(sentence[0].quote, quoted, texts))),
        others: byRule.flatMap((ofRule) => othersOf(ofRule.slice(MOST_SENTENCES).flat(), texts)),
      },
    ];
  });
}

/** Many sentences may rest on one of the call's: it is quoted under the first of them. */
function quoteOnce(quote: Quote | null, quoted: Set<string>, texts: SummaryTexts): string | null {
  if (!quote || quoted.has(quote.text)) return null;
  quoted.add(quote.text);
  return fill(texts.quoted, { text: quote.text, place: quote.place });
}

/** What is found in the same words of several cells is told once. */
function told(
  sentence: readonly [Finding, ...Finding[]],
  language: Language,
  quote: string | null,
): ToldFinding {
  const [{ rule, message }] = sentence;
  return {
    cells: cellsOf(sentence),
    message: shortened(inWords(message, language)),
    rule: { id: rule, holds: ruleOf(rule).description[language] },
    quote,
  };
}

/** Characters of a sentence: one may repeat what a person typed, to the 32,767 signs of a cell. */
const LONGEST_SENTENCE = 1200;

const shortened = (sentence: string): string =>
  sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence;

function othersOf(rest: readonly Finding[], texts: SummaryTexts): readonly string[] {
  if (rest.length === 0) return [];
  const facts = { count: String(rest.length), cells: cellsOf(rest) ?? texts.noCell };
  return [fill(rest.length === 1 ? texts.other : texts.others, facts)];
}

const MOST_CELLS = 30;

/** `Budget!C21, C22, C23 (+ 4)`: the sheet once for cells of it that follow each other; null: no single cell is at fault. */
function cellsOf(findings: readonly Finding[]): string | null {
  const places = findings.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return null;
  const named = places
    .slice(0, MOST_CELLS)
    .map((place, at) =>
      places[at - 1]?.sheet === place.sheet
        ? cellName(place.row, place.column)
        : cellReference(place),
    )
    .join(', ');
  return places.length > MOST_CELLS ? `${named} (+ ${places.length - MOST_CELLS})` : named;
}
