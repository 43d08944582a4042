/** A sentence as it goes on after a colon; an acronym keeps its capitals. */
export const withinSentence = (text: string): string =>
  text.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (capital) => capital.toLowerCase());
