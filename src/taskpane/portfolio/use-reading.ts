import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Language } from '../../language/language';
import { troubleOf } from '../live/trouble';
import type { Chosen } from './chosen';
import { ReadingQueue, type ReadExport, type Readers, type ReadingState } from './reading-queue';

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
  /** Exports among the files. They stay while they are read once more. */
  readonly exports: readonly ReadExport[];
  /** What holds of the columns of exports, as the portfolio is to keep it. */
  readonly columns: string;
  /** Settles it: exports that were read are read again. */
  readonly settle: (columns: string) => void;
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
const NO_EXPORTS: readonly ReadExport[] = [];
const NO_READINGS: readonly FileReading[] = [];

/**
 * Reads chosen files one after the other. A person can stop it and go on later; what was read by then is kept, and so is
 * what is read while something else is chosen.
 */
export function useReading({ language, known, columns, load = loadReaders }: Asked): Reading {
  const [state, setState] = useState<ReadingState>({ kind: 'nothing' });
  const [empty, setEmpty] = useState(NONE_EMPTY);
  const [left, setLeft] = useState(0);
  const [exports, setExports] = useState(NO_EXPORTS);
  const [settled, setSettled] = useState<string | null>(null);
  const queue = useRef(new ReadingQueue());
  const inForce = settled ?? columns;
  const judged = useMemo(() => new Set(known), [known]);
  const asked = useRef({ language, known: judged, columns: inForce });
  useEffect(() => {
    asked.current = { language, known: judged, columns: inForce };
  });
  const run = useCallback(
    async (which: 'all' | 'again' = 'all'): Promise<void> => {
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
        await current.read(readSource, { asked: () => asked.current, which, tell });
        tell(current.outcome());
        if (queue.current === current) {
          setLeft(current.left);
          setExports(current.exports);
        }
      } catch (error) {
        tell({ kind: 'failed', trouble: troubleOf(error) });
      }
      current.isRunning = false;
    },
    [load],
  );
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
  const settle = useCallback(
    (now: string): void => {
      const isStopped = queue.current.outcome().kind === 'stopped';
      asked.current = { ...asked.current, columns: now };
      setSettled(now);
      queue.current.readExportsAgain();
      void run(isStopped ? 'again' : 'all');
    },
    [run],
  );
  const take = useCallback(() => {
    const { current } = queue;
    if (current.isRunning) return;
    setEmpty(NONE_EMPTY);
    setLeft(0);
    setSettled(null);
    setExports(NO_EXPORTS);
    if (current.take()) setState(current.outcome());
    else {
      queue.current = new ReadingQueue();
      setState({ kind: 'nothing' });
    }
  }, []);
  const forget = useCallback(() => {
    queue.current.isStopped = true;
    queue.current = new ReadingQueue();
    setEmpty(NONE_EMPTY);
    setLeft(0);
    setSettled(null);
    setExports(NO_EXPORTS);
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
    exports,
    columns: inForce,
    settle,
  };
}
