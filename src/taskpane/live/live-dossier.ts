import type { WorkbookPort } from '../../excel/port';
import type { Leftovers } from '../../workbook/temporary-names';
import type { Finding } from '../../documents/dossier/rules/finding';
import { Calculation, isCalculating } from './calculation';
import type { LiveState, Notice, Trouble, View } from './state';
import type { Examination, Examine, Verdict } from './verdict';
import { requestTogether } from '../../documents/dossier/rules/request-together';
import { keyOf, steadyOrder } from './steady-order';
import { troubleOf } from './trouble';
import { ABANDONED, NO_LEFTOVERS, Unfinished } from './unfinished';

/** Signals that arrive within this time lead to one reading (a paste raises several). Milliseconds, as all here. */
export const GATHERING = 150;
/** From here on a person notices that something is going on. */
export const NOTICEABLE = 300;
/** From here on a person wonders. A reading waits while a cell is being edited, which may well take seconds. */
export const PATIENCE = 20_000;
/** A cell left with Esc raises no event, nor does the end of some calculations: both are asked for again. */
export const RETRY = 2_000;

/** Nothing has happened for so long: what no event spoke of is looked at too. */
export const QUIET = 5_000;

type Outcome =
  | (Examination & { readonly leftovers: Leftovers; readonly isPartial: boolean })
  | { readonly trouble: Trouble };

const NOTHING: Examination = { dossier: null, others: [], snapshot: null };

const START: LiveState = {
  view: { kind: 'starting' },
  others: [],
  snapshot: null,
  trouble: null,
  unwatched: null,
  notice: null,
  leftovers: NO_LEFTOVERS,
  slow: false,
  selected: null,
};

/**
 * Follows a workbook: signal → reading → examination → state, for the pane to show.
 *
 * Readings do not overlap; a signal during one leads to another after it. Only a person who asks does not wait
 * behind a slow one, which may itself wait for a cell being edited. An answer that comes after the person gave
 * up on it, or after the end, is dropped. Whatever goes wrong is shown beside the last good state.
 */
export class LiveDossier {
  #state = START;
  readonly #listeners = new Set<() => void>();
  /** Identifies the reading under way; an answer of another turn is late. */
  #turn = 0;
  #reading = false;
  #again = false;
  /** The person asked: the check's own order replaces the steady one. */
  #reorder = false;
  /** The person asked: the next reading does not wait for the end of a cell's edit, but says that there is one. */
  #asked = false;
  #overdue = false;
  readonly #calculation = new Calculation();
  readonly #unfinished = new Unfinished();
  /** Findings on results of formulas as they last stood: they neither vanish nor flicker while Excel calculates. */
  #onResults: () => readonly Finding[] = () => [];
  #expected: Notice | null = null;
  /** The add-in has written since the last reading began. */
  #written = false;
  /** This reading sees what the add-in wrote: a change of call is no news. */
  #own = false;
  /** The next reading is of all, and not of what events have told to have changed. */
  #whole = true;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer rings. */
  #due = 0;

  constructor(
    readonly port: Pick<WorkbookPort, 'read' | 'watch'>,
    private readonly examine: Examine,
    private readonly now: () => Date = () => new Date(),
  ) {}

