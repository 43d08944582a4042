import type { Area } from '../../workbook/area';

/** A rectangle of a sheet that events speak of, the sheet by Excel's id. */
export interface SheetPart {
  readonly sheetId: string;
  readonly area: Area;
}

/** What events have told since a reading. */
export interface Changed {
  /** Something came, went, moved, or nobody knows what happened: all is to be read. */
  readonly isUnknown: boolean;
  /** Lines were sorted: formulas went with them. */
  readonly isSorted: boolean;
  readonly isCalculated: boolean;
  readonly edited: readonly SheetPart[];
  /** By this add-in, which puts no formula over its own. */
  readonly written: readonly SheetPart[];
  /** Where the person was and is: on the web a pick from a list raises no event. */
  readonly visited: readonly SheetPart[];
  /** The person has moved, and nothing else happened. */
  readonly isMoveAlone: boolean;
}

/**
 * Gathers what events tell between two readings. Of the person's moves, the cells that they leave: what they picked
 * there from a list is reported by nothing else.
 */
export class Changes {
  /** How many listen: where nobody does, anything may have happened. */
  #listeners = 0;
  #isUnknown = false;
  #isSorted = false;
  #isCalculated = false;
  #edited: SheetPart[] = [];
  #written: SheetPart[] = [];
  #left: SheetPart[] = [];
  #hasMoved = false;
  /** Where the person last was on each sheet, as Excel keeps it; null: nobody can say. */
  readonly #selections = new Map<string, Area | null>();
  #front: string | null = null;

  /** Events are heard from now on; returns the way to say that they are not any more. */
  listen(): () => void {
    // What happened until now, nobody has heard.
    this.#isUnknown = true;
    this.#listeners += 1;
    return () => {
      this.#listeners -= 1;
    };
  }

  /** @param area null: unknown */
  edited(sheetId: string, area: Area | null): void {
    if (area) this.#edited.push({ sheetId, area });
    else this.#isUnknown = true;
  }

  /** By this add-in, which reads what it has written. */
  written(sheetId: string, area: Area | null): void {
    if (area) this.#written.push({ sheetId, area });
    else this.#isUnknown = true;
  }

  /** Whether this add-in has just written there, by what was told. */
  isWritten(sheetId: string, area: Area | null): boolean {
    return this.#written.some(
      (part) => part.sheetId === sheetId && JSON.stringify(part.area) === JSON.stringify(area),
    );
  }

  /** Whether nothing has happened but what this add-in wrote, and what was calculated from that. */
  get areOwnAlone(): boolean {
    const isQuiet = !this.#isUnknown && !this.#hasMoved && this.#edited.length === 0;
    return this.#listeners > 0 && isQuiet;
  }

  /** Anything else that may have changed a figure. */
  unknown(): void {
    this.#isUnknown = true;
  }

  sorted(): void {
    this.#isSorted = true;
    this.#isUnknown = true;
  }

  calculated(): void {
    this.#isCalculated = true;
  }

  moved(sheetId: string, area: Area | null): void {
    this.#leave();
    this.#front = sheetId;
    this.#selections.set(sheetId, area);
  }

  activated(sheetId: string): void {
    this.#leave();
    this.#front = sheetId;
  }

  take(): Changed {
    const front = this.#current();
    const visited = front ? [...this.#left, front] : this.#left;
    const taken: Changed = {
      isUnknown: this.#isUnknown || this.#listeners === 0,
      isSorted: this.#isSorted,
      isCalculated: this.#isCalculated,
      edited: this.#edited,
      written: this.#written,
      visited,
      isMoveAlone:
        this.#hasMoved &&
        !this.#isUnknown &&
        !this.#isCalculated &&
        this.#edited.length + this.#written.length === 0,
    };
    this.#isUnknown = false;
    this.#isSorted = false;
    this.#isCalculated = false;
    this.#edited = [];
    this.#written = [];
    this.#left = [];
    this.#hasMoved = false;
    return taken;
  }

  /** The reading that was to see them has failed. */
  putBack(taken: Changed): void {
    this.#isUnknown ||= taken.isUnknown;
    this.#isSorted ||= taken.isSorted;
    this.#isCalculated ||= taken.isCalculated;
    this.#edited.unshift(...taken.edited);
    this.#written.unshift(...taken.written);
    this.#left.unshift(...taken.visited);
    this.#hasMoved ||= taken.isMoveAlone;
  }

  #current(): SheetPart | null {
    const area = this.#front === null ? null : (this.#selections.get(this.#front) ?? null);
    return this.#front === null || area === null ? null : { sheetId: this.#front, area };
  }

  /** From a place that nobody knows, anything may have been picked. */
  #leave(): void {
    const current = this.#current();
    this.#hasMoved = true;
    if (current) this.#left.push(current);
    else this.#isUnknown = true;
  }
}
