import { WHOLE } from '../../money/cents';
import { basisPointsOfPercent } from '../../money/decimal';
import { carrierLabel, summarise } from '../../calls/catalogue';
import type { Call } from '../../calls/call';
import type { Language, Localized } from '../../language/language';
import type { CatalogueEntry } from '../schemas/themes';

/** A call as `bareme themes --json` describes it, its texts in one language. Amounts in euros TTC. */
export function entryOf(call: Call, language: Language): CatalogueEntry {
  const { id, code, kind, cap, envelope, opens, closes, ...glance } = summarise(call);
  const told = (texts: Localized): string => texts[language];
  return {
    id,
    code,
    family: call.family,
    title: told(glance.title),
    shortTitle: told(glance.shortTitle),
    track: glance.label && told(glance.label),
    summary: told(call.summary),
    owner: call.owner,
    source: call.source,
    kind,
    rate: basisPointsOfPercent(call.rate.percent) / WHOLE,
    cap,
    caps: call.caps,
    size: sizeOf(call),
    envelope,
    opens,
    closes,
    sessions: call.track.sessions.map((session) => ({
      opens: session.opens,
      closes: session.closes,
      period: session.period && told(session.period),
      periodDays: session.periodDays,
      endowment: session.endowment,
    })),
    staff: call.staff.treatment,
    fundedTitles: call.fundedTitles?.titles ?? null,
    years: call.years?.inBase ?? null,
    carriers: call.carriers.eligible.map(({ type, note }) => ({
      type,
      label: told(carrierLabel(call, type)),
      note: note && told(note),
    })),
    grouping: call.carriers.grouping,
    expenses: {
      list: call.expenses.list,
      types: call.expenses.types.map(({ id: type, label, title, listed }) => ({
        id: type,
        label: told(label),
        title,
        listed,
      })),
    },
    criteria: call.criteria.map(({ label, definition, optional }) => ({
      label: told(label),
      definition: told(definition),
      optional: optional && told(optional.when),
    })),
    commitments: call.commitments.map(told),
    indicators: call.indicators.map(told),
    selection: call.selection.process && told(call.selection.process),
    decisions: call.selection.decisions,
    readings: call.readings.map(told),
    quotes: {
      rate: call.rate.quote,
      size: call.track.size?.quote ?? null,
      envelope: call.track.envelope?.quote ?? null,
      carriers: call.carriers.quote,
    },
  };
}

/** A call without an expected size gives one without bounds, so that a reader finds the same fields everywhere. */
function sizeOf({ track: { size } }: Call): CatalogueEntry['size'] {
  return {
    min: size?.min ?? null,
    max: size?.max ?? null,
    minExclusive: size?.minExclusive ?? false,
    maxExclusive: size?.maxExclusive ?? false,
    deconcentratedMin: size?.deconcentratedMin ?? null,
  };
}
