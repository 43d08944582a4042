import { isFilled } from '../../../workbook/cell';
import type { Quote } from '../../../calls/schema/theme';
import { depositMonth, depositWindow } from '../rules/dates';
import type { Finding } from '../rules/finding';
import type { Subject } from '../rules/rule';
import { ruleOf } from '../rules/rules';
import { decisiveOrigins } from '../rules/supplier';
import { grossOf } from './carry-over';
import type { CarriedOver } from './carry-over';
import { ask } from './messages/ask';
import type { Asked } from './messages/ask';
import type { Topic } from './topic';

/** Something that a call would still ask for: neither met nor broken by what the workbook says so far. */
export interface OpenPoint {
  readonly topic: Topic;
  readonly message: Asked;
  readonly quote: Quote | null;
}

const point = (topic: Topic, message: Asked, quote: Quote | null): OpenPoint => ({
  topic,
  message,
  quote,
});

interface OpenPoints {
  readonly open: readonly OpenPoint[];
  /** Whether an open point already says what this finding says. */
  readonly answers: (finding: Finding) => boolean;
}

/** What the call would ask of this dossier beyond what it holds. */
export function openPoints(subject: Subject, carried: CarriedOver): OpenPoints {
  const open = [
    ...ofLines(subject, carried),
    ...ofFacts(subject),
    ...ofTerritory(subject),
    ...ofFiling(subject),
  ];
  const topics = new Set<Topic | null>(open.map(({ topic }) => topic));
  return { open, answers: ({ rule }) => topics.has(ruleOf(rule).openPoint) };
}

function ofLines(subject: Subject, { untyped, undated }: CarriedOver): readonly OpenPoint[] {
  const { call } = subject;
  const points: OpenPoint[] = [];
  if (untyped.length > 0) {
    const labels = [...new Map(untyped.map(({ type }) => [type?.id, type?.label])).values()];
    const known = labels.filter((label) => label !== undefined);
    const told = { count: untyped.length, amount: grossOf(untyped), labels: known };
    points.push(point('types', ask('types', told), call.expenses.quote));
  }
  if (call.years && undated > 0) {
    const told = { amount: undated, years: call.years.inBase };
    points.push(point('years', ask('years', told), call.years.quote));
  }
  return [...points, ...ofOrigins(subject)];
}

function ofOrigins(subject: Subject): readonly OpenPoint[] {
  const { innovativeSuppliers, nationalSupplier } = subject.call.requirements;
  const required = innovativeSuppliers ?? nationalSupplier;
  const unknown = decisiveOrigins(subject);
  if (!required || unknown.length === 0) return [];
  return [point('origins', ask('origins', { count: unknown.length }), required.quote)];
}

function ofFacts({ call, dossier }: Subject): readonly OpenPoint[] {
  const { facts, phases, commitments } = dossier;
  const { observatory, relay, resultsWithin, phases: phased } = call.requirements;
  const points: OpenPoint[] = [];
  if (!isFilled(facts.carrierType)) {
    points.push(point('carrier', ask('carrier'), call.carriers.quote));
  }
  if (observatory && !isFilled(facts.observatory)) {
    points.push(point('observatory', ask('observatory'), observatory.quote));
  }
  if (relay && !isFilled(facts.relay)) {
    points.push(point('relay', ask('relay', { year: relay.year }), relay.quote));
  }
  if (resultsWithin && !(isFilled(facts.startDate) && isFilled(facts.resultsDate))) {
    points.push(
      point('results', ask('results', { months: resultsWithin.months }), resultsWithin.quote),
    );
  }
  if (phased && phases.length === 0) {
    points.push(point('phases', ask('phases'), phased.quote));
  }
  const untaken = commitments.filter(({ taken }) => taken.value !== true).length;
  if (untaken > 0) {
    points.push(point('commitments', ask('commitments', { count: untaken }), null));
  }
  return points;
}

function ofTerritory({ call, dossier }: Subject): readonly OpenPoint[] {
  const { territory } = call.requirements;
  if (!territory) return [];
  const { facts } = dossier;
  const points: OpenPoint[] = [];
  if (!isFilled(facts.population) && !isFilled(facts.departments)) {
    points.push(
      point(
        'population',
        ask('population', { population: territory.population, departments: territory.departments }),
        territory.populationQuote,
      ),
    );
  }
  const counts = [facts.leadServices, facts.deconcentratedServices, facts.centralAdministrations];
  if (!counts.every(isFilled)) {
    points.push(
      point(
        'services',
        ask('services', {
          percent: territory.deconcentratedPercent,
          centrals: territory.centralAdministrations,
        }),
        territory.servicesQuote,
      ),
    );
  }
  return points;
}

/** The calls' windows are of one time: a date that was typed for another call is to be looked at, no more. */
function ofFiling(subject: Subject): readonly OpenPoint[] {
  return [depositWindow, depositMonth]
    .flatMap((rule): readonly Finding[] => rule.check(subject))
    .map(({ message, quote }) => point('filing', ask('filing', { found: message }), quote));
}
