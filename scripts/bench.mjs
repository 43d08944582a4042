import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { withLimits } from './bench/limits.mjs';
import { main } from './setup/say.mjs';

/** `npm run bench`: the figures that we hold ourselves to. `-- --json`: the same as one object. */
await main(async () => {
  const json = process.argv.includes('--json');
  // With --json, standard output holds the object and nothing else.
  if (json) console.log = console.error;
  ensureDependencies();
  const browser = await ensureBrowser({ windowed: false });
  const { measure } = await import('./bench/measure.mjs');
  const figures = await measure(browser);
  if (json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else console.table(withLimits(figures));
});
