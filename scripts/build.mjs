import { buildForDeployment } from './build/webpack.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  ensureDependencies();
  await buildForDeployment(process.argv.slice(2));
});
