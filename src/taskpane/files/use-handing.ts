import { useCallback, useRef, useState } from 'react';
import { HostError, type WorkbookPort } from '../../../excel/port';
import { download } from '../../files/download';
import type { Trouble } from '../../live/state';
import { troubleOf } from '../../live/trouble';
import type { MadeFile } from './made-files';
import type { FileTexts } from './texts';

type News =
  | { readonly kind: 'told' | 'warned'; readonly told: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

type Make = () => Promise<MadeFile>;

export interface Sending {
  readonly isWorking: boolean;
  /** What became of the last file; null: none was asked for. */
  readonly news: News | null;
  readonly open: (make: Make) => void;
  readonly download: (make: Make, kind?: 'xlsx' | 'zip') => void;
}

/** One file at a time: made, then handed over. */
export function useSending(port: Pick<WorkbookPort, 'openBeside'>, texts: FileTexts): Sending {
  const [news, setNews] = useState<News | null>(null);
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);
  const hand = useCallback(async (make: Make, over: (file: MadeFile) => Promise<News>) => {
    if (busy.current) return;
    busy.current = true;
    setWorking(true);
    setNews(null);
    try {
      setNews(await over(await make()));
    } catch (error) {
      setNews({ kind: 'failed', trouble: troubleOf(error) });
    }
    busy.current = false;
    setWorking(false);
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
