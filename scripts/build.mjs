import { buildAddin } from './build/webpack.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  ensureDependencies();
  buildAddin(process.argv.slice(2));
});
