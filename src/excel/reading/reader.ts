import type { Template } from '../../workbook/template';
import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import { copiesOf } from '../copies';
import { isTooLarge, run } from '../host-problems';
import { HostError, type Reading } from '../port';
import { readLabels } from '../read-labels';
import { leftoversAmong } from '../../workbook/temporary-names';
import type { Changes, Changed } from './changes';
import {
  extentOf,
  holdNoFormulas,
  isOverFormulas,
  stretchesOf,
  type Extent,
  type Part,
  type RowSets,
} from './extent';
import { askAll, askWhere, type Asked } from './ask';
import { areSame, haveInputsChanged } from './differences';
import { patched, requestGrids, type Grids } from './grids';
import type { Manner } from './manner';
import { isComplete, planOf, type Plan } from './plan';
import { snapshotOf } from './snapshot-of';
import { keyOf, requestIndex, type Calculation, type Indexed } from './workbook-index';

/** All that is known of a workbook, and of what it was known. */
interface Known {
  readonly plan: Plan;
  readonly grids: Grids;
  readonly calculation: Calculation;
  readonly copies: readonly SheetCopy[];
  readonly reading: Reading;
  /** Looked at again since all was read. */
  readonly rows: RowSets;
  readonly isForeign: boolean;
  /** All was read before Excel had finished calculating: any line may have changed since. */
  readonly isEarly: boolean;
}

/** A workbook that moves on during each of so many requests is read another time. */
const ATTEMPTS = 4;

/** Cells of one table weigh more than those of another one: in two, one answer might still be nearly too large. */
const FEW_PORTIONS = 3;

/** The most requests in which the lines of tables are asked for: what is above sixty megabytes is no document any more. */
const MOST_PORTIONS = 12;

/** How all is looked at. */
interface Look {
  /** Whether cells are looked for by their kind. */
  readonly special: boolean;
  /** Tables that have come since, so that the plan is known to hold no more; null: nobody knows of any. */
  readonly brought?: readonly string[] | null;
  /** The plan was made from an index that has just come. */
  readonly isPlanNew?: boolean;
  readonly attempts?: number;
}

/** What Excel answers where it does not look for cells of a kind, or where something has gone meanwhile. */
const REFUSALS: readonly string[] = ['protected', 'refused', 'not-found'];

const NO_ROWS: RowSets = new Map();

/**
 * Reads a document, and remembers where everything stood and what it said. The plan that the last index led to is asked
 * for together with the next index: one round trip as long as nothing has moved, one more where it has. Where events have
 * told what changed, that is asked for, and all that is short.
 */
export class Reader {
  #known: Known | null = null;
  #turn = 0;
  #underWay = 0;
  /** What is known was read right after this add-in wrote. */
  #isFresh = false;
  /** In so many requests lines are read, since Excel has refused to answer with all of them. */
  #portions = 1;
  /** Titles of columns whose formulas are wanted, by table; null: values alone. */
  readonly #typed: Manner['typed'];

  constructor(
    private readonly template: () => Template,
    readonly changes: Changes,
    typed: Manner['typed'] = null,
  ) {
    this.#typed = typed;
  }

