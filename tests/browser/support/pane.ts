import type { FrameLocator, Locator } from 'playwright-core';

/** The task pane as a person reads it, in French. */
export class Pane {
  constructor(readonly frame: FrameLocator) {}

  get search(): Locator {
    return this.frame.getByRole('searchbox');
  }

  /** Chooses a call and inserts its sheets; ends when the dossier is on display. */
  async insert(
    code: string,
    button = 'Insérer les feuilles',
    title = 'Subvention maximale',
  ): Promise<void> {
    await this.open(code);
    await this.frame.getByRole('button', { name: button }).click();
    await this.frame.getByRole('heading', { name: title }).waitFor();
  }

  async open(code: string): Promise<void> {
    await this.search.fill(code);
    await this.frame.getByRole('main').getByRole('button').first().click();
  }

  /** A finding by a part of its sentence. */
  finding(text: string | RegExp): Locator {
    return this.frame.getByRole('listitem').filter({ hasText: text });
  }

  heading(text: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name: text });
  }
}
