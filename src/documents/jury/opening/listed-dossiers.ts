import type { Language } from '../../../language/language';
import { sum, type Cents } from '../../../money/cents';
import { proposeNumber } from '../../../money/proposal';
import { isTotalLabel } from '../../../workbook/rows-outside';
import type { PlannedDossier } from '../plan';
import { amountAtEnd } from './amount-in-title';
import { withoutCourtesies } from './courtesies';
import { AMOUNTS, dossierHeadings, KEYS, type Key } from './dossier-headings';
import { withoutBullets, withoutMarks } from './line-marks';
import { amountOf, noText, textOf, type ListCell, type NoText } from './list-cell';
import {
  beyond,
  ENOUGH_HEADINGS,
  isFilled,
  knownIn,
  passedOver,
  type AmountInTitle,
  type ListRemark,
  type Positions,
  type Row,
} from './list-headings';

/** A dossier of a list: its identifier is given once all are known. */
export type ListedDossier = Omit<PlannedDossier, 'id'>;

/** What is wrong with a list. Lines are counted from 1. */
export type ListProblem =
  | { readonly kind: 'empty' }
  /** No column is called a title. */
  | { readonly kind: 'no-title'; readonly headers: Row }
  /** The first line has words where the others have numbers, and its words are not known. */
  | { readonly kind: 'unknown-headings'; readonly headers: Row }
  /** It is no amount for certain; `column`: what stands above it, blank where nothing does. */
  | {
      readonly kind: 'bad-amount';
      readonly line: number;
      readonly column: string;
      readonly text: string;
    }
  /** An amount where a title is looked for or, without headings, a carrier: the first one. */
  | { readonly kind: 'misplaced-amount'; readonly line: number; readonly text: string }
  /** Neither title nor number, but something else. */
  | { readonly kind: 'untitled'; readonly line: number }
  /** A sum at the foot of a list would stand in the ranking as a dossier that asks for everything. */
  | { readonly kind: 'sum'; readonly line: number; readonly text: string }
  /** What is to be a text is none for certain: an error, a date, a truth. */
  | {
      readonly kind: 'no-text';
      readonly line: number;
      readonly column: string;
      readonly text: string;
      readonly is: Exclude<NoText, 'no-result'>;
    }
  /** Formulas whose results nobody has computed, in a column that is read: the first line, and in how many. */
  | {
      readonly kind: 'no-result';
      readonly line: number;
      readonly count: number;
      readonly column: string;
    }
  /** Cells beyond the last column. */
  | { readonly kind: 'beyond'; readonly line: number; readonly text: string };

export interface Listed {
  readonly dossiers: readonly ListedDossier[];
  readonly problems: readonly ListProblem[];
  readonly remarks: readonly ListRemark[];
}

/** What columns are where no heading says so, from the first; a single column is the titles. */
const USUAL: readonly Key[] = ['number', 'title', 'carrier', 'requested', 'maximum'];

/**
 * The dossiers of a list, its columns in any order; further ones are told. Amounts are euros TTC; one that could be read
 * in two ways is not guessed, and none is taken for a title.
 *
 * @param hasHeadings true: the first line says what its columns are; else it may be a dossier already
 */
export function listedDossiers(
  rows: readonly Row[],
  language: Language,
  hasHeadings: boolean,
): Listed {
  const { rows: kept, remarks } = withoutCourtesies(rows);
  const listed = listedAmong(kept, language, hasHeadings);
  return { ...listed, remarks: [...remarks, ...listed.remarks] };
}

function listedAmong(rows: readonly Row[], language: Language, hasHeadings: boolean): Listed {
  const start = rows.findIndex(isFilled);
  const first = rows[start];
  if (!first) return refused({ kind: 'empty' });
  const headings = dossierHeadings(first);
  const known = knownIn(headings);
  if (hasHeadings || known >= ENOUGH_HEADINGS) {
    const end = start + 1;
    return listedBelow(
      [...rows.slice(0, end), ...withoutBullets(rows.slice(end))],
      start,
      language,
    );
  }
  if (looksLikeHeadings(rows.slice(start), language)) {
    return refused({ kind: 'unknown-headings', headers: headings.row });
  }
  const unmarked = withoutMarks(rows, false);
  const { positions, columns } = usualColumns(unmarked);
  const list = new DossierList(positions, { columns, headers: null }, language);
  return list.read(unmarked, 0, known > 0 ? [{ kind: 'first-line', text: first.join(' ; ') }] : []);
}

