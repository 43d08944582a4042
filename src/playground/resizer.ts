/** Excel opens a task pane 350 px wide, and lets one narrow it to about 320. */
const WIDTH = { initial: 350, least: 320, most: 800 } as const;
const KEYBOARD_STEP = 10;

/** Makes the border between spreadsheet and pane movable, by pointer and by arrow keys. */
export function makeResizable(border: HTMLElement, pane: HTMLElement): void {
  const set = (wish: number): void => {
    const width = Math.max(WIDTH.least, Math.min(WIDTH.most, Math.round(wish)));
    pane.style.width = `${width}px`;
    border.setAttribute('aria-valuenow', String(width));
  };
  border.setAttribute('aria-valuemin', String(WIDTH.least));
  border.setAttribute('aria-valuemax', String(WIDTH.most));
  set(WIDTH.initial);

  border.addEventListener('pointerdown', (event) => {
    border.setPointerCapture(event.pointerId);
    border.dataset.dragging = '';
  });
  border.addEventListener('pointermove', (event) => {
    if (border.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  border.addEventListener('lostpointercapture', () => delete border.dataset.dragging);
  border.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(pane.offsetWidth + steps * KEYBOARD_STEP);
  });
}
