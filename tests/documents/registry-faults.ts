import type { Kind } from '../../src/documents/kind';
import { namesIn, tablesIn, type Table } from '../../src/workbook/template';

/**
 * What is wrong with a registry, a sentence each. It stands with the tests: the registry is a constant of ours, so that a
 * fault of it is found before anything is shipped, and the pane need not load what would find it once more.
 */
export const registryFaults = (kinds: readonly Kind[]): readonly string[] => [
  ...repeated(
    'identifier',
    kinds.map(({ id }) => id),
  ),
  ...kinds.flatMap(({ id, reads }, rank) => readingFaults(id, reads, kinds.slice(0, rank))),
  ...repeated(
    'part',
    kinds.flatMap(({ template }) => template.map(({ key }) => key)),
  ),
  ...repeated('name', kinds.flatMap(takenBy)),
  ...kinds.flatMap(foreignNames),
  ...memberFaults(kinds),
];

function readingFaults(id: string, reads: readonly string[], before: readonly Kind[]): string[] {
  const judged = new Set(before.map((kind) => kind.id));
  return reads
    .filter((read) => !judged.has(read))
    .map((read) => `${id} reads ${read}, which does not stand before it`);
}

/** Names and tables share one space in Excel, and have no case. */
const takenBy = ({ template }: Pick<Kind, 'template'>): readonly string[] =>
  [...namesIn(template), ...tablesIn(template).map(({ name }) => name)].map(folded);

const folded = (name: string): string => name.toLowerCase();

/** Names that an interrupted insertion leaves are cleared away by their beginning, whatever brought them. */
const foreignNames = ({ id, template }: Kind): readonly string[] => [
  ...namesIn(template)
    .filter((name) => !name.startsWith('brm_'))
    .map((name) => `${id} has the name ${name}, which does not begin with brm_`),
  ...tablesIn(template)
    .filter(({ name }) => !name.startsWith('Bareme_'))
    .map(({ name }) => `${id} has the table ${name}, which does not begin with Bareme_`),
];

/** A table of any member of one kind must not be a name of another. */
function memberFaults(kinds: readonly Kind[]): string[] {
  const ofMembers = kinds.flatMap(({ id, template }) =>
    tablesIn(template)
      .filter(({ isPerMember }) => isPerMember === true)
      .map((table) => ({ id, table })),
  );
  return ofMembers.flatMap(({ id, table }) =>
    kinds
      .filter((kind) => kind.id !== id)
      .flatMap((kind) => takenBy(kind).filter((name) => mayBeOf(table, name)))
      .map((name) => `${name} may be taken for a table of a member of ${id}`),
  );
}

const mayBeOf = ({ name: prefix }: Table, name: string): boolean =>
  name.startsWith(folded(prefix)) && name !== folded(prefix);

function repeated(what: string, all: readonly string[]): string[] {
  const twice = new Set(all.filter((one, rank) => all.indexOf(one) !== rank));
  return [...twice].map((one) => `the ${what} ${one} stands twice`);
}
