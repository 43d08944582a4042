import { unreadableReading, type FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Language } from '../../language/language';
import type { Trouble } from '../live/state';
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

/** An export among the files. */
export interface ReadExport extends Extract<FileReading['content'], { readonly kind: 'export' }> {
  readonly file: string;
}

/** A file of a run. */
interface Item {
  /** null: what was read of it stands for good. */
  readonly source: ChosenSource | null;
  /** null: it waits. */
  readings: readonly FileReading[] | null;
  /** What was read of it by what no longer holds; null: nothing. */
  before: readonly FileReading[] | null;
}

type Held = Omit<ReadingRun, 'at'>;

interface Round {
  /** What holds by now: it may change while files are read. */
  readonly asked: () => Held;
  /** Only what is to be read once more, or whatever waits. */
  readonly which: 'all' | 'again';
  readonly tell: (state: ReadingState) => void;
}

/** The files of a run: those that wait, and what was read of the others. */
export class ReadingQueue {
  private items: readonly Item[] = [];
  private readonly at = new Date().toISOString();
  private besides = 0;
  isRunning = false;
  isStopped = false;

  add({ sources, unread, left }: Chosen, language: Language): void {
    this.besides += left;
    const ofTroubles = unread.map(({ shown, sentence }) => ({
      ...{ source: null, before: null },
      readings: [this.unreadable(shown, sentence[language])],
    }));
    const waiting = sources.map((source) => ({ source, readings: null, before: null }));
    this.items = [...this.items, ...ofTroubles, ...waiting];
  }

  /** Tables among them, in which nothing was recognised as yet. */
  readExportsAgain(): void {
    for (const item of this.items) {
      const isExport = item.readings?.some(({ content }) => content.kind === 'export') ?? false;
      if (item.source && (isExport || item.readings?.length === 0)) {
        item.before = item.readings;
        item.readings = null;
      }
    }
  }

  async read(readSource: Readers['readSource'], { asked, which, tell }: Round): Promise<void> {
    for (;;) {
      const item = this.items.find(
        ({ readings, before: was }) => readings === null && (which === 'all' || was !== null),
      );
      if (!item?.source || this.isStopped) return;
      tell({ kind: 'reading', ...this.progress() });
      const run = { ...asked(), at: this.at };
      const readings = await this.readOne(item.source, readSource, run);
      // What was settled meanwhile holds for it too.
      if (asked().columns !== run.columns) continue;
      item.readings = readings;
      item.before = null;
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

  /** Files that are none of ours: letters, pictures, tables that are no exports. */
  get left(): number {
    return this.besides + this.items.filter(({ readings }) => readings?.length === 0).length;
  }

  /** Those that are being read once more are as they were read before. */
  get exports(): readonly ReadExport[] {
    const all = this.items.flatMap(({ readings, before }) => readings ?? before ?? []);
    return all.flatMap(({ file, content }) =>
      content.kind === 'export' ? { ...content, file } : [],
    );
  }

  private progress(): { readonly done: number; readonly of: number } {
    const chosen = this.items.filter(({ source }) => source !== null);
    const done = chosen.filter(({ readings }) => readings !== null).length;
    return { done, of: chosen.length };
  }

  /** Whether any file waits still. */
  take(): boolean {
    this.items = this.items.filter(({ readings }) => readings === null);
    this.besides = 0;
    return this.items.length > 0;
  }

  outcome(): ReadingState {
    const readings = this.items.flatMap((item) => item.readings ?? []);
    const { done, of } = this.progress();
    if (done < of) return { kind: 'stopped', done, of, readings };
    return readings.length === 0 ? { kind: 'nothing' } : { kind: 'read', readings };
  }

  private readonly unreadable = (file: string, why: string): FileReading =>
    unreadableReading({ file, readOn: this.at }, why);
}
