import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  ensureDependencies();
  const { startInExcel } = await import('./excel/start.mjs');
  await startInExcel(process.argv.slice(2));
});
