import type { Call } from '../../calls/call';
import type { Quote } from '../../calls/schema/theme';
import { formatCallPercent, formatCount } from '../wording/format';
import type { Wording } from '../wording/language';

/** A particular rule of a call in one sentence, and the call's own. */
export interface Requirement {
  readonly sentence: string;
  readonly quote: Quote;
}

/** The particular rules of a call, as sentences. A call without any gives an empty list. */
export function requirementsOf(call: Call, wording: Wording): readonly Requirement[] {
  const { language, messages } = wording;
  const words = messages.requirement;
  const { territory, phases, ...rules } = call.requirements;
  const percent = (value: number): string => formatCallPercent(value, language);
  const stated: readonly (Requirement | undefined)[] = [
    rules.innovativeSuppliers && {
      sentence: words.innovativeSuppliers(percent(rules.innovativeSuppliers.percent)),
      quote: rules.innovativeSuppliers.quote,
    },
    rules.nationalSupplier && {
      sentence: words.nationalSupplier,
      quote: rules.nationalSupplier.quote,
    },
    rules.resultsWithin && {
      sentence: words.resultsWithin(rules.resultsWithin.months),
      quote: rules.resultsWithin.quote,
    },
    territory && {
      sentence: words.territory(formatCount(territory.population, language), territory.departments),
      quote: territory.populationQuote,
    },
    territory && {
      sentence: words.services(
        percent(territory.deconcentratedPercent),
        territory.centralAdministrations,
      ),
      quote: territory.servicesQuote,
    },
    rules.observatory && { sentence: words.observatory, quote: rules.observatory.quote },
    rules.relay && { sentence: words.relay(rules.relay.year), quote: rules.relay.quote },
    rules.monthlyDeadline && {
      sentence: words.monthlyDeadline(rules.monthlyDeadline.beforeDay),
      quote: rules.monthlyDeadline.quote,
    },
    phases && { sentence: words.phases, quote: phases.quote },
    rules.extraEuropeanLicences && {
      sentence: words.extraEuropeanLicences,
      quote: rules.extraEuropeanLicences.quote,
    },
  ];
  return stated.filter((requirement) => requirement !== undefined);
}
