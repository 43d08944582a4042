import { BookError, type Book } from '../book/book';
import {
  withDefaults,
  type EventEntry,
  type Host,
  type HostAnswer,
  type HostCode,
  type HostOptions,
  type HostSettings,
} from '../host';
import { DocumentCopies } from '../wire/document-copies';
import { wireError, type WireError } from '../wire/errors';
import { PlannedFaults } from '../wire/faults';
import { Interpreter } from '../wire/interpreter';
import { hostObject } from '../wire/member-table';
import { isCleanup, type WireAnswer, type WireRequest } from '../wire/request';
import { byteLength, TrafficCounter } from '../wire/traffic';
import { BookEvents } from './book-events';
import { objectOf } from './objects';
import { Session } from './session';
import { workbookObject } from './workbook';

export function createHost(book: Book, options: HostOptions = {}): Host {
  return new ExcelHost(book, withDefaults(options));
}

/** Joins the interpreter to the object model over a book. */
class ExcelHost implements Host {
  readonly traffic = new TrafficCounter();
  readonly copies = new DocumentCopies();
  private readonly cellEdit = new CellEdit();
  private readonly faults = new PlannedFaults();
  private readonly session: Session;
  private readonly interpreter: Interpreter;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly events: BookEvents;
  private readonly stopListening: () => void;

  constructor(
    readonly book: Book,
    readonly settings: HostSettings,
  ) {
    this.session = new Session(book, settings, objectOf);
    this.interpreter = new Interpreter({
      root: workbookObject(this.session, (name) => this.interpreter.references.find(name) ?? null),
      services,
      declared: settings,
      beforeAction: (action) => (this.session.running ? this.faults.onAction(action) : 'run'),
      translate,
    });
    this.events = new BookEvents(this.session, this.interpreter, (entries) => this.tell(entries));
    this.stopListening = book.on((event) => this.events.heard(event));
  }

  get failAt() {
    return this.faults.failAt;
  }

  get ignoreAt() {
    return this.faults.ignoreAt;
  }

  get refuse() {
    return this.faults.refuse;
  }

  get refuseSaving() {
    return this.faults.refuseSaving;
  }

  get loseAnswer() {
    return this.faults.loseAnswer;
  }

  get cellEditing(): boolean {
    return this.cellEdit.underWay;
  }

  set cellEditing(underWay: boolean) {
    this.cellEdit.underWay = underWay;
  }

  cellEditingEnds(): Promise<void> {
    return this.cellEdit.end();
  }

  get readOnly(): boolean {
    return this.session.readOnly;
  }

  set readOnly(readOnly: boolean) {
    this.session.readOnly = readOnly;
  }

  get addinSettings(): ReadonlyMap<string, string> {
    return this.session.extras.addinSettings;
  }

  saveAddinSettings(settings: ReadonlyMap<string, string>): HostCode | null {
    const refused = this.faults.onSaving();
    if (refused) return refused;
    const { addinSettings } = this.session.extras;
    addinSettings.clear();
    for (const [name, value] of settings) addinSettings.set(name, value);
    return null;
  }

  refusesCopy(): HostCode | null {
    const planned = this.faults.onRequest();
    if (planned) return planned.code;
    return this.cellEditing ? 'InvalidOperationInCellEditMode' : null;
  }

  get inFront(): boolean {
    return this.session.inFront;
  }

  set inFront(inFront: boolean) {
    const comesBack = inFront && !this.session.inFront;
    this.session.inFront = inFront;
    if (comesBack) this.events.workbookActivated();
  }

  get tabRenaming(): boolean {
    return this.session.isTabRenamed;
  }

  set tabRenaming(isRenamed: boolean) {
    this.session.isTabRenamed = isRenamed;
  }

  get chartInFront(): boolean {
    return this.session.isChartInFront;
  }

  set chartInFront(inFront: boolean) {
    this.session.isChartInFront = inFront;
  }

  get calculationSticks(): boolean {
    return this.session.calculationSticks;
  }

  set calculationSticks(sticks: boolean) {
    this.session.calculationSticks = sticks;
  }

  answer(text: string): HostAnswer {
    const request = parseRequest(text);
    if (isCleanup(request)) return this.cleanUp(request);
    this.traffic.sent(byteLength(text), request.Actions.length);
    const planned = this.faults.onRequest();
    const refused = planned && !planned.isDone ? planned.code : this.refusal(text);
    if (refused) return refusal(refused);
    const body = JSON.stringify(this.run(request));
    if (planned) return refusal(planned.code);
    const size = byteLength(body);
    if (size > this.settings.payloadLimit) return refusal('ResponsePayloadSizeLimitExceeded');
    this.traffic.received(size);
    return { kind: 'answer', body };
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onWorkbookOpened(listener: (bytes: Uint8Array<ArrayBuffer> | null) => void): void {
    this.session.opensWorkbook = listener;
  }

  reset(): void {
    this.interpreter.events.clear();
    this.interpreter.references.clear();
    this.copies.clear();
  }

  dispose(): void {
    this.reset();
    this.stopListening();
    this.listeners.clear();
  }

  private cleanUp(request: WireRequest): HostAnswer {
    this.traffic.cleanedUp();
    return { kind: 'answer', body: JSON.stringify(this.interpreter.run(request)) };
  }

  private refusal(text: string): HostCode | null {
    if (this.cellEditing) return 'InvalidOperationInCellEditMode';
    const tooLarge = byteLength(text) > this.settings.payloadLimit;
    return tooLarge ? 'RequestPayloadSizeLimitExceeded' : null;
  }

  private run(request: WireRequest): WireAnswer {
    this.session.beginRequest();
    try {
      return this.book.asAddin(() => {
        const answer = this.interpreter.run(request);
        this.session.settle();
        return answer;
      });
    } finally {
      this.session.endRequest();
    }
  }

  private tell(entries: readonly EventEntry[]): void {
    for (const listener of this.listeners) listener(entries);
  }
}

/** Whether a person is typing in a cell, and who waits for that to end. */
class CellEdit {
  private editing = false;
  private waiting: (() => void)[] = [];

  get underWay(): boolean {
    return this.editing;
  }

  set underWay(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  end(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Start-up tells the host that the add-in's ribbon actions are ready; there is nothing to do. */
const services = {
  'Microsoft.InternalService.AddinInternalService': () =>
    hostObject(
      { name: '_AddinInternalService', methods: { notifyActionHandlerReady: () => undefined } },
      {},
    ),
};

const refusalSentences: Readonly<Record<HostCode, string>> = {
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidOrTimedOutSession: 'Your Office Online session has expired or is invalid.',
  ActivityLimitReached: 'Activity limit has been reached.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  AccessDenied: 'You cannot perform the requested operation.',
  NetworkProblem: 'A network problem has prevented retrieval of the file.',
};

function refusal(code: HostCode): HostAnswer {
  return { kind: 'refusal', code, message: refusalSentences[code] };
}

function translate(error: unknown): WireError | null {
  return error instanceof BookError ? wireError(error.code, error.message) : null;
}

function parseRequest(text: string): WireRequest {
  return JSON.parse(text) as WireRequest;
}
