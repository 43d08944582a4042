import type { Language } from '../language/language';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { ofDocument } from '../workbook/template';
import type { Template } from '../workbook/template';
import type { Beside, Kind, Opening, Reader, Refusal, Resources, Verdict } from './kind';

/** A document that stands in a workbook. */
export interface OpenedDocument {
  readonly kind: Kind;
  readonly verdict: Verdict | null;
  readonly refusal: Refusal | null;
  /** The sentence of one of its findings. */
  readonly inWords: (finding: Verdict['findings'][number], language: Language) => string;
  /** What it comes to and why, a sentence a step. */
  readonly comesTo: (language: Language) => readonly string[];
  /** Those of its findings that say what misleads the reader of the workbook. */
  readonly ofIntegrity: () => Verdict['findings'];
}

/** All that readers have to look for in a workbook, each part saying whose it is. */
export const templateOf = (kinds: readonly Kind[]): Template =>
  kinds.flatMap(({ id, template }) => ofDocument(id, template));

/** Which kinds of documents stand there, readable or not. */
export const kindsIn = (snapshot: WorkbookSnapshot, kinds: readonly Kind[]): readonly Kind[] =>
  kinds.filter(({ isIn }) => isIn(snapshot));

/**
 * Every document of a workbook, in the order of the registry, so that each finds those that it reads judged already.
 * What makes one unreadable is its refusal; anything else is thrown.
 */
export async function openDocuments(
  snapshot: WorkbookSnapshot,
  kinds: readonly Kind[],
  resources: Resources,
): Promise<readonly OpenedDocument[]> {
  const opened: OpenedDocument[] = [];
  for (const kind of kindsIn(snapshot, kinds)) {
    const reader = await kind.load();
    const opening = await reader.open(snapshot, resources, besideIn(opened, kind));
    opened.push(documentOf(kind, reader, opening));
  }
  return opened;
}

function documentOf(kind: Kind, reader: Reader<Verdict>, opening: Opening<Verdict>) {
  const { verdict, refusal } = opening;
  return {
    kind,
    verdict,
    refusal,
    inWords: (finding: Verdict['findings'][number], language: Language) =>
      reader.inWords(finding.message, language),
    comesTo: (language: Language) =>
      (opening.verdict ? opening.comesTo : []).map((message) => reader.inWords(message, language)),
    ofIntegrity: () => (verdict?.findings ?? []).filter(({ rule }) => reader.isOfIntegrity(rule)),
  };
}

/** A kind sees those alone that it says it reads. */
const besideIn = (opened: readonly OpenedDocument[], { reads }: Kind): Beside => ({
  verdictOf: (kind) => (reads.includes(kind.id) ? verdictOf(opened, kind) : null),
});

/** The verdict on the document of this kind; null where there is none, or none that can be read. */
export function verdictOf<V extends Verdict>(
  opened: readonly OpenedDocument[],
  kind: Pick<Kind<V>, 'id' | 'load'>,
): V | null {
  const found = opened.find((one) => one.kind.id === kind.id);
  // A document of this kind was judged by its own reader, whose verdicts are of this type.
  return (found?.verdict ?? null) as V | null;
}
