import type { Book } from './book/book';
import type { DocumentCopies } from './wire/document-copies';
import type { FaultPlan } from './wire/faults';
import type { HostCode } from './wire/host-code';
import type { Traffic } from './wire/traffic';

export type { HostCode } from './wire/host-code';

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export interface HostOptions {
  /** The ExcelApi version that this Excel declares; members above it answer ApiNotFound. Default `1.14`. */
  readonly apiSet?: string;
  /** Other requirement sets that it declares, by name: `{DialogApi: '1.2'}`. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Display language. Default `fr-FR`. */
  readonly locale?: string;
  readonly theme?: OfficeTheme;
  readonly readOnly?: boolean;
  /** Bytes per request and per response. Default 5 MB, as on the web. */
  readonly payloadLimit?: number;
}

export type HostSettings = Required<HostOptions>;

/** An event on its way to office.js: type and target as it registered them, message as JSON text. */
export interface EventEntry {
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

export type HostAnswer =
  | { readonly kind: 'answer'; readonly body: string }
  | { readonly kind: 'refusal'; readonly code: HostCode; readonly message: string };

/**
 * An Excel without Excel: answers office.js's requests over a book. The transports (`startNodeHost`,
 * `connectFrame`) carry the messages; tests and the playground steer it through the rest.
 */
export interface Host {
  readonly book: Book;
  readonly settings: HostSettings;
  /** Round trips and bytes so far, seen from the add-in. */
  readonly traffic: Traffic;
  /**
   * Makes one action fail, once: the n-th action from now on (zero-based, counted across requests), or the
   * first that the predicate recognises. What ran before it stays done, as in Excel.
   */
  readonly failAt: FaultPlan['failAt'];
  /** Leaves one action undone without a word, once: the first that the predicate recognises. */
  readonly ignoreAt: FaultPlan['ignoreAt'];
  /** Makes a whole request be refused, once: the next one, or the n-th from now on. */
  readonly refuse: FaultPlan['refuse'];
  /** Makes the next saving of what the add-in keeps in the workbook be refused, once. */
  readonly refuseSaving: FaultPlan['refuseSaving'];
  /** Carries a whole request out and answers it as refused, once: what was done is done, and nobody was told. */
  readonly loseAnswer: FaultPlan['loseAnswer'];
  /**
   * While true a person is typing in a cell: requests are refused, save those of
   * `Excel.run({delayForCellEdit: true}, …)`, which wait.
   */
  cellEditing: boolean;
  /** Resolves when no cell is being edited. */
  cellEditingEnds(): Promise<void>;
  /** While true every write is answered AccessDenied. */
  readOnly: boolean;
  /** What the add-in keeps in the workbook beside the cells, by name: the JSON of each value. */
  readonly addinSettings: ReadonlyMap<string, string>;
  /** Keeps these in the place of those; answers why not, when a refusal was planned. */
  saveAddinSettings(settings: ReadonlyMap<string, string>): HostCode | null;
  /**
   * False while another workbook's window is in front: as Excel on Windows then does, names have neither type
   * nor range, and whatever concerns the selection is refused. Set to true again, it raises the workbook's
   * `onActivated`.
   */
  inFront: boolean;
  /** While true a person is typing a tab's name: no sheet can be added (office-js#4998). */
  tabRenaming: boolean;
  /** While true a chart sheet is in front: there is no active worksheet. */
  chartInFront: boolean;
  /** While true `calculationState` says Pending, whatever was calculated. */
  calculationSticks: boolean;
  /** Answers one request, given as JSON text. Never throws for what an add-in can send. */
  answer(request: string): HostAnswer;
  /** Hears the events that the add-in registered for, in order, each time some have happened. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** What the add-in took of the workbook as files; whoever knows the file format says how one is made. */
  readonly copies: DocumentCopies;
  /** A copy is about to be taken, which is a request like others: why it is refused, or null. */
  refusesCopy(): HostCode | null;
  /** Hears of each workbook that the add-in opens beside this one: the bytes of its file, null for an empty one. */
  onWorkbookOpened(listener: (bytes: Uint8Array<ArrayBuffer> | null) => void): void;
  /** Forgets the add-in, as when its pane is closed or loads again: events and kept objects. */
  reset(): void;
  /** As `reset`, for good: the book is no longer listened to. The book itself stays. */
  dispose(): void;
}

const light: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#262626',
  isDarkTheme: false,
};

export function withDefaults(options: HostOptions): HostSettings {
  return {
    apiSet: options.apiSet ?? '1.14',
    requirements: { CompressedFile: '1.1', ...options.requirements },
    locale: options.locale ?? 'fr-FR',
    theme: options.theme ?? light,
    readOnly: options.readOnly ?? false,
    payloadLimit: options.payloadLimit ?? 5 * 1024 * 1024,
  };
}
