import type { PaneExit } from '../standin/wire/frame-focus';
import type { Spreadsheet } from './spreadsheet';
import type { TaskPane } from './task-pane';

interface Stops {
  /** The page's first control, which follows the pane: it is the last of the page. */
  readonly first: HTMLElement;
  readonly beforePane: HTMLElement;
}

/**
 * The way of the keyboard around the page. Cells and pane both keep Tab to themselves, as in Excel: F6 leads from the
 * cells to the pane and from elsewhere to the cells, and the pane tells itself when it is left.
 */
export class KeyboardRound {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly pane: TaskPane,
    private readonly stops: Stops,
  ) {
    // Before the grid, which would take the key for its own.
    document.addEventListener('keydown', (event) => this.pressed(event), { capture: true });
  }

  leavePane(exit: PaneExit): void {
    if (exit === 'next') this.stops.first.focus();
    else if (exit === 'previous') this.stops.beforePane.focus();
    else this.spreadsheet.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.spreadsheet.hasFocus && this.pane.host) this.pane.focus('start');
    else this.spreadsheet.focus();
  }
}
