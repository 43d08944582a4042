import { useCallback, useEffect, useRef, useState } from 'react';
import type { JurorLine, JurorSheet } from '../../documents/jury/session';
import type { RawCell } from '../../workbook/table-rows';
import { recusalChange, scoreChange } from '../../documents/jury/writing/score-cell';
import type { Rewrites } from '../../excel/change/rewrites';
import type { WorkbookPort } from '../../excel/port';
import type { CellChange } from '../../sheets/change';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { localNow } from '../action/local-now';

/** What keeps a juror’s last entry from the workbook. */
export type ScoringNews =
  { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly trouble: Trouble } | null;

export interface Scoring {
  /** What a cell of a line holds as this juror sees it: what they typed last, else what was read. */
  readonly value: (line: JurorLine, key: string, read: Scalar) => Scalar;
  readonly write: (line: JurorLine, key: string, read: Scalar, to: Scalar) => void;
  /** The same for a recusal, with its hour. `word`: what the sheets call it. */
  readonly recuse: (line: JurorLine, word: string) => void;
  readonly isWriting: boolean;
  readonly news: ScoringNews;
  /** Takes the last entry back; null: there is none. */
  readonly undo: (() => void) | null;
}

interface Entry {
  readonly line: JurorLine;
  readonly key: string;
  readonly read: Scalar;
  readonly to: Scalar;
  /** `2021-03-15T17:30`; absent: the entry is no recusal. */
  readonly recusedAt?: string;
}

/** The workbook is read again once a juror has paused for so long, in milliseconds: a reading for each digit would lag. */
export const PAUSE = 1_500;

/** So many milliseconds after a writing a reading may still be one that began before it. */
const STALE = 5_000;

interface Written {
  readonly id: string;
  readonly key: string;
  readonly to: Scalar;
  readonly at: number;
}

/** What a reading has in a cell, by the key of its column: `first2`; blank is null. */
function readOf({ lines }: JurorSheet, { id, key }: Written): Scalar {
  const line = lines.find((one) => one.id === id);
  const [, group = key, number = ''] = /^(first|after|comment)(\d+)$/.exec(key) ?? [];
  const cells: Readonly<Record<string, readonly RawCell[] | undefined>> = {
    first: line?.first,
    after: line?.after,
    comment: line?.comments,
  };
  const cell = cells[group]?.[Number(number) - 1] ?? (key === 'appreciation' && line?.appreciation);
  return cell && !isBlank(cell.raw) ? cell.raw : null;
}

function cellsOf(
  sheet: JurorSheet,
  { line, key, to, recusedAt }: Entry,
  from: Scalar,
): readonly CellChange[] | null {
  if (recusedAt !== undefined) {
    return recusalChange(sheet, line, { word: String(to), at: recusedAt, from });
  }
  const change = scoreChange(sheet, line, key, from, to);
  return change && [change];
}

const cellOf = ({ id }: JurorLine, key: string): string => `${id} ${key}`;

/**
 * A juror’s entries, one cell each, written in the order in which they were typed. What was typed shows at once; where
 * it could not be written, the cell shows what the workbook holds, and the reason is told.
 */
export function useScoring(
  sheet: JurorSheet,
  port: Pick<WorkbookPort, 'correct'>,
  onWritten: () => void,
): Scoring {
  const [typed, setTyped] = useState<ReadonlyMap<string, Scalar>>(new Map());
  const [news, setNews] = useState<ScoringNews>(null);
  const [way, setWay] = useState<Rewrites | null>(null);
  const [isWriting, setWriting] = useState(false);
  const queue = useRef<(() => Promise<void>)[]>([]);
  /** What the workbook holds since the last reading, as far as it was written from here. */
  const written = useRef(new Map<string, Written>());
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A reading knows better than what was typed before it. One that began before the last writing does not: it has what
  // stood there then, and for a while what was typed goes on showing.
  useEffect(() => {
    if (queue.current.length > 0) return;
    const isNews = (cell: string): boolean => {
      const last = written.current.get(cell);
      return last === undefined || Date.now() - last.at > STALE || readOf(sheet, last) === last.to;
    };
    for (const cell of [...written.current.keys()]) {
      if (isNews(cell)) written.current.delete(cell);
    }
    setTyped((now) => new Map([...now].filter(([cell]) => written.current.has(cell))));
  }, [sheet]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const forget = (cell: string): void =>
    setTyped((now) => new Map([...now].filter(([key]) => key !== cell)));

  const readSoon = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(onWritten, PAUSE);
  }, [onWritten]);

  const run = useCallback(async () => {
    setWriting(true);
    for (let job = queue.current[0]; job; job = queue.current[0]) {
      await job();
      queue.current.shift();
    }
    setWriting(false);
    readSoon();
  }, [readSoon]);

  const add = useCallback(
    (job: () => Promise<void>) => {
      queue.current.push(job);
      if (queue.current.length === 1) void run();
    },
    [run],
  );

  const put = useCallback(
    async (entry: Entry) => {
      const { line, key, read, to } = entry;
      const cell = cellOf(line, key);
      const last = written.current.get(cell);
      const from = last ? last.to : read;
      const cells = cellsOf(sheet, entry, from);
      try {
        const outcome = cells && (await port.correct({ cells, texts: [] }));
        if (outcome?.kind !== 'done') {
          setNews({ kind: 'changed' });
          forget(cell);
          return;
        }
        written.current.set(cell, { id: line.id, key, to, at: Date.now() });
        setWay(outcome.undo);
        setNews(null);
      } catch (error) {
        setNews({ kind: 'failed', trouble: troubleOf(error) });
        forget(cell);
      }
    },
    [sheet, port],
  );

  const enter = useCallback(
    (entry: Entry) => {
      clearTimeout(pause.current);
      setTyped((now) => new Map(now).set(cellOf(entry.line, entry.key), entry.to));
      add(() => put(entry));
    },
    [add, put],
  );

  const takeBack = useCallback(
    async (rewrites: Rewrites) => {
      try {
        const outcome = await port.correct(rewrites);
        setNews(outcome.kind === 'done' ? null : { kind: 'changed' });
      } catch (error) {
        setNews({ kind: 'failed', trouble: troubleOf(error) });
      }
      setWay(null);
      written.current.clear();
      setTyped(new Map());
      onWritten();
    },
    [port, onWritten],
  );

  return {
    value: (line, key, read) => {
      const cell = cellOf(line, key);
      return typed.has(cell) ? (typed.get(cell) ?? null) : read;
    },
    write: (line, key, read, to) => enter({ line, key, read, to }),
    recuse: (line, word) =>
      enter({ line, key: 'participation', read: null, to: word, recusedAt: localNow() }),
    isWriting,
    news,
    undo: way && (() => add(() => takeBack(way))),
  };
}
