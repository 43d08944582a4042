import type { EventEntry, Host } from '../host';
import { copyAnswer } from './frame-copies';
import { paneEntry, paneExit, type PaneEntry, type PaneExit } from './frame-focus';
import {
  answerTo,
  eventMessage,
  frameName,
  parseMessage,
  reply,
  waitsForCellEdit,
  type FrameMessage,
} from './frame-messages';

export interface FrameConnection {
  /** Gives the keyboard to the pane: to its first control, or its last. */
  enter(at: PaneEntry): void;
  /** Stops answering the frame. */
  disconnect(): void;
}

/**
 * Lets a frame's own office.js talk to the host, as it does with Excel on the web. Call it before the frame
 * is given its address: the frame's name tells the library where it is. The library wants this page to be
 * https and of the frame's host name (the port may differ). The library takes Tab, Escape and F2 for itself and
 * tells where the keyboard wants to go: `leave` hears of it.
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  host: Host,
  leave: (exit: PaneExit) => void,
): FrameConnection {
  const { location } = window;
  const events = new FrameEvents(frame, host);
  const answer = (message: FrameMessage, origin: string) => {
    const post = (data: unknown): void => {
      if (data !== undefined) frame.contentWindow?.postMessage(reply(message, data), origin);
    };
    const copied = message._actionName === 'executeMethod' ? copyAnswer(message._data, host) : null;
    if (copied) void copied.then(post);
    else post(answerTo(message, host, `${location.origin}/Classeur1.xlsx`));
  };
  const receive = (event: MessageEvent) => {
    const message = event.source === frame.contentWindow ? parseMessage(event.data) : null;
    if (!message) return;
    events.conversation = { id: message._conversationId, origin: event.origin };
    const exit = paneExit(message);
    if (exit) leave(exit);
    if (!waitsForCellEdit(message)) answer(message, event.origin);
    else void host.cellEditingEnds().then(() => answer(message, event.origin));
  };
  frame.name = frameName(host.settings.locale, location.origin, crypto.randomUUID());
  window.addEventListener('message', receive);
  return {
    enter(at) {
      events.post((conversationId) => paneEntry(conversationId, at));
    },
    disconnect() {
      window.removeEventListener('message', receive);
      events.stop();
    },
  };
}

/** Sends events in batches, after the answer to the request that caused them. */
class FrameEvents {
  /** As the pane's last message had it; null until it speaks. */
  conversation: { readonly id: string; readonly origin: string } | null = null;
  readonly stop: () => void;
  private readonly waiting: EventEntry[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    host: Host,
  ) {
    this.stop = host.onEvents((entries) => {
      if (this.waiting.length === 0) queueMicrotask(() => this.deliver());
      this.waiting.push(...entries);
    });
  }

  private deliver(): void {
    const entries = this.waiting.splice(0);
    this.post((id) => eventMessage(id, entries));
  }

  /** Posts what the host says of itself, once the pane has spoken. */
  post(message: (conversationId: string) => string): void {
    if (!this.conversation) return;
    const { id, origin } = this.conversation;
    this.frame.contentWindow?.postMessage(message(id), origin);
  }
}
