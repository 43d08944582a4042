import type { Catalogue } from './catalogue';
import type { Language } from './language';
import { frenchSpacing } from './typography';

/**
 * What is said to a person, as data: which sentence of a catalogue, and the facts that fill it in. It can be stored,
 * compared and sent from thread to thread; the sentence is worded late, in the language of whoever reads it.
 *
 * A catalogue is one object a language, with the same keys: a sentence as it stands, or a function of its facts. The
 * French one is written first, and its type is the catalogue's.
 */
interface MessageWith<Catalogue, Id extends keyof Catalogue> {
  readonly id: Id;
  readonly facts: Facts<Catalogue, Id>;
}

/** A message of whichever catalogue: only those who know its catalogue can word it. */
export interface MessageData {
  readonly id: PropertyKey;
  readonly facts: unknown;
}

/** What a sentence has to know; null: nothing. */
export type Facts<Catalogue, Id extends keyof Catalogue> = Catalogue[Id] extends
  string | (() => string)
  ? null
  : Catalogue[Id] extends (facts: infer Given) => string
    ? Given
    : never;

/** Any message of a catalogue: the union over its sentences. */
export type MessageOf<Catalogue> = {
  [Id in keyof Catalogue]: MessageWith<Catalogue, Id>;
}[keyof Catalogue];

/** Sentences that need no facts. */
type Plain<Catalogue> = {
  [Id in keyof Catalogue]: Facts<Catalogue, Id> extends null ? Id : never;
}[keyof Catalogue];

type KeysOf<Union> = Union extends unknown ? keyof Union : never;

/** Facts and nothing beside them: what goes along unseen in a spread is neither declared nor known to be data. */
type Exactly<Given, Wanted> = Given & {
  readonly [Surplus in Exclude<keyof Given, KeysOf<Wanted>>]: never;
};

interface Maker<Catalogue> {
  <Id extends Plain<Catalogue>>(id: Id): MessageWith<Catalogue, Id>;
  <Id extends keyof Catalogue, Given extends Facts<Catalogue, Id>>(
    id: Id,
    facts: Exactly<Given, Facts<Catalogue, Id>>,
  ): MessageWith<Catalogue, Id>;
}

/** Makes messages of a catalogue; the compiler holds each sentence's facts against what the sentence takes. */
export const maker = <Catalogue>(): Maker<Catalogue> =>
  ((id: PropertyKey, facts: unknown = null) => ({ id, facts })) as Maker<Catalogue>;

/** Words messages of a catalogue, in a language that was loaded. */
export const worder =
  <Sentences>(catalogue: Catalogue<Sentences>) =>
  ({ id, facts }: MessageOf<Sentences>, language: Language): string => {
    // That a message's facts are those of its own sentence is known of each, and lost in their union.
    const sentence = catalogue.in(language)[id] as string | ((facts: unknown) => string);
    const text = typeof sentence === 'string' ? sentence : sentence(facts);
    return language === 'fr' ? frenchSpacing(text) : text;
  };
