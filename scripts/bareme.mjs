#!/usr/bin/env node
import { bundleAnew, presentBundle } from './cli/bundle.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { SetupError } from './setup/say.mjs';

/**
 * `npx bareme …`. Works on a fresh clone: dependencies are installed and src/cli is bundled when needed, and
 * what is said of that goes to stderr, for stdout belongs to the results.
 */
try {
  const { main } = await import(presentBundle() ?? (await prepared()));
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
  // Neither 1 nor 2, which speak of the workbooks (docs/command-line.md).
  process.exitCode = 70;
}

/** Only now are the dependencies looked at: a bundle holds all that it needs of them. */
async function prepared() {
  ensureDependencies('stderr');
  return bundleAnew();
}
