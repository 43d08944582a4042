import { asksForHelp, HELP } from './playground/options.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) return void process.stdout.write(`${HELP}\n`);
  ensureDependencies();
  // Only now: what it imports is among the dependencies.
  const { startPlayground } = await import('./playground/start.mjs');
  await startPlayground(args);
});