  /**
   * Reads all within the request of someone who has just written. The next reading needs no request of its own, unless
   * something else has happened by then. Throws what Excel throws.
   *
   * @param brought tables of sheets that have come: nothing is asked for by what was known of where things stand; null:
   * no sheet has
   */
  async readAlong(
    context: Excel.RequestContext,
    brought: readonly string[] | null = null,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    const changed = this.changes.take();
    try {
      const before = this.#known;
      const isForeign = before !== null && isForeignNow(before, changed);
      const now = await this.#lookAtAll(context, before?.plan ?? null, { special: true, brought });
      if (turn !== this.#turn) return this.changes.putBack(changed);
      this.#known = { ...now, isForeign };
      this.#isFresh = true;
    } catch (error) {
      this.changes.putBack(changed);
      throw error;
    }
  }

  /** Throws `HostError`. */
  async read(whileEditing: 'wait' | 'fail', extent: 'changes' | 'whole'): Promise<Reading> {
    // A person who asks is not answered from memory.
    const isFresh = this.#isFresh && whileEditing === 'wait' && this.changes.areOwnAlone;
    this.#isFresh = false;
    if (isFresh && this.#known && isSettled(this.#known)) {
      this.changes.take();
      return this.#known.reading;
    }
    const known = this.#underWay > 0 ? null : this.#known;
    const turn = (this.#turn += 1);
    const changed = this.changes.take();
    this.#underWay += 1;
    try {
      const now = await this.#attempt(known, changed, extent, whileEditing);
      // A later reading began meanwhile, and by an older state: it may fail yet.
      if (turn === this.#turn) this.#known = now;
      else this.changes.putBack(changed);
      return now.reading;
    } catch (error) {
      this.changes.putBack(changed);
      throw error;
    } finally {
      this.#underWay -= 1;
    }
  }

  async #attempt(
    known: Known | null,
    changed: Changed,
    extent: 'changes' | 'whole',
    whileEditing: 'wait' | 'fail',
  ): Promise<Known> {
    const options = { waitForCellEdit: whileEditing === 'wait' };
    // By what was known last, though another reading is under way and nothing of that counts for this one.
    const isForeign = this.#known !== null && isForeignNow(this.#known, changed);
    const isLate = known?.isEarly === true && changed.isCalculated;
    const isAll = known === null || isForeign || isLate || extent === 'whole';
    const wanted: Extent = isAll ? { kind: 'whole' } : extentOf(changed, known);
    // Cells that are not ours: nobody is asked for anything.
    if (known && wanted.kind === 'cells' && isSettled(known) && wanted.areas.length === 0) {
      return withoutTheRest(known);
    }
    const wasForeign = this.#known?.isForeign ?? false;
    const now = await this.#lookOrAgain(known, wanted, options);
    const isHarmless = !wasForeign && holdNoFormulas(changed, now);
    return isForeign && !isHarmless ? { ...now, isForeign } : now;
  }

  /** What Excel refuses is asked for once more, by nothing that was known. */
  async #lookOrAgain(
    known: Known | null,
    wanted: Extent,
    options: { readonly waitForCellEdit: boolean },
  ): Promise<Known> {
    try {
      return await run((context) => this.#look(context, known, wanted), options);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // Where a table has grown by thousands of lines, formulas stand where nothing stood below it.
      if (known && error.problem === 'too-large') {
        return await run((context) => this.#lookAtAll(context, null, { special: true }), options);
      }
      if (!REFUSALS.includes(error.problem)) throw error;
      return await run((context) => this.#lookAtAll(context, null, { special: false }), options);
    }
  }

  async #look(context: Excel.RequestContext, known: Known | null, wanted: Extent): Promise<Known> {
    if (!known || wanted.kind === 'whole') {
      return this.#lookAtAll(context, known?.plan ?? null, { special: true });
    }
    const isProbe = wanted.kind === 'cells' && isSettled(known);
    if (isProbe && (await areSame(context, wanted.areas, known.grids))) {
      return withoutTheRest(known);
    }
    return this.#lookAtPart(context, known, { isNear: false, ...wanted });
  }

  /**
   * Asks by the last plan; where the workbook is another one by now, by a plan for that. By a plan that the next index is
   * known to differ from, the index alone is asked for: an answer may be megabytes.
   */
  async #lookAtAll(context: Excel.RequestContext, plan: Plan | null, look: Look): Promise<Known> {
    const { special, brought = null, attempts = ATTEMPTS } = look;
    const isAsked = plan !== null && brought === null && isComplete(plan);
    const { now, answer } = isAsked
      ? await this.#ask(context, plan, look)
      : await askWhere(context, this.template(), plan, brought ?? []);
    if (plan && answer) return this.#knownFrom(context, plan, now, patched(null, answer));
    const next = planOf(now.index, this.template());
    if (isEmpty(next)) return this.#knownFrom(context, next, now, NOTHING);
    if (attempts > 1) {
      const again = { special, isPlanNew: true, attempts: attempts - 1 };
      return this.#lookAtAll(context, next, again);
    }
    throw new HostError('refused', 'The workbook moves on at each look');
  }

  /**
   * What Excel does not answer at once is asked for in more and more requests, later on too. By an old plan that is of
   * no use: a table may have grown by thousands of lines since.
   */
  async #ask(context: Excel.RequestContext, plan: Plan, look: Look): Promise<Asked> {
    const manner = this.#manner(null, look.special);
    try {
      return await askAll(context, this.template(), plan, { portions: this.#portions, manner });
    } catch (error) {
      const canBeParted = look.isPlanNew === true && this.#portions < MOST_PORTIONS;
      if (!canBeParted || !isTooLarge(error)) throw error;
      this.#portions = Math.max(FEW_PORTIONS, 2 * this.#portions);
      return this.#ask(context, plan, look);
    }
  }

  async #lookAtPart(
    context: Excel.RequestContext,
    known: Known,
    { rows, isNear }: Pick<Part, 'rows' | 'isNear'>,
  ): Promise<Known> {
    const { plan } = known;
    const part = { rows: stretchesOf(plan, rows), isNear };
    const index = requestIndex(context, this.template(), plan);
    const grids = requestGrids(context, plan, this.#manner(part, true));
    await context.sync();
    const now = index();
    if (keyOf(now.index) !== plan.key) {
      return this.#lookAtAll(context, planOf(now.index, this.template()), { special: true });
    }
    const whole = { special: true };
    if (known.isEarly && now.calculation.isCalculated) return this.#lookAtAll(context, plan, whole);
    const found = patched(known.grids, grids());
    if (haveInputsChanged(plan, known.grids, found)) return this.#lookAtAll(context, plan, whole);
    const looked = await this.#knownFrom(context, plan, now, found, known.copies);
    return withoutTheRest({ ...looked, rows, isEarly: known.isEarly });
  }

  #manner(part: Manner['part'], special: boolean): Manner {
    return { bodies: null, part, typed: this.#typed, special };
  }

  async #knownFrom(
    context: Excel.RequestContext,
    plan: Plan,
    { index, calculation }: Indexed,
    grids: Grids,
    copies: readonly SheetCopy[] | null = null,
  ): Promise<Known> {
    const found = snapshotOf(plan, grids, this.#typed !== null);
    const leftovers = leftoversAmong(index.sheets.map(({ name }) => name));
    const isEarly = !calculation.isCalculated;
    const standing = { plan, grids, calculation, rows: NO_ROWS, isForeign: false, isEarly };
    if (!found) return { ...standing, copies: [], reading: { snapshot: null, leftovers } };
    const labelled = await readLabels(context, found);
    const told = copies ?? (await copiesOf(context, index.tables, found));
    const snapshot: WorkbookSnapshot = { ...labelled, ...calculation, copies: told };
    return { ...standing, copies: told, reading: { snapshot, leftovers } };
  }
}

/** Whether a formula that is not ours may stand in a computed column. */
const isForeignNow = ({ isForeign, plan }: Known, changed: Changed): boolean =>
  isForeign || isOverFormulas(changed, plan);

/** Lines were left out: once things are quiet they are read too. */
const withoutTheRest = (known: Known): Known => ({
  ...known,
  reading: { ...known.reading, isPartial: true },
});

/** Results that wait for a calculation are looked at again. */
const isSettled = ({ calculation }: Known): boolean => calculation.isCalculated;

const isEmpty = ({ names, tables, unresolved, members }: Plan): boolean =>
  names.length + tables.length + unresolved.length + members.length === 0;

const NOTHING: Grids = { cells: [], around: [], texts: [], constants: null, tables: {} };
