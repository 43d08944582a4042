import type { AnyFinding } from '../findings/finding';
import type { Call } from '../calls/call';
import type { Language, Localized } from '../language/language';
import type { MessageData } from '../language/message';
import type { Baseline } from '../sheets/baseline';
import type { Alterations } from '../workbook/alterations';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Template } from '../workbook/template';

/**
 * A kind of document: a set of sheets that is recognised in a workbook, read, and judged by rules of its own. This is
 * what is known of it before its code is loaded; the registry lists them, and nothing else does.
 */
export interface Kind<V extends Verdict = Verdict> {
  /** Stable: it appears in reports. */
  readonly id: string;
  readonly name: Localized;
  /** Every sheet that such a document may have. */
  readonly template: Template;
  /** Kinds whose documents it reads in the same workbook, by identifier; they stand before it in the registry. */
  readonly reads: readonly string[];
  /** Whether something of such a document is there: enough of it to say that it cannot be read, at least. */
  readonly isIn: (snapshot: WorkbookSnapshot) => boolean;
  /** Its reader, and its sentences in every language that is shown. */
  readonly load: () => Promise<Reader<V>>;
}

/** What a document was understood as, and what its rules say of it. */
export interface Verdict {
  /** What the person calls it; null: nothing yet. */
  readonly title: string | null;
  readonly findings: readonly AnyFinding[];
}

/** It is there and is not interpreted. Nothing was changed, and the sentence says what a person can do. */
export interface Refusal {
  readonly reason: string;
  readonly message: Localized;
}

export interface Reader<V extends Verdict> {
  readonly open: (
    snapshot: WorkbookSnapshot,
    resources: Resources,
    beside: Beside,
  ) => Promise<Opening<V>>;
  /** The sentence of one of its own findings. */
  readonly inWords: (message: MessageData, language: Language) => string;
  /** Whether what that rule of its own finds misleads the reader of the workbook, whatever the document says. */
  readonly isOfIntegrity: (rule: string) => boolean;
}

export type Opening<V extends Verdict> =
  | {
      readonly verdict: V;
      readonly refusal: null;
      /** What the document comes to and why, a sentence a step; none: its figures have another place. */
      readonly comesTo: readonly MessageData[];
    }
  | { readonly verdict: null; readonly refusal: Refusal };

/** What may be asked for beside the cells. */
export interface Resources {
  /**
   * The call of this identifier, for a workbook that names it.
   *
   * @throws {UnknownCallError}
   * @throws {DamagedCallError} the workbook carries it, and what it carries cannot be used
   */
  readonly callFor: (callId: string, snapshot: WorkbookSnapshot) => Promise<Call>;
  /** What else stands in a file than a document’s sheets were written with; null where nobody can compare. */
  readonly alterations: ((baseline: Baseline) => Promise<Alterations>) | null;
}

/** The other documents of the workbook that are judged already. */
export interface Beside {
  /** Null where there is none, or none that can be read. */
  readonly verdictOf: <V extends Verdict>(kind: Pick<Kind<V>, 'id' | 'load'>) => V | null;
}

interface Steps<Seed, Document, V extends Verdict> {
  /** What has to be known before the document can be read: its call, its language, who takes part. */
  readonly seedIn: (
    snapshot: WorkbookSnapshot,
    resources: Resources,
  ) => Promise<{ readonly seed: Seed } | { readonly refusal: Refusal }>;
  /** Never fails: whatever is missing or unreadable is stated in the document, each in its place. */
  readonly parse: (
    snapshot: WorkbookSnapshot,
    seed: Seed,
    resources: Resources,
  ) => Document | Promise<Document>;
  readonly assess: (document: Document, seed: Seed, beside: Beside) => V;
  readonly inWords: (message: V['findings'][number]['message'], language: Language) => string;
  /** Left out: nothing is said of what it comes to. */
  readonly comesTo?: (verdict: V) => readonly V['findings'][number]['message'][];
  /** Its rules; left out: none of them is about integrity. */
  readonly rules?: readonly { readonly id: string; readonly isOfIntegrity?: boolean }[];
}

/** The reader of a kind, made of its three steps. */
export const reader = <Seed, Document, V extends Verdict>({
  seedIn,
  parse,
  assess,
  inWords,
  comesTo = () => [],
  rules = [],
}: Steps<Seed, Document, V>): Reader<V> => ({
  open: async (snapshot, resources, beside) => {
    const found = await seedIn(snapshot, resources);
    if ('refusal' in found) return { verdict: null, refusal: found.refusal };
    const document = await parse(snapshot, found.seed, resources);
    const verdict = assess(document, found.seed, beside);
    return { verdict, refusal: null, comesTo: comesTo(verdict) };
  },
  // A reader is given the messages of its own verdicts alone.
  inWords,
  isOfIntegrity: (rule) => rules.some(({ id, isOfIntegrity }) => id === rule && isOfIntegrity),
});
