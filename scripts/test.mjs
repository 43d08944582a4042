import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';
import { ensureTestTools } from './setup/tools.mjs';

/** `npm test`: everything. `npm test -- lint browser`: those stages alone. */
await main(async () => {
  ensureDependencies();
  ensureTestTools();
  const browser = await ensureBrowser({ windowed: false });
  const { runStages } = await import('./test/stages.mjs');
  await runStages(process.argv.slice(2), browser);
});
