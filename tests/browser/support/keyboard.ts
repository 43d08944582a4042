import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';

/** More stops than any screen has between two that a test names. */
const MOST_STOPS = 60;

/** The keyboard alone, in the pane: where it is, and how it gets on. Ordinary spaces stand for any space. */
export class Keyboard {
  constructor(private readonly open: () => Page) {}

  private get page(): Page {
    return this.open();
  }

  private get frame(): FrameLocator {
    return this.page.frameLocator('#pane iframe');
  }

  /** What the focused element is called; empty where the focus is nowhere. */
  async focused(): Promise<string> {
    return this.frame.locator('body').evaluate((body) => {
      const { activeElement } = body.ownerDocument;
      if (activeElement === null || activeElement === body) return '';
      const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent;
      return name.replace(/\s/g, ' ').trim();
    });
  }

  /** Waits for the focus to be on what is called so: a screen may have to be fetched first. */
  async isOn(name: string | RegExp): Promise<void> {
    const { source, flags } =
      typeof name === 'string' ? new RegExp(`^${escaped(name)}$`, '') : name;
    const found = this.page.frames().find((frame) => frame.url().includes('/addin/'));
    assert.ok(found, 'the pane is open');
    await found
      .waitForFunction(
        ([pattern, how]) => {
          const { activeElement } = document;
          if (activeElement === null || activeElement === document.body) return false;
          const given = activeElement.getAttribute('aria-label') ?? activeElement.textContent;
          return new RegExp(pattern, how).test(given.replace(/\s/g, ' ').trim());
        },
        [source, flags] as const,
      )
      .catch(async () => assert.fail(`the focus is on “${await this.focused()}”, not ${name}`));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Goes on by Tab to what is called so; every press moves the focus on. */
  async tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
    const isReached = (stop: string): boolean =>
      typeof name === 'string' ? stop === name : name.test(stop);
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const before = await this.place();
      await this.press(key);
      assert.notEqual(await this.place(), before, `${key} moves on from “${await this.focused()}”`);
      if (isReached(await this.focused())) return;
    }
    assert.fail(`${key} never comes to ${name}`);
  }

  /** Tells focused elements apart, those of one name too. */
  private async place(): Promise<number> {
    return this.frame.locator('body').evaluate((body) => {
      const all = [...body.querySelectorAll('*')];
      return all.indexOf(body.ownerDocument.activeElement ?? body);
    });
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
