/**
 * Something that is no control takes the focus until the focus moves on. office.js on the web moves it itself at
 * every Tab, and knows no way on from an element that is out of the tab order.
 */
export function focusForNow(element: HTMLElement): void {
  const leave = (): void => {
    // It was the pane that lost the focus, to the grid say: it comes back here with it.
    if (document.activeElement === element) return;
    element.removeAttribute('tabindex');
    element.removeEventListener('blur', leave);
  };
  if (element.tabIndex >= 0) {
    element.focus();
    return;
  }
  element.tabIndex = 0;
  element.addEventListener('blur', leave);
  element.focus();
}
