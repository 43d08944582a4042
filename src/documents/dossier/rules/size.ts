import { cents, subtract } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { centsOf } from '../../../money/decimal';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import type { CarrierTypeId, Track } from '../../../calls/schema/theme';
import type { Correction } from '../corrections/correction';
import { say } from '../messages/say';
import { rule } from './rule';
import type { Fault, Subject } from './rule';

type Size = NonNullable<Track['size']>;

interface Edge {
  readonly bound: Cents;
  /** The bound itself is outside. */
  readonly strict: boolean;
}

export const sizeRange = rule({
  id: 'size.range',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Le coût total TTC est dans la taille attendue. En sortir avertit et ne rejette pas. Muet lorsque l’autre voie du thème convient : size.track le dit.',
    en: 'The total cost incl. VAT is within the expected size. Being outside warns and does not reject. Silent where the theme’s other track fits: size.track says so.',
  },
  figure: 'total',
  requirement: (call) => call.track.size,
  faults: (subject, size) => {
    const { dossier, figures } = subject;
    if (figures.total <= 0 || fittingSibling(subject)) return [];
    const carrier = dossier.facts.carrierType.value;
    const message = belowBy(size, figures.total, carrier) ?? aboveBy(size, figures.total);
    return message ? [{ place: dossier.funding.total, message, quote: size.quote }] : [];
  },
});

export const sizeTrack = rule({
  id: 'size.track',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Le dossier est sur la voie du thème (appel à projets ou guichet) dont la taille convient à son coût.',
    en: 'The dossier is on the theme’s track (call for projects or counter) whose size fits its cost.',
  },
  figure: 'total',
  requirement: (call) => call.siblings.length > 0,
  faults: (subject): readonly Fault[] => {
    const { call, dossier, figures } = subject;
    const sibling = fittingSibling(subject);
    if (!sibling?.size) return [];
    const track = nameOf(sibling);
    const { total } = figures;
    const away = awayFrom(call.track.size, total, dossier.facts.carrierType.value);
    const message = say('otherTrack', { total, track, ...away });
    const corrections = [trackChange(call, sibling)];
    return [{ place: dossier.funding.total, message, quote: sibling.size.quote, corrections }];
  },
});

const nameOf = ({ id, label }: Track): Localized => label ?? { fr: id, en: id };

const trackChange = (call: Call, to: Track): Correction => ({
  kind: 'track',
  label: say('moveToTrack', { track: nameOf(to) }),
  effect: say('trackForTrack', { to: nameOf(to), from: nameOf(call.track) }),
  certain: true,
  call: to.id,
});

/** The other track that takes a project of this cost, where this one does not. */
function fittingSibling({ call, dossier, figures }: Subject): Track | undefined {
  const carrier = dossier.facts.carrierType.value;
  if (figures.total <= 0 || fits(call.track, figures.total, carrier)) return undefined;
  return call.siblings.find((track) => track.size && fits(track, figures.total, carrier));
}

function fits({ size }: Track, total: Cents, carrier: CarrierTypeId | null): boolean {
  return size === null || (!isBelow(lower(size, carrier), total) && !isAbove(upper(size), total));
}

function lower(size: Size, carrier: CarrierTypeId | null): Edge | null {
  const euros = carrier === 'deconcentrated' ? (size.deconcentratedMin ?? size.min) : size.min;
  return euros === null ? null : { bound: centsOf(euros), strict: size.minExclusive };
}

const upper = (size: Size): Edge | null =>
  size.max === null ? null : { bound: centsOf(size.max), strict: size.maxExclusive };

const isBelow = (edge: Edge | null, total: Cents): edge is Edge =>
  edge !== null && (edge.strict ? total <= edge.bound : total < edge.bound);

const isAbove = (edge: Edge | null, total: Cents): edge is Edge =>
  edge !== null && (edge.strict ? total >= edge.bound : total > edge.bound);

/** A strict bound takes one cent more to be inside. */
const distance = (gap: Cents, { strict }: Edge): Cents => cents(gap + (strict ? 1 : 0));

function gapBelow(edge: Edge | null, total: Cents): Cents | null {
  return isBelow(edge, total) ? distance(subtract(edge.bound, total), edge) : null;
}

function gapAbove(edge: Edge | null, total: Cents): Cents | null {
  return isAbove(edge, total) ? distance(subtract(total, edge.bound), edge) : null;
}

/** What the cost lacks to be within the size, and what it has too much. */
const awayFrom = (size: Size | null, total: Cents, carrier: CarrierTypeId | null) => ({
  lacking: size && gapBelow(lower(size, carrier), total),
  excess: size && gapAbove(upper(size), total),
});

function belowBy(size: Size, total: Cents, carrier: CarrierTypeId | null) {
  const edge = lower(size, carrier);
  const gap = gapBelow(edge, total);
  return edge && gap && say('belowSize', { total, gap, ...edge });
}

function aboveBy(size: Size, total: Cents) {
  const edge = upper(size);
  const gap = gapAbove(edge, total);
  return edge && gap && say('aboveSize', { total, gap, ...edge });
}
