import { isFilled, type Cell } from '../../../workbook/cell';
import { sum } from '../../../money/cents';
import type { Place } from '../../../workbook/scalar';
import type { Quote } from '../../../calls/schema/theme';
import type { Subject } from '../rules/rule';
import { decisiveOrigins } from '../rules/supplier';
import { ask, type Asked } from './messages/ask';
import type { Topic } from './topic';

/** Something that a call would still ask for: neither met nor broken by what the workbook says so far. */
export interface OpenPoint {
  readonly topic: Topic;
  readonly message: Asked;
  readonly quote: Quote | null;
  /** The first cell that waits; null: the workbook has none for it, or the point is about several. */
  readonly place: Place | null;
}

export const point = (
  topic: Topic,
  message: Asked,
  quote: Quote | null,
  place: Place | null = null,
): OpenPoint => ({ topic, message, quote, place });

/** What is not declared yet, and the call will ask for. */
export const undeclared = (subject: Subject): readonly OpenPoint[] => [
  ...ofOrigins(subject),
  ...ofLicences(subject),
  ...ofFacts(subject),
  ...ofTerritory(subject),
];

const firstBlank = (...cells: readonly Cell<unknown>[]): Place | null =>
  cells.find((cell) => !isFilled(cell))?.place ?? null;

function ofOrigins(subject: Subject): readonly OpenPoint[] {
  const { innovativeSuppliers, nationalSupplier } = subject.call.requirements;
  const required = innovativeSuppliers ?? nationalSupplier;
  const unknown = decisiveOrigins(subject);
  if (!required || unknown.length === 0) return [];
  const place = unknown[0]?.line.origin.place ?? null;
  return [point('origins', ask('origins', { count: unknown.length }), required.quote, place)];
}

/** A licence of which nobody said where it is from stays in the base, which one from outside Europe would not. */
function ofLicences({ call, figures }: Subject): readonly OpenPoint[] {
  const required = call.requirements.extraEuropeanLicences;
  const unknown = figures.lines.filter(
    ({ line: { type, origin }, eligible }) =>
      type.value?.licence === true && origin.kind === 'blank' && eligible > 0,
  );
  const [first] = unknown;
  if (!required || !first) return [];
  const amount = sum(unknown.map(({ eligible }) => eligible));
  const message = ask('licences', { count: unknown.length, amount });
  return [point('licences', message, required.quote, first.line.origin.place)];
}

function ofFacts({ call, dossier }: Subject): readonly OpenPoint[] {
  const { facts, phases, phaseBlock, commitments } = dossier;
  const { observatory, relay, resultsWithin, phases: phased } = call.requirements;
  const points: OpenPoint[] = [];
  if (!isFilled(facts.carrierType)) {
    points.push(point('carrier', ask('carrier'), call.carriers.quote, facts.carrierType.place));
  }
  if (observatory && !isFilled(facts.observatory)) {
    points.push(
      point('observatory', ask('observatory'), observatory.quote, facts.observatory.place),
    );
  }
  if (relay && !isFilled(facts.relay)) {
    points.push(point('relay', ask('relay', { year: relay.year }), relay.quote, facts.relay.place));
  }
  if (resultsWithin && !(isFilled(facts.startDate) && isFilled(facts.resultsDate))) {
    points.push(
      point(
        'results',
        ask('results', { months: resultsWithin.months }),
        resultsWithin.quote,
        firstBlank(facts.startDate, facts.resultsDate),
      ),
    );
  }
  if (phased && phases.length === 0) {
    points.push(point('phases', ask('phases'), phased.quote, phaseBlock));
  }
  const [first, ...others] = commitments.filter(({ taken }) => taken.value !== true);
  if (first) {
    const count = 1 + others.length;
    points.push(point('commitments', ask('commitments', { count }), null, first.taken.place));
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
        firstBlank(facts.population),
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
        firstBlank(...counts),
      ),
    );
  }
  return points;
}
