import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../../scripts/build/webpack.mjs';

/** The production bundle as the build stage of `npm test` left it. */
export function built(officejs: 'microsoft' | 'self') {
  const folder = builtFolder(officejs);
  if (!existsSync(join(folder, 'taskpane.html'))) {
    throw new Error('The add-in is not built yet: npm test -- build');
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return { folder, files, text: (name: string) => readFileSync(join(folder, name), 'utf8') };
}
