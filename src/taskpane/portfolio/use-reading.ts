import { useCallback, useEffect, useRef, useState } from 'react';
import { unreadableReading, type FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Language } from '../../language/language';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import type { Chosen, ChosenSource } from './chosen';
import type { ReadingRun } from './read-source';
import { PORTFOLIO_TEXTS } from './texts';

export type ReadingState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gathering' }
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  /** By the person: it can go on. */
  | {
      readonly kind: 'stopped';
      readonly done: number;
      readonly of: number;
      readonly readings: readonly FileReading[];
    }
  | { readonly kind: 'read'; readonly readings: readonly FileReading[] }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What reads files, loaded with the first of them. */
export interface Readers {
  readonly gatherChosen: (files: readonly File[]) => Promise<Chosen>;
  readonly readSource: (source: ChosenSource, run: ReadingRun) => Promise<readonly FileReading[]>;
}

export type LoadReaders = () => Promise<Readers>;

const loadReaders: LoadReaders = async () => {
  const [chosen, source] = await Promise.all([import('./chosen'), import('./read-source')]);
  return { ...chosen, ...source };
};

export interface Reading {
  readonly state: ReadingState;
  /** In the order in which files were chosen; none while they are read. */
  readonly readings: readonly FileReading[];
  /** Zips in which nothing is to be read, and how many files are left aside. */
  readonly told: Pick<Chosen, 'empty' | 'left'>;
  /** More files may be chosen at any time. */
  readonly choose: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** What was read is elsewhere by now; files that wait still do. */
  readonly take: () => void;
  readonly forget: () => void;
}

interface Asked {
  readonly language: Language;
  /** SHA-256 of files that need not be judged again. */
  readonly known: readonly string[];
  /** What people have settled of the columns of exports, as the portfolio keeps it. */
  readonly columns: string;
  readonly load?: LoadReaders | undefined;
}

const NONE_EMPTY: Chosen['empty'] = [];
const NO_READINGS: readonly FileReading[] = [];

/**
 * Reads chosen files one after the other. A person can stop it and go on later; what was read by then is kept, and so is
 * what is read while something else is chosen.
 */
export function useReading({ language, known, columns, load = loadReaders }: Asked): Reading {
  const [state, setState] = useState<ReadingState>({ kind: 'nothing' });
  const [empty, setEmpty] = useState(NONE_EMPTY);
  const [left, setLeft] = useState(0);
  const queue = useRef(new Queue());
  const asked = useRef({ language, known, columns });
  useEffect(() => {
    asked.current = { language, known, columns };
  });
  const run = useCallback(async (): Promise<void> => {
    const { current } = queue;
    if (current.isRunning) return;
    current.isRunning = true;
    current.isStopped = false;
    const tell = (now: ReadingState): void => {
      // What was forgotten says nothing any more.
      if (queue.current === current) setState(now);
    };
    try {
      const { readSource } = await load();
      await current.read(readSource, asked.current, tell);
      tell(current.outcome());
      if (queue.current === current) setLeft(current.left);
    } catch (error) {
      tell({ kind: 'failed', trouble: troubleOf(error) });
    }
    current.isRunning = false;
  }, [load]);
  const choose = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const { current } = queue;
      if (!current.isRunning) setState({ kind: 'gathering' });
      try {
        const { gatherChosen } = await load();
        const chosen = await gatherChosen(files);
        current.add(chosen, asked.current.language);
        setEmpty((before) => [...before, ...chosen.empty]);
        await run();
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [load, run],
  );
  const take = useCallback(() => {
    const { current } = queue;
    if (current.isRunning) return;
    setEmpty(NONE_EMPTY);
    setLeft(0);
    if (current.take()) setState(current.outcome());
    else {
      queue.current = new Queue();
      setState({ kind: 'nothing' });
    }
  }, []);
  const forget = useCallback(() => {
    queue.current.isStopped = true;
    queue.current = new Queue();
    setEmpty(NONE_EMPTY);
    setLeft(0);
    setState({ kind: 'nothing' });
  }, []);
  useEffect(
    () => () => {
      queue.current.isStopped = true;
    },
    [],
  );
  return {
    state,
    readings: 'readings' in state ? state.readings : NO_READINGS,
    told: { empty, left },
    choose: (files) => void choose(files),
    stop: () => {
      queue.current.isStopped = true;
    },
    goOn: () => void run(),
    take,
    forget,
  };
}

/** The files of a run: those that wait, and what was read of the others. */
class Queue {
  private sources: readonly ChosenSource[] = [];
  private next = 0;
  private readonly at = new Date().toISOString();
  private readonly done: FileReading[] = [];
  /** Files that are none of ours: letters, pictures, tables that are no exports. */
  left = 0;
  isRunning = false;
  isStopped = false;

  add({ sources, unread, left }: Chosen, language: Language): void {
    this.left += left;
    this.sources = [...this.sources, ...sources];
    for (const { shown, sentence } of unread) {
      this.done.push(this.unreadable(shown, sentence[language]));
    }
  }

  async read(
    readSource: Readers['readSource'],
    { language, known, columns }: Omit<Asked, 'load'>,
    tell: (state: ReadingState) => void,
  ): Promise<void> {
    const run = { language, columns, at: this.at, known: new Set(known) };
    for (;;) {
      const source = this.sources[this.next];
      if (!source || this.isStopped) return;
      tell({ kind: 'reading', done: this.next, of: this.sources.length });
      const readings = await this.readOne(source, readSource, run);
      if (readings.length === 0) this.left += 1;
      this.done.push(...readings);
      this.next += 1;
    }
  }

  /** One file that cannot be examined keeps none of the others from being. */
  private async readOne(
    source: ChosenSource,
    readSource: Readers['readSource'],
    run: ReadingRun,
  ): Promise<readonly FileReading[]> {
    try {
      return await readSource(source, run);
    } catch (error) {
      // What examines a file could not be fetched: no fault of the file’s, and it can be tried again.
      if (error instanceof Error && error.name === 'ChunkLoadError') throw error;
      const detail = error instanceof Error ? error.message : String(error);
      return [this.unreadable(source.shown, PORTFOLIO_TEXTS[run.language].crashed(detail))];
    }
  }

  /** Whether any file waits still. */
  take(): boolean {
    this.done.length = 0;
    this.left = 0;
    return this.next < this.sources.length;
  }

  outcome(): ReadingState {
    const { next, sources } = this;
    const readings = [...this.done];
    if (next < sources.length) {
      return { kind: 'stopped', done: next, of: sources.length, readings };
    }
    return readings.length === 0 ? { kind: 'nothing' } : { kind: 'read', readings };
  }

  private readonly unreadable = (file: string, why: string): FileReading =>
    unreadableReading({ file, readOn: this.at }, why);
}
