import { columnFinder, type Titled } from '../../../workbook/headers';
import type { PlannedJuror } from '../plan';
import { jurorCode } from '../template/codes';
import { TABLES } from '../template/tables';
import { namedDossiers } from './named-dossiers';

const [, NAME, CAPACITY, VOTES, COUNTS] = TABLES.jurors.columns;
const DOSSIERS: Titled = {
  label: { fr: 'Dossiers', en: 'Dossiers' },
  former: [{ fr: 'Dossiers attribués', en: 'Assigned dossiers' }],
};
const COLUMNS = {
  name: { ...NAME, former: [{ fr: 'Juré', en: 'Juror' }] },
  capacity: CAPACITY,
  votes: VOTES,
  counts: COUNTS,
  dossiers: DOSSIERS,
} as const satisfies Record<string, Titled>;

type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Key[];

/** Somebody may be called like a column: a first line is one of headings when two of them are known. */
const ENOUGH_HEADINGS = 2;

/** What is wrong with a line, counted from 1. */
export type JurorProblem = {
  readonly kind: 'bad-dossiers' | 'bad-answer';
  readonly line: number;
  readonly text: string;
};

export interface ListedJurors {
  readonly jurors: readonly PlannedJuror[];
  readonly problems: readonly JurorProblem[];
}

/**
 * The jurors of a list: name and capacity, or columns in any order under headings, those of the Session sheet and the
 * dossiers that each is to score. Blank: votes, counts, scores all of them.
 *
 * @param dossiers identifiers of those that can be assigned
 */
export function listedJurors(
  rows: readonly (readonly string[])[],
  dossiers: readonly string[],
): ListedJurors {
  const start = rows.findIndex((row) => row.some((cell) => cell !== ''));
  const find = columnFinder(rows[start] ?? [], Object.values(COLUMNS));
  const found = new Map(KEYS.map((key) => [key, find(COLUMNS[key])?.index] as const));
  const known = [...found.values()].filter((position) => position !== undefined).length;
  const isHeaded = known >= ENOUGH_HEADINGS && found.get('name') !== undefined;
  const positions = isHeaded ? found : USUAL;
  const problems: JurorProblem[] = [];
  const jurors: PlannedJuror[] = [];
  rows.forEach((row, index) => {
    const text = (key: Key): string => row[positions.get(key) ?? -1] ?? '';
    if ((isHeaded && index <= start) || text('name') === '') return;
    const told = (kind: JurorProblem['kind'], key: Key) => {
      problems.push({ kind, line: index + 1, text: text(key) });
    };
    const answer = (key: 'votes' | 'counts'): boolean => {
      const said = ANSWERS.get(text(key).toLowerCase());
      if (said === undefined) told('bad-answer', key);
      return said ?? true;
    };
    const named = namedDossiers(text('dossiers'), dossiers);
    if (named.kind === 'unknown') told('bad-dossiers', 'dossiers');
    jurors.push({
      code: jurorCode(jurors.length + 1),
      name: text('name'),
      capacity: text('capacity') || null,
      votes: answer('votes'),
      counts: answer('counts'),
      presence: null,
      assigned: named.kind === 'known' ? named.ids : null,
    });
  });
  return { jurors, problems };
}

const USUAL: ReadonlyMap<Key, number | undefined> = new Map([
  ['name', 0],
  ['capacity', 1],
]);

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['oui', true],
  ['yes', true],
  ['non', false],
  ['no', false],
]);
