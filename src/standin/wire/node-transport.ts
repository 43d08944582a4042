import type { Book } from '../book/book';
import type { EventEntry, Host, HostOptions } from '../host';
import { createHost } from '../model/excel-host';
import { nodeDocument } from './node-document';
import { loadOfficeLibrary, type NativeBridge, type OfficeLibrary } from './office-library';
import { delayForCellEdit } from './request';
import { compareVersions } from './requirement-gate';

export interface NodeHostOptions extends HostOptions {
  readonly book: Book;
}

/** A host with office.js attached to it, in this process. */
export interface NodeHost extends Host, OfficeLibrary {
  /**
   * Resolves once nothing is on its way: every request answered, every event handed to office.js and what
   * its handlers began over. What a handler puts off with a timer is not waited for.
   */
  settled(): Promise<void>;
}

/**
 * Starts a host and loads office.js for it. `Excel`, `OfficeExtension` and `Office` become the process's
 * globals, as the add-in's code expects them, until the next host starts; each stays usable on its own host.
 */
export async function startNodeHost({ book, ...options }: NodeHostOptions): Promise<NodeHost> {
  const host = createHost(book, options);
  const bridge = new Bridge(host);
  const library = loadOfficeLibrary(bridge);
  const office = officeOf(library.Office, host);
  const globals = {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: office,
  };
  Object.assign(globalThis, globals);
  return Object.assign(host, globals, { settled: () => bridge.settled() });
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** The message channel that office.js uses outside a frame. */
class Bridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  private underWay = 0;
  private readonly events: EventEntry[] = [];

  constructor(private readonly host: Host) {
    host.onEvents((entries) => {
      this.events.push(...entries);
      queueMicrotask(() => this.deliver());
    });
  }

  sendMessageToHost(text: string): void {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const waits = (flags & delayForCellEdit) !== 0;
    void this.answerable(waits).then(() => {
      const answer = this.host.answer(JSON.stringify(message.body));
      const reply =
        answer.kind === 'answer'
          ? { statusCode: 200, headers: {}, body: answer.body }
          : { statusCode: 400, headers: {}, body: errorBody(answer.code, answer.message) };
      this.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
      this.underWay -= 1;
      this.deliver();
    });
  }

  /** A round trip is never synchronous. What waits for a cell's edit to end is not under way. */
  private async answerable(waits: boolean): Promise<void> {
    if (waits) await this.host.cellEditingEnds();
    this.underWay += 1;
    await Promise.resolve();
  }

  async settled(): Promise<void> {
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.underWay === 0 && this.events.length === 0 ? quiet + 1 : 0;
    }
  }

  private deliver(): void {
    if (this.underWay > 0 || this.events.length === 0) return;
    const entries = this.events.splice(0).map(({ type, target, message }) => {
      return [eventCategory, type, target, message, 0];
    });
    this.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }
}

/** What marks an entry as an event of the object model. */
const eventCategory = 65536;

function errorBody(code: string, message: string): string {
  return JSON.stringify({ error: { code, message } });
}

/**
 * Outside a frame office.js never learns what its host declares, so `Office.context` and `Office.onReady`
 * are ours here; in a frame they are the library's own.
 */
function officeOf(library: typeof Office, host: Host): typeof Office {
  const { apiSet, requirements, locale, theme } = host.settings;
  const declared: Readonly<Record<string, string>> = { ...requirements, ExcelApi: apiSet };
  const context = {
    displayLanguage: locale,
    contentLanguage: locale,
    officeTheme: theme,
    host: 'Excel',
    platform: 'OfficeOnline',
    document: nodeDocument(host),
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') => {
        const known = declared[name];
        return known !== undefined && compareVersions(known, String(version)) >= 0;
      },
    },
  };
  const ready = { host: 'Excel', platform: 'OfficeOnline' };
  const onReady = async (callback?: (info: typeof ready) => unknown) => {
    await callback?.(ready);
    return ready;
  };
  return Object.create(library, {
    context: { value: context },
    onReady: { value: onReady },
  }) as typeof library;
}
