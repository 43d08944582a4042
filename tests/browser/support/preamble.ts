import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { Budget } from './budget';
import { Keyboard } from './keyboard';
import { Pane } from './pane';
import { openPlayground, type Session, type SessionOptions } from './session';
import { Workbook } from './workbook';

/** What a test works with. Each part looks at the page that is open at that moment: it may be another one later. */
interface Desk {
  readonly session: Sessions;
  readonly pane: Pane;
  readonly workbook: Workbook;
  readonly budget: Budget;
  readonly keyboard: Keyboard;
}

interface Expectations {
  /** For tests that break the page on purpose: the browser's console says so, and that is no fault. */
  readonly mayComplain?: boolean;
}

/**
 * For a `describe` whose tests follow each other as a person's steps do: one playground, opened before the first.
 * After each step, its pages must have complained of nothing and have asked no other host.
 */
export function oneSitting(options: SessionOptions = {}): Desk {
  const desk = layDesk({});
  before(() => desk.session.open(options));
  return desk;
}

/**
 * For a `describe` whose tests each open a playground of their own, with `session.open()`. After each test, its
 * pages must have complained of nothing and have asked no other host.
 */
export function freshSessions(expectations: Expectations = {}): Desk {
  const desk = layDesk(expectations);
  afterEach(() => desk.session.close());
  return desk;
}

function layDesk(expectations: Expectations): Desk {
  const session = new Sessions(expectations);
  before(() => session.launch());
  afterEach(async () => {
    session.hasNothingToReport();
    await session.hasNothingInTheWay();
  });
  after(() => session.quit());
  const page = (): Page => session.page;
  const workbook = new Workbook(page);
  return {
    session,
    workbook,
    pane: new Pane(page),
    budget: new Budget(workbook),
    keyboard: new Keyboard(page),
  };
}

/** One browser, in which one playground after the other is opened. */
class Sessions {
  private browser: Browser | null = null;
  private current: Session | null = null;
  /** How much of what the present session notes has been reported. */
  private reported = { complaints: 0, refused: 0 };

  constructor(private readonly expectations: Expectations) {}

  get page(): Page {
    return this.session.page;
  }

  get context(): BrowserContext {
    return this.session.context;
  }

  async launch(): Promise<void> {
    this.browser = await launchBrowser();
  }

  async quit(): Promise<void> {
    await this.browser?.close();
  }

  /** Opens a playground as a person finds it the first time; one that is open is closed. */
  async open(options: SessionOptions = {}): Promise<void> {
    this.hasNothingToReport();
    await this.close();
    if (!this.browser) throw new Error('The browser has not been launched');
    this.current = await openPlayground(this.browser, options);
  }

  async close(): Promise<void> {
    await this.current?.close();
    this.current = null;
    this.reported = { complaints: 0, refused: 0 };
  }

  /** A complaint is reported once: by the step in which it came, not by those that follow. */
  hasNothingToReport(): void {
    if (!this.current) return;
    const complaints = this.current.complaints.slice(this.reported.complaints);
    const refused = this.current.refused.slice(this.reported.refused);
    this.reported.complaints += complaints.length;
    this.reported.refused += refused.length;
    if (!this.expectations.mayComplain) assert.deepEqual(complaints, []);
    assert.deepEqual(refused, []);
  }

  /** A dialog of the grid takes all clicks and keys: the steps that follow would fail without a word of why. */
  async hasNothingInTheWay(): Promise<void> {
    if (!this.current || this.expectations.mayComplain) return;
    const dialogs = this.current.page.getByRole('dialog').filter({ visible: true });
    assert.deepEqual(await dialogs.allInnerTexts(), []);
  }

  private get session(): Session {
    if (!this.current) throw new Error('No playground is open: `await session.open()` opens one');
    return this.current;
  }
}
