import type { Book } from '../standin/book/book';
import type { Host, HostOptions } from '../standin/host';
import { createHost } from '../standin/model/excel-host';
import type { PaneEntry, PaneExit } from '../standin/wire/frame-focus';
import { connectFrame, type FrameConnection } from '../standin/wire/frame-transport';

/** The task pane beside the workbook: a frame that runs the add-in, joined to an Excel without Excel. */
export class TaskPane {
  private open: { frame: HTMLIFrameElement; connection: FrameConnection; host: Host } | null = null;

  constructor(
    private readonly element: HTMLElement,
    /** The workbook beside which the pane is opened: the one in the grid at that moment. */
    private readonly book: () => Book,
    /** Of the add-in's page, which has to be on this page's host. */
    private readonly address: string,
    /** Hears where the keyboard goes when it leaves the pane. */
    private readonly leave: (exit: PaneExit) => void,
    /** Hears of workbooks that the add-in opens beside this one. */
    private readonly opened: Parameters<Host['onWorkbookOpened']>[0],
    /** The workbook as a file, for an add-in that takes a copy of it. */
    private readonly fileOf: (book: Book) => Promise<Uint8Array>,
  ) {}

  /** null while the pane is closed. */
  get host(): Host | null {
    return this.open?.host ?? null;
  }

  /** Opens the pane, anew if it is open: the add-in starts from what stands in the workbook. */
  show(options: HostOptions, address = this.address): void {
    this.hide();
    const book = this.book();
    const host = createHost(book, options);
    host.copies.make = () => this.fileOf(book);
    host.onWorkbookOpened(this.opened);
    const frame = document.createElement('iframe');
    frame.title = 'Barème';
    const connection = connectFrame(frame, host, this.leave);
    frame.src = address;
    this.element.append(frame);
    this.element.hidden = false;
    this.open = { frame, connection, host };
  }

  /** Gives the keyboard to the pane, if it is open: to its first control, or its last. */
  focus(at: PaneEntry): void {
    this.open?.frame.focus();
    this.open?.connection.enter(at);
  }

  /** Closes the pane, as Excel does: the add-in is gone at once, the workbook stays. */
  hide(): void {
    this.open?.frame.remove();
    this.open?.connection.disconnect();
    this.open?.host.dispose();
    this.open = null;
    this.element.hidden = true;
  }
}
