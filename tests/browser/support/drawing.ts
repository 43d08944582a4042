import type { Page } from 'playwright-core';

/**
 * Waits until the grid draws as many lines of text in pure red, and gives how wide each is: pixels from the first
 * to the last that is red, from the top line to the bottom one.
 */
export async function redLines(page: Page, count: number): Promise<number[]> {
  const found = await page.waitForFunction((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>(
      'canvas[id^=univer-sheet-main-canvas]',
    );
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return null;
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const lines: { left: number; right: number }[] = [];
    let line: { left: number; right: number } | null = null;
    for (let y = 0; y < height; y += 1) {
      let left = width;
      let right = -1;
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 0) continue;
        left = Math.min(left, x);
        right = x;
      }
      if (right < 0) line = null;
      else if (line) {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      } else lines.push((line = { left, right }));
    }
    return lines.length === wanted ? lines.map((one) => one.right - one.left + 1) : null;
  }, count);
  return (await found.jsonValue()) ?? [];
}
