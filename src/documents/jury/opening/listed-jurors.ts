import type { Titled } from '../../../workbook/headers';
import type { PlannedJuror } from '../plan';
import { jurorCode } from '../template/codes';
import { TABLES } from '../template/tables';
import {
  beyond,
  ENOUGH_HEADINGS,
  headingsIn,
  isFilled,
  knownIn,
  knownNames,
  passedOver,
  type Headings,
  type ListRemark,
  type Positions,
  type Row,
} from './list-headings';
import { withoutCourtesies } from './courtesies';
import { namesAlone, withoutMails } from './mail-jurors';
import { namedDossiers } from './named-dossiers';

type Key = 'name' | 'givenName' | 'capacity' | 'votes' | 'counts' | 'dossiers';

const [, NAME, CAPACITY, VOTES, COUNTS] = TABLES.jurors.columns;
const inSheet = ({ label }: Titled): readonly string[] => [label.fr, label.en];

/** As the Session sheet calls them first, then as people do. */
const NAMES: Readonly<Record<Key, readonly string[]>> = {
  name: [
    ...inSheet(NAME),
    ...['Juré', 'Juror', 'Nom et prénom', 'Prénom et nom', 'Nom prénom', 'Prénom nom'],
    ...['Nom du juré', 'Nom complet', 'Full name', 'Last name', 'Surname', 'Membre', 'Member'],
  ],
  givenName: ['Prénom', 'First name', 'Given name'],
  capacity: [
    ...inSheet(CAPACITY),
    ...['Fonction', 'Role', 'Titre', 'Title', 'Poste', 'Organisme', 'Organisation'],
    ...['Organization', 'Structure'],
  ],
  votes: [...inSheet(VOTES), 'Votant', 'Voting'],
  counts: [...inSheet(COUNTS), 'Notes comptées', 'Scores count'],
  dossiers: ['Dossiers', 'Dossiers attribués', 'Assigned dossiers', 'Dossiers à noter'],
};

const KNOWN = knownNames(NAMES);

/** What is wrong with a line, counted from 1. */
export interface JurorProblem {
  readonly kind:
    | 'bad-dossiers'
    | 'bad-answer'
    /** A number stands where the name does. */
    | 'bad-name'
    /** No name, but something else. */
    | 'no-name'
    /** Cells beyond the last column, or dossiers in the column after theirs. */
    | 'beyond';
  readonly line: number;
  readonly text: string;
}

export interface ListedJurors {
  readonly jurors: readonly PlannedJuror[];
  readonly problems: readonly JurorProblem[];
  readonly remarks: readonly ListRemark[];
}

const USUAL: Positions<Key> = new Map([
  ['name', 0],
  ['capacity', 1],
]);

/**
 * The jurors of a list: name and capacity, or columns in any order under headings, those of the Session sheet and the
 * dossiers that each is to score. Blank: votes, counts, scores all of them. What a semicolon parts from the dossiers
 * belongs to them where their column is the last one.
 *
 * @param dossiers identifiers of those that can be assigned
 */
export function listedJurors(all: readonly Row[], dossiers: readonly string[]): ListedJurors {
  const { rows, remarks } = withoutCourtesies(all);
  const listed = listedAmong(rows, dossiers);
  return { ...listed, remarks: [...remarks, ...listed.remarks] };
}

function listedAmong(rows: readonly Row[], dossiers: readonly string[]): ListedJurors {
  const start = rows.findIndex(isFilled);
  const first = rows[start];
  if (!first) return { jurors: [], problems: [], remarks: [] };
  const headings = headingsIn(first, KNOWN);
  const isHeaded = knownIn(headings) >= ENOUGH_HEADINGS && headings.positions.has('name');
  if (!isHeaded) {
    const { rows: named, remarks } = namesAlone(rows);
    const list = new JurorList(USUAL, USUAL.size, dossiers, rows);
    return list.read(named, 0, [...remarksOn(headings, false, named), ...remarks]);
  }
  const { positions, row } = headings;
  const withMails = new Set(NAMING.flatMap((key) => positions.get(key) ?? []));
  const { rows: named, remarks } = withoutMails(rows, withMails);
  const list = new JurorList(positions, row.length, dossiers, rows);
  const body = named.slice(start + 1);
  return list.read(named, start + 1, [...remarksOn(headings, true, body), ...remarks]);
}

/** Where programs for mail put an address beside. */
const NAMING: readonly Key[] = ['name', 'givenName', 'capacity'];

/** Whether a line says what the columns of a list of jurors are. */
export const areJurorHeadings = (row: Row): boolean =>
  knownIn(headingsIn(row, KNOWN)) >= ENOUGH_HEADINGS;

function remarksOn(
  headings: Headings<Key>,
  isHeaded: boolean,
  body: readonly Row[],
): readonly ListRemark[] {
  if (isHeaded) return passedOver(headings, body);
  return knownIn(headings) > 0 ? [{ kind: 'first-line', text: headings.row.join(' ; ') }] : [];
}

/** Reads line after line, and keeps what is wrong with them. */
class JurorList {
  private readonly jurors: PlannedJuror[] = [];
  private readonly problems: JurorProblem[] = [];

  constructor(
    private readonly positions: Positions<Key>,
    private readonly columns: number,
    private readonly dossiers: readonly string[],
    /** The same lines as they were typed. */
    private readonly typed: readonly Row[],
  ) {}

  read(rows: readonly Row[], from: number, remarks: readonly ListRemark[]): ListedJurors {
    rows.forEach((row, index) => {
      // A line that held nothing but an address is one without a name.
      if (index >= from && isFilled(this.typed[index] ?? row)) this.add(row, index + 1);
    });
    return { jurors: this.jurors, problems: this.problems, remarks };
  }

  private add(row: Row, line: number): void {
    const text = (key: Key): string => row[this.positions.get(key) ?? -1] ?? '';
    const name = [text('givenName'), text('name')].filter((part) => part !== '').join(' ');
    const told = (kind: JurorProblem['kind'], typed: string): void => {
      this.problems.push({ kind, line, text: typed });
    };
    const spilled = this.spilled(row);
    if (spilled !== '') told('beyond', spilled);
    if (name === '') {
      told('no-name', beyond(this.typed[line - 1] ?? row, 0));
      return;
    }
    if (/^\d+$/.test(name)) told('bad-name', name);
    const answer = (key: 'votes' | 'counts'): boolean => {
      const said = ANSWERS.get(text(key).toLowerCase());
      if (said === undefined) told('bad-answer', text(key));
      return said ?? true;
    };
    const toScore = this.endsWithDossiers ? beyond(row, this.columns - 1) : text('dossiers');
    const named = namedDossiers(toScore, this.dossiers);
    if (named.kind === 'unknown') told('bad-dossiers', toScore);
    this.jurors.push({
      code: jurorCode(this.jurors.length + 1),
      name,
      capacity: text('capacity') || null,
      votes: answer('votes'),
      counts: answer('counts'),
      presence: null,
      assigned: named.kind === 'known' ? named.ids : null,
    });
  }

  private get endsWithDossiers(): boolean {
    return this.positions.get('dossiers') === this.columns - 1;
  }

  /** What stands where nothing is read, or where dossiers have run into the column after theirs. */
  private spilled(row: Row): string {
    const at = this.positions.get('dossiers');
    if (this.endsWithDossiers) return '';
    const next = at === undefined ? '' : (row[at + 1] ?? '');
    return beyond(row, this.columns) || (CODE.test(next) ? next : '');
  }
}

const CODE = /^D\d{1,4}\b/i;

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['oui', true],
  ['yes', true],
  ['non', false],
  ['no', false],
]);
