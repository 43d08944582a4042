import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  ensureDependencies();
  // Only now: what it imports is among the dependencies.
  const { startPlayground } = await import('./playground/start.mjs');
  await startPlayground(process.argv.slice(2));
});
