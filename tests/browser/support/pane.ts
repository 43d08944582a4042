import type { FrameLocator, Locator, Page } from 'playwright-core';

/**
 * The task pane as a person reads it, in French. Amounts are given with ordinary spaces: the no-break ones
 * match. Nothing here waits for a time: a locator waits until what it names is on display.
 */
export class Pane {
  constructor(private readonly page: () => Page) {}

  get frame(): FrameLocator {
    return this.page().frameLocator('#pane iframe');
  }

  get search(): Locator {
    return this.frame.getByRole('searchbox');
  }

  /** The line of the list that names a call. */
  call(text: string | RegExp): Locator {
    return this.frame.getByRole('main').getByRole('button').filter({ hasText: text });
  }

  /** Opens a call that the list shows, inserts its sheets, and ends when its dossier is on display. */
  async insert(text: string | RegExp): Promise<void> {
    await this.call(text).click();
    await this.frame.getByRole('button', { name: 'Insérer les feuilles' }).click();
    await this.heading('Subvention maximale').waitFor();
  }

  /** Waits for the card to show this maximum grant. */
  async showsMaximum(amount: string): Promise<void> {
    const card = this.frame.locator('section', { has: this.heading('Subvention maximale') });
    await card.locator('h2 + p').filter({ hasText: amount }).waitFor();
  }

  /** Waits for a share of the bar of who pays what. */
  async showsShare(payer: string, amount: string): Promise<void> {
    await this.frame.locator('dl > div', { hasText: payer }).filter({ hasText: amount }).waitFor();
  }

  get foot(): Locator {
    return this.frame.getByRole('contentinfo');
  }

  heading(text: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name: text });
  }

  /** What opens the calculation of the figure of that name: the card's, before those of findings. */
  why(figure: string): Locator {
    return this.frame.getByRole('button', { name: `Pourquoi ? ${figure}`, exact: true }).first();
  }

  /** The findings of a rule. */
  finding(rule: string): Locator {
    return this.frame.locator(`li[data-rule="${rule}"]`);
  }

  async gone(rule: string): Promise<void> {
    await this.finding(rule).waitFor({ state: 'detached' });
  }
}
