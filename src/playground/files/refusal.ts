/** A sentence over the page that says why a file was refused, until it is closed or the next file is at hand. */
export class Refusal {
  constructor(
    private readonly element: HTMLElement,
    private readonly sentence: HTMLElement,
    close: HTMLElement,
    /** Where the keyboard goes on when the sentence is closed. */
    private readonly after: HTMLElement,
  ) {
    close.addEventListener('click', () => this.close());
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  show(sentence: string): void {
    this.element.hidden = false;
    // Shown before it is filled: a screen reader tells what changes in an alert that it knows.
    this.sentence.textContent = sentence;
  }

  hide(): void {
    this.element.hidden = true;
    this.sentence.textContent = '';
  }

  private close(): void {
    this.hide();
    this.after.focus();
  }
}
