import type { WorkbookPort } from '../../../src/excel/port';
import type { SheetArea } from '../../../src/workbook/area';
import type { Place, Scalar } from '../../../src/workbook/scalar';
import { smallDossier } from './sheets';

/** A workbook behind a port, in which people work and whose host may refuse. */
export interface Bench {
  readonly port: WorkbookPort;
  /** In the order of the tabs. */
  readonly sheetNames: () => readonly string[];
  /** What stands in a cell of a sheet: a formula as its text, `''` where nothing does. */
  readonly at: (place: Place) => Scalar;
  /** All that a person could miss: where it is equal before and after, nothing was written between. */
  readonly contents: () => unknown;
  readonly addSheet: (name: string) => void;
  /** A sheet that an interrupted insertion of this token has marked as its own. */
  readonly addMarkedSheet: (name: string, token: string) => Promise<void>;
  readonly deleteSheet: (name: string) => void;
  readonly renameSheet: (name: string, renamed: string) => void;
  readonly hideSheet: (name: string) => void;
  readonly isHidden: (name: string) => boolean;
  readonly insertRows: (sheet: string, row: number, count: number) => void;
  readonly deleteRow: (sheet: string, row: number) => void;
  /** A person types into a cell. Of a formula its result is given too, for what does not compute. */
  readonly type: (place: Place, content: Typed) => void;
  /** A person selects cells. */
  readonly moveTo: (place: Place, cells?: number) => void;
  readonly selectArea: (area: SheetArea) => void;
  readonly mergeCells: (area: SheetArea) => void;
  readonly hideRow: (sheet: string, row: number) => void;
  /** The cell that is shown to the person. */
  readonly shown: () => Place | null;
  /** The files of the workbooks that were opened beside this one. */
  readonly beside: () => readonly Uint8Array[];
  /** What the workbook is as a file. */
  readonly fileIs: (bytes: Uint8Array) => void;
  /** What happens meanwhile is another person's doing. */
  readonly asColleague: (work: () => void) => void;
  /** The next request is refused. */
  readonly refuseNext: (problem: Refusable) => void;
  /** Resolves once all that happened has been reported. */
  readonly settled: () => Promise<void>;
  /** Nobody watches any more. */
  readonly close: () => Promise<void>;
}

export type Typed = Scalar | { readonly formula: string; readonly result: Scalar };

export type Refusable = 'cell-editing' | 'protected' | 'session-lost' | 'no-copy';

export type OpenBench = () => Promise<Bench>;

/** A workbook with a sheet of the person's own, and the small dossier. */
export async function withDossier(open: OpenBench): Promise<Bench> {
  const bench = await open();
  await bench.port.inject(smallDossier());
  await bench.settled();
  return bench;
}
