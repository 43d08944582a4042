import type { Dossier } from '../dossier/dossier';
import type { Place } from '../workbook/scalar';
import type { Call } from '../calls/call';
import type { Localized } from '../language/language';
import type { Quote } from '../calls/schema/theme';
import { frenchSpacing } from '../language/typography';
import type { Correction } from './corrections/correction';
import type { Figures } from './figures';
import type { Finding, RuleId, Severity } from './finding';

/** What a rule looks at. */
export interface Subject {
  readonly call: Call;
  readonly dossier: Dossier;
  readonly figures: Figures;
}

/** One rule. The list of rules (`rules.ts`) is their documentation. */
export interface Rule {
  readonly id: RuleId;
  /** The usual severity; `description` says where a finding has another. */
  readonly severity: Severity;
  /** What holds when the rule is content. */
  readonly description: Localized;
  readonly appliesTo: (call: Call) => boolean;
  /** What it says follows from the budget's lines: nothing, while a column of them is gone. */
  readonly restsOnLines: boolean;
  /** Nothing for a dossier in which the matter has not been started. */
  readonly check: (subject: Subject) => readonly Finding[];
}

/** A finding before it bears its rule's name: what the body of a rule returns. */
export interface Fault {
  readonly place: Place | null;
  readonly message: Localized;
  readonly quote?: Quote | null;
  /** Absent: it takes a judgement. */
  readonly corrections?: readonly Correction[];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

interface RuleBody
  extends Pick<Rule, 'id' | 'severity' | 'description'>, Partial<Pick<Rule, 'restsOnLines'>> {
  /** Absent: for all calls. */
  readonly appliesTo?: Rule['appliesTo'];
  readonly faults: (subject: Subject) => readonly Fault[];
}

/** Makes a rule; its findings carry its identifier and, unless told otherwise, its severity. */
export function rule({
  id,
  severity,
  description,
  appliesTo,
  restsOnLines = false,
  faults,
}: RuleBody): Rule {
  return {
    id,
    severity,
    description: { fr: frenchSpacing(description.fr), en: description.en },
    appliesTo: appliesTo ?? (() => true),
    restsOnLines,
    check: (subject) =>
      faults(subject).map((fault) => ({
        rule: id,
        severity: fault.severity ?? severity,
        place: fault.place,
        message: fault.message,
        quote: fault.quote ?? null,
        corrections: fault.corrections ?? [],
      })),
  };
}