  readonly current = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads at once and watches from now on; returns the way to stop. */
  start(): () => void {
    const watching = this.port.watch(
      () => this.signal(),
      (selected) => this.#update({ selected }),
    );
    watching.catch((error: unknown) => this.#update({ unwatched: troubleOf(error) }));
    void this.#read();
    return () => {
      this.#turn += 1;
      this.#reading = false;
      this.#again = false;
      clearTimeout(this.#timer);
      clearTimeout(this.#quiet);
      // A host that cannot stop watching is a host that is going away.
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }

  /** Something may have changed: reads within `GATHERING`. */
  signal(): void {
    if (this.#reading) this.#again = true;
    else this.#schedule(GATHERING);
  }

  /** The person asks: reads now, says at once what is in the way, and puts the findings in order anew. */
  checkNow(expected: Notice | null = null): void {
    this.#reorder = true;
    this.#expected = expected;
    this.#asked = true;
    this.#whole = true;
    if (this.#reading && !this.#overdue && !this.#state.slow) this.#again = true;
    else void this.#read();
  }

  /** The add-in has written: reads now, and nothing moves under the reader. */
  readWritten(): void {
    this.#written = true;
    this.#whole = true;
    if (this.#reading && !this.#overdue) this.#again = true;
    else void this.#read();
  }

  dismissNotice(): void {
    this.#update({ notice: null });
  }

  #schedule(delay: number): void {
    const due = this.now().getTime() + delay;
    if (this.#timer !== undefined && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#read(), delay);
  }

  async #read(): Promise<void> {
    const whileEditing = this.#asked ? 'fail' : 'wait';
    const extent = this.#whole ? 'whole' : 'changes';
    const turn = this.#begin();
    const meanwhile = (work: () => void) => () => {
      if (turn === this.#turn) work();
    };
    const noticeable = setTimeout(
      meanwhile(() => this.#notice()),
      NOTICEABLE,
    );
    const patience = setTimeout(
      meanwhile(() => this.#wonder()),
      PATIENCE,
    );
    const outcome = await this.#look(whileEditing, extent);
    clearTimeout(noticeable);
    clearTimeout(patience);
    if (turn === this.#turn) this.#end(outcome);
  }

  async #look(whileEditing: 'wait' | 'fail', extent: 'changes' | 'whole'): Promise<Outcome> {
    try {
      const { snapshot: read, leftovers, isPartial } = await this.port.read(whileEditing, extent);
      const judged = read && this.#calculation.judge(read, this.now());
      const snapshot = judged && isPartial === true ? { ...judged, isPartial } : judged;
      const found = snapshot ? await this.examine(snapshot) : NOTHING;
      return { ...found, leftovers, isPartial: isPartial === true };
    } catch (error) {
      return { trouble: troubleOf(error) };
    }
  }

  #begin(): number {
    clearTimeout(this.#timer);
    clearTimeout(this.#quiet);
    this.#timer = undefined;
    this.#reading = true;
    this.#whole = false;
    this.#again = false;
    this.#asked = false;
    this.#overdue = false;
    this.#own = this.#written;
    this.#written = false;
    this.#turn += 1;
    return this.#turn;
  }

  #notice(): void {
    this.#update({ slow: true });
    if (this.#asked) void this.#read();
  }

  /** Where it is known what is being waited for, it goes on being said. */
  #wonder(): void {
    this.#overdue = true;
    if (!isCellEdited(this.#state.trouble)) this.#update({ trouble: { kind: 'silence' } });
  }

  #end(outcome: Outcome): void {
    this.#reading = false;
    if ('trouble' in outcome) this.#report(outcome.trouble);
    else this.#tell(outcome);
    if (isPending(outcome)) this.#schedule(RETRY);
    if (this.#again) this.#schedule(GATHERING);
  }

  #tell({
    dossier,
    others,
    snapshot,
    leftovers: seen,
    isPartial,
  }: Exclude<Outcome, { trouble: Trouble }>): void {
    if (isPartial) this.#quiet = setTimeout(() => this.#lookAtAll(), QUIET);
    const leftovers = this.#unfinished.judge(seen, this.now());
    this.#show(this.#viewOf(dossier), { others, snapshot }, leftovers);
    if (this.#unfinished.isUndecided(leftovers)) this.#schedule(ABANDONED);
  }

  /** Nothing was told since the last reading, which left out what nobody spoke of. */
  #lookAtAll(): void {
    this.#whole = true;
    this.signal();
  }

  #report(trouble: Trouble): void {
    this.#whole = true;
    this.#update({ trouble, slow: false });
    if (isCellEdited(trouble)) this.#schedule(RETRY);
  }

  #viewOf(verdict: Verdict | null): View {
    if (verdict === null) return { kind: 'no-dossier' };
    if (verdict.kind !== 'dossier') return verdict;
    const shown = this.#state.view;
    const steady = shown.kind === 'dossier' && !this.#reorder ? shown.findings : [];
    const findings = steadyOrder(steady, requestTogether(this.#findingsOf(verdict, shown)));
    return { ...verdict, findings, checkedAt: this.now() };
  }

  #findingsOf({ call, examined }: DossierVerdict, shown: View): readonly Finding[] {
    const { findings, snapshot, onResults } = examined;
    const isSameCall = shown.kind === 'dossier' && shown.call.id === call.id;
    if (!isCalculating(snapshot) || !isSameCall) {
      this.#onResults = onResults;
      return findings;
    }
    const found = findings.map(keyOf);
    return [...findings, ...this.#onResults().filter((each) => !found.includes(keyOf(each)))];
  }

  #show(view: View, read: Pick<LiveState, 'others' | 'snapshot'>, leftovers: Leftovers): void {
    const { view: before, notice: standing } = this.#state;
    const notice = this.#expected ?? (this.#own ? standing : noticeOf(before, view, standing));
    this.#reorder = false;
    this.#expected = null;
    this.#update({ view, ...read, notice, leftovers, trouble: null, slow: false });
  }

  #update(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const isPending = (outcome: Outcome): boolean =>
  'dossier' in outcome &&
  outcome.dossier?.kind === 'dossier' &&
  isCalculating(outcome.dossier.examined.snapshot);

type DossierVerdict = Extract<Verdict, { kind: 'dossier' }>;

const isCellEdited = (trouble: Trouble | null): boolean =>
  trouble?.kind === 'host' && trouble.problem === 'cell-editing';

/** A notice stands until the workbook moves on again. */
function noticeOf(before: View, after: View, standing: Notice | null): Notice | null {
  if (before.kind === 'dossier' && after.kind === 'no-dossier') return 'sheets-gone';
  if (before.kind === 'dossier' && after.kind === 'dossier') {
    return before.call.id === after.call.id ? standing : 'call-changed';
  }
  return before.kind === after.kind ? standing : null;
}