/**
 * The same, of a list whose headings stand in that row.
 *
 * @param width how many columns it has, where no cell can have slipped beyond them; absent: as far as its headings go
 */
export function listedBelow(
  rows: readonly (readonly ListCell[])[],
  start: number,
  language: Language,
  width?: number,
): Listed {
  const texts = rows.map((row) => row.map((cell) => textOf(cell, language)));
  const headings = dossierHeadings(texts[start] ?? [], width);
  const { positions, row: headers } = headings;
  if (!positions.has('title')) return refused({ kind: 'no-title', headers });
  const list = new DossierList(positions, { columns: headers.length, headers }, language);
  return list.read(rows, start + 1, passedOver(headings, texts.slice(start + 1)));
}

const refused = (problem: ListProblem): Listed => ({
  dossiers: [],
  problems: [problem],
  remarks: [],
});

const usualColumns = (rows: readonly Row[]): { positions: Positions<Key>; columns: number } =>
  rows.every((row) => beyond(row, 1) === '')
    ? { positions: new Map([['title', 0]]), columns: 1 }
    : {
        positions: new Map(USUAL.map((key, position) => [key, position])),
        columns: USUAL.length,
      };

/** Only words, and one of them above a column of numbers. A blank cell says nothing. */
function looksLikeHeadings([first = [], ...others]: readonly Row[], language: Language): boolean {
  if (first.some((cell) => isNumber(cell, language))) return false;
  return first.some((cell, index) => {
    const below = others.map((row) => row[index] ?? '').filter((one) => one !== '');
    return cell !== '' && below.length > 0 && below.every((one) => isNumber(one, language));
  });
}

const isNumber = (text: string, language: Language): boolean =>
  proposeNumber(text, language) !== null;

const YEAR = /^\d{1,4}$/;

/** « Total demandé », « Somme », « Σ »: a project may begin so, and no project asks for what the others come to. */
const LIKE_A_SUM =
  /^(?:(?:sous|sub|grand)?[- ]?tota(?:l|ls|ux)|sommes?|sum|ensemble|cumul)(?![\p{L}\p{N}])|^[Σ∑]/iu;

interface Shape {
  /** How many. */
  readonly columns: number;
  /** null: nothing stands above them. */
  readonly headers: Row | null;
}

type Cells = readonly ListCell[];

/** Reads line after line, and keeps what is wrong with them. */
class DossierList {
  private readonly problems: ListProblem[] = [];
  private readonly above: ListedDossier[] = [];
  private readonly amountsInTitles: AmountInTitle[] = [];
  /** Lines without a result, by column. */
  private readonly withoutResult = new Map<Key, number[]>();

  constructor(
    private readonly positions: Positions<Key>,
    private readonly shape: Shape,
    private readonly language: Language,
  ) {}

  read(rows: readonly Cells[], from: number, remarks: readonly ListRemark[]): Listed {
    const dossiers = rows.flatMap((row, index) =>
      index < from ? [] : (this.dossierOf(row, index + 1) ?? []),
    );
    for (const [key, [line = 0, ...more]] of this.withoutResult) {
      const [column, count] = [this.heading(key), more.length + 1];
      this.problems.push({ kind: 'no-result', line, count, column });
    }
    const isEmpty = dossiers.length === 0 && this.problems.length === 0;
    return {
      dossiers,
      problems: isEmpty ? [{ kind: 'empty' }] : this.problems,
      remarks: [...remarks, ...this.askedOfTitles()],
    };
  }

  private askedOfTitles(): readonly ListRemark[] {
    const [first] = this.amountsInTitles;
    return first ? [{ kind: 'amount-in-title', first, count: this.amountsInTitles.length }] : [];
  }

