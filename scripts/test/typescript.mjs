import { register } from 'node:module';

/** `node --import` this, and Node reads the project's TypeScript. */
register('./typescript-hooks.mjs', import.meta.url);
