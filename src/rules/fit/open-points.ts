import { isFilled } from '../../workbook/cell';
import type { Localized } from '../../language/language';
import type { Quote } from '../../calls/schema/theme';
import { depositMonth, depositWindow } from '../dates';
import type { Finding, RuleId } from '../finding';
import type { Subject } from '../rule';
import { decisiveOrigins } from '../supplier';
import { grossOf } from './carry-over';
import type { CarriedOver } from './carry-over';
import { ask } from './sentences';

/** Something that a call would still ask for: neither met nor broken by what the workbook says so far. */
export interface OpenPoint {
  readonly topic: Topic;
  readonly message: Localized;
  readonly quote: Quote | null;
}

export type Topic =
  | 'types'
  | 'years'
  | 'carrier'
  | 'origins'
  | 'observatory'
  | 'relay'
  | 'population'
  | 'services'
  | 'results'
  | 'phases'
  | 'commitments'
  | 'filing';

/** An open point and the rule that would otherwise speak of the same thing as if it were broken. */
interface Answer {
  readonly point: OpenPoint;
  readonly rules: readonly RuleId[];
}

const answer = (
  topic: Topic,
  message: Localized,
  quote: Quote | null,
  ...rules: readonly RuleId[]
): Answer => ({ point: { topic, message, quote }, rules });

interface OpenPoints {
  readonly open: readonly OpenPoint[];
  /** Whether an open point already says what this finding says. */
  readonly answers: (finding: Finding) => boolean;
}

/** What the call would ask of this dossier beyond what it holds. */
export function openPoints(subject: Subject, carried: CarriedOver): OpenPoints {
  const found = [
    ...lineAnswers(subject, carried),
    ...factAnswers(subject),
    ...territoryAnswers(subject),
    ...filingAnswers(subject),
  ];
  const answered = new Set(found.flatMap(({ rules }) => rules));
  const originsKnown = !found.some(({ point }) => point.topic === 'origins');
  return {
    open: found.map(({ point }) => point),
    answers: ({ rule, severity }) =>
      answered.has(rule) ||
      // While origins are missing the supplier rules warn; they fail only where no answer could help.
      (!originsKnown && rule.startsWith('supplier.') && severity !== 'error'),
  };
}

function lineAnswers(subject: Subject, { untyped, undated }: CarriedOver): readonly Answer[] {
  const { call } = subject;
  const answers: Answer[] = [];
  if (untyped.length > 0) {
    const labels = [...new Map(untyped.map(({ type }) => [type?.id, type?.label])).values()];
    const known = labels.filter((label) => label !== undefined);
    const told = { count: untyped.length, amount: grossOf(untyped), labels: known };
    answers.push(answer('types', ask.types(told), call.expenses.quote));
  }
  if (call.years && undated > 0) {
    const told = { amount: undated, years: call.years.inBase };
    answers.push(answer('years', ask.years(told), call.years.quote));
  }
  return [...answers, ...originAnswers(subject)];
}

function originAnswers(subject: Subject): readonly Answer[] {
  const { innovativeSuppliers, nationalSupplier } = subject.call.requirements;
  const required = innovativeSuppliers ?? nationalSupplier;
  const unknown = decisiveOrigins(subject);
  if (!required || unknown.length === 0) return [];
  return [answer('origins', ask.origins({ count: unknown.length }), required.quote)];
}

function factAnswers({ call, dossier }: Subject): readonly Answer[] {
  const { facts, phases, commitments } = dossier;
  const { observatory, relay, resultsWithin, phases: phased } = call.requirements;
  const answers: Answer[] = [];
  if (!isFilled(facts.carrierType)) {
    answers.push(answer('carrier', ask.carrier(), call.carriers.quote));
  }
  if (observatory && !isFilled(facts.observatory)) {
    answers.push(answer('observatory', ask.observatory(), observatory.quote, 'observatory.listed'));
  }
  if (relay && !isFilled(facts.relay)) {
    answers.push(answer('relay', ask.relay(relay), relay.quote, 'relay.2023'));
  }
  if (resultsWithin && !(isFilled(facts.startDate) && isFilled(facts.resultsDate))) {
    answers.push(answer('results', ask.results(resultsWithin), resultsWithin.quote));
  }
  if (phased && phases.length === 0) {
    answers.push(answer('phases', ask.phases(), phased.quote, 'phases.present'));
  }
  const untaken = commitments.filter(({ taken }) => taken.value !== true).length;
  if (untaken > 0) {
    answers.push(answer('commitments', ask.commitments({ count: untaken }), null));
  }
  return answers;
}

function territoryAnswers({ call, dossier }: Subject): readonly Answer[] {
  const { territory } = call.requirements;
  if (!territory) return [];
  const { facts } = dossier;
  const answers: Answer[] = [];
  if (!isFilled(facts.population) && !isFilled(facts.departments)) {
    answers.push(answer('population', ask.population(territory), territory.populationQuote));
  }
  const counts = [facts.leadServices, facts.deconcentratedServices, facts.centralAdministrations];
  if (!counts.every(isFilled)) {
    answers.push(answer('services', ask.services(territory), territory.servicesQuote));
  }
  return answers;
}

/** The calls' windows are of one time: a date that was typed for another call is to be looked at, no more. */
function filingAnswers(subject: Subject): readonly Answer[] {
  const rules = [depositWindow, depositMonth].filter((rule) => rule.appliesTo(subject.call));
  return rules
    .flatMap((rule) => rule.check(subject))
    .map(({ message, quote }) => answer('filing', message, quote));
}