  private dossierOf(row: Cells, line: number): ListedDossier | null {
    const cell = (key: Key): ListCell => row[this.positions.get(key) ?? -1] ?? '';
    const text = (key: Key): string => textOf(cell(key), this.language);
    const spilled = beyond(
      row.map((one) => textOf(one, this.language)),
      this.shape.columns,
    );
    if (spilled !== '') this.problems.push({ kind: 'beyond', line, text: spilled });
    for (const key of KEYS) this.missResult(key, cell(key), line);
    if (KEYS.every((key) => text(key) === '')) return null;
    const title = text('title') || text('number');
    if (title === '') {
      this.tellUntitled(cell('title'), line);
      return null;
    }
    const total = this.sumIn(text('number'), text('title'), AMOUNTS.map(cell));
    if (total !== undefined) {
      this.problems.push({ kind: 'sum', line, text: total });
      return null;
    }
    this.refuseAmount(text('title'), line);
    if (this.shape.headers === null) this.refuseAmount(text('carrier'), line);
    const words = (key: Key): string | null => this.words(cell(key), key, line);
    const amount = (key: Key): Cents | null => this.amount(cell(key), key, line);
    const number = words('number');
    const dossier = {
      number,
      title: words('title') ?? title,
      carrier: words('carrier'),
      carrierType: words('carrierType'),
      total: amount('total'),
      requested: amount('requested'),
      maximum: amount('maximum'),
      notApplicable: [],
      screening: null,
    };
    this.above.push(dossier);
    this.lookIntoTitle(dossier, line);
    return dossier;
  }

  /** An amount that a column gives goes before whatever a title says. */
  private lookIntoTitle(dossier: ListedDossier, line: number): void {
    const { title: text } = dossier;
    const amount = AMOUNTS.every((key) => dossier[key] === null) ? amountAtEnd(text) : null;
    if (amount !== null && amount !== text) this.amountsInTitles.push({ line, text, amount });
  }

  /** The name of a sum that stands in the line. */
  private sumIn(number: string, title: string, amounts: Cells): string | undefined {
    return [title, number].find(
      (name) => isTotalLabel(name) || (LIKE_A_SUM.test(name) && this.addUp(amounts)),
    );
  }

  /** Whether one of the amounts of a line is what those above it come to. */
  private addUp(amounts: Cells): boolean {
    return AMOUNTS.some((key, index) => {
      const above = this.above.flatMap((dossier) => dossier[key] ?? []);
      const amount = amountOf(amounts[index] ?? '', this.language);
      return above.length > 1 && amount !== null && amount === sum(above);
    });
  }

  private heading(key: Key): string {
    return this.shape.headers?.[this.positions.get(key) ?? -1] ?? '';
  }

  /** Null where nothing stands. */
  private words(cell: ListCell, key: Key, line: number): string | null {
    const text = textOf(cell, this.language);
    const is = text === '' ? null : noText(cell);
    if (is !== null && is !== 'no-result') {
      this.problems.push({ kind: 'no-text', line, column: this.heading(key), text, is });
    }
    return text || null;
  }

  private amount(cell: ListCell, key: Key, line: number): Cents | null {
    const text = textOf(cell, this.language);
    const read = text === '' ? null : amountOf(cell, this.language);
    if (text !== '' && read === null) {
      this.problems.push({ kind: 'bad-amount', line, column: this.heading(key), text });
    }
    return read;
  }

  /** A title that a formula gives, and that nobody has computed, is told as such. */
  private tellUntitled(title: ListCell, line: number): void {
    if (noText(title) !== 'no-result') this.problems.push({ kind: 'untitled', line });
  }

  private missResult(key: Key, cell: ListCell, line: number): void {
    if (typeof cell === 'string' || cell.kind !== 'no-result') return;
    const lines = this.withoutResult.get(key);
    if (lines) lines.push(line);
    else this.withoutResult.set(key, [line]);
  }

  /** One tells enough: the columns are to be looked at. Under a heading, a project may be called « 2030 ». */
  private refuseAmount(text: string, line: number): void {
    const isName = this.shape.headers !== null && YEAR.test(text);
    const isTold = this.problems.some(({ kind }) => kind === 'misplaced-amount');
    if (!isName && !isTold && isNumber(text, this.language)) {
      this.problems.push({ kind: 'misplaced-amount', line, text });
    }
  }
}
