import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What may be deleted at any time: certificates, browser profiles, builds for local use. */
export const CACHE = join(ROOT, '.cache');

/** What `npm run build` makes, for a person to deploy; tests and playground keep off it. */
export const DIST = join(ROOT, 'dist');
