import { basename } from 'node:path';
import { attachmentName } from '../../procedure/attachment-name';
import { isTextTable, kindOfName } from '../../received/file-names';
import type { Localized } from '../../language/language';
import type { Obstacle } from '../file-obstacle';
import type { Source, Sources, SourceTrouble, TableSource } from './source';

/** What is found on the way, in the order in which it is come across. */
export class Gathering {
  private readonly sources: Source[] = [];
  private readonly tables: TableSource[] = [];
  private readonly troubles: SourceTrouble[] = [];
  private readonly skipped = new Map<string, { count: number; others: number }>();
  private readonly seen = new Set<string>();

  /**
   * Whether a file or folder is come across for the first time, by whichever name: what is named twice, or linked to
   * from elsewhere, would count twice in a portfolio.
   */
  isNew(realPath: string): boolean {
    return this.seen.size < this.seen.add(realPath).size;
  }

  add(source: Source): void {
    this.sources.push(source);
  }

  /** A table is left alone, unless it turns out to be an export. */
  addTable(folder: string, source: Source): void {
    this.skip(folder, 'table');
    if (isTextTable(source.inside ?? source.path)) {
      this.tables.push({ folder, source: { ...source, kind: 'table' } });
    }
  }

  /** What keeps a file, or all that a folder or a zip holds, from being read. */
  tell(shown: string, { problem, sentence }: Obstacle): void {
    this.troubles.push({ shown, problem, sentence, isEmpty: false });
  }

  tellEmpty(shown: string, sentence: Localized): void {
    this.troubles.push({ shown, problem: 'empty-folder', sentence, isEmpty: true });
  }

  skip(folder: string, kind: 'table' | 'other'): void {
    const counts = this.skipped.get(folder) ?? { count: 0, others: 0 };
    counts[kind === 'table' ? 'count' : 'others'] += 1;
    this.skipped.set(folder, counts);
  }

  all(): Sources {
    const skipped = [...this.skipped].map(([folder, counts]) => ({ folder, ...counts }));
    const { sources, tables, troubles } = this;
    return { sources, tables, skipped, troubles };
  }
}

/** A file on disk. What its name does not tell is taken for a workbook: reading it says what it is. */
export const sourceOnDisk = (path: string): Source => ({
  shown: path,
  path,
  inside: null,
  kind: kindOfName(basename(path)) === 'report' ? 'report' : 'workbook',
  said: attachmentName(path),
});
