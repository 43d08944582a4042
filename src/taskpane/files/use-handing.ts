import { useCallback, useRef, useState } from 'react';
import { HostError, type WorkbookPort } from '../../excel/port';
import type { Language, Localized } from '../../language/language';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { download } from './download';
import { HANDING_TEXTS } from './handing-texts';
import type { MadeFile } from './made-file';

type News =
  | { readonly kind: 'told' | 'warned'; readonly told: string }
  | { readonly kind: 'refused'; readonly sentence: Localized }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Makes the file; or says in a sentence why there is none. */
export type Make = () => Promise<MadeFile | { readonly refusal: Localized }>;

export interface Handing {
  readonly isWorking: boolean;
  /** What became of the last file; null: none was asked for. */
  readonly news: News | null;
  readonly open: (make: Make) => void;
  readonly download: (make: Make, kind?: 'xlsx' | 'zip') => void;
}

/** Excel says nothing at all while one types in a cell, and some open nothing and say nothing. */
const PATIENCE = 20_000;

/** One file at a time: made, then opened as a workbook of its own or downloaded. */
export function useHanding(port: Pick<WorkbookPort, 'openBeside'>, language: Language): Handing {
  const texts = HANDING_TEXTS[language];
  const [news, setNews] = useState<News | null>(null);
  const [isWorking, setWorking] = useState(false);
  /** The run under way; null: none is, and another may begin. */
  const busy = useRef<symbol | null>(null);
  const last = useRef<symbol | null>(null);
  const hand = useCallback(async (make: Make, over: (file: MadeFile) => Promise<News>) => {
    if (busy.current) return;
    const run = Symbol('run');
    busy.current = last.current = run;
    setWorking(true);
    setNews(null);
    const end = (now: News): void => {
      if (last.current === run) setNews(now);
      if (busy.current !== run) return;
      busy.current = null;
      setWorking(false);
    };
    // What comes after all is told, unless another file was asked for meanwhile.
    const tired = setTimeout(() => end({ kind: 'failed', trouble: SILENCE }), PATIENCE);
    try {
      const made = await make();
      const isGivenUp = last.current !== run;
      if ('refusal' in made) end({ kind: 'refused', sentence: made.refusal });
      else if (!isGivenUp) end(await over(made));
    } catch (error) {
      end({ kind: 'failed', trouble: troubleOf(error) });
    }
    clearTimeout(tired);
  }, []);
  return {
    isWorking,
    news,
    open: (make) =>
      void hand(make, async ({ name, bytes }) => {
        try {
          await port.openBeside(bytes);
          return { kind: 'told', told: texts.opened(name) };
        } catch (error) {
          // Excel says in many ways that it opens nothing (office-js#3568, #3646): the file can be downloaded.
          if (!(error instanceof HostError) || error.problem === 'cell-editing') throw error;
          return { kind: 'warned', told: texts.notOpened(name) };
        }
      }),
    download: (make, kind = 'xlsx') =>
      void hand(make, async ({ name, bytes }) => {
        download(name, bytes, kind);
        return { kind: 'told', told: texts.downloaded(name) };
      }),
  };
}

const SILENCE: Trouble = { kind: 'silence' };
