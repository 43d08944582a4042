import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What may be deleted at any time: certificates, browser profiles, compiled test files. */
export const CACHE = join(ROOT, '.cache');

export const DIST = join(ROOT, 'dist');
