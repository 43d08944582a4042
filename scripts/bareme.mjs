#!/usr/bin/env node
import { ensureDependencies } from './setup/dependencies.mjs';
import { SetupError } from './setup/say.mjs';

/**
 * `npx bareme …`. Works on a fresh clone: dependencies are installed and src/cli is bundled when needed, and
 * what is said of that goes to stderr, for stdout belongs to the results.
 */
try {
  ensureDependencies('stderr');
  // Only now: what it imports is among the dependencies.
  const { bundledCommands } = await import('./cli/bundle.mjs');
  const { main } = await import(await bundledCommands());
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
  // Neither 1 nor 2, which speak of the workbooks (docs/command-line.md).
  process.exitCode = 70;
}
