import type { Page } from 'playwright-core';

/** Waits until the grid draws as many red corners, which mark cells that their validation does not accept. */
export async function showsRedCorners(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>(
      'canvas[id^=univer-sheet-main-canvas]',
    );
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return false;
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const corners: { x: number; y: number }[] = [];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== 0xfe || data[at + 1] !== 0x4b || data[at + 2] !== 0x4b) continue;
      const x = (at / 4) % width;
      const y = Math.floor(at / 4 / width);
      const isNew = corners.every((one) => Math.abs(one.x - x) > 10 || Math.abs(one.y - y) > 10);
      if (isNew) corners.push({ x, y });
    }
    return corners.length === wanted;
  }, count);
}
