import { ensureDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/root.mjs';
import { run, say } from './setup/say.mjs';

/**
 * Mutation testing: each computation and each rule is changed in small ways, and the tests of its room must
 * notice. `npm run mutation`, or `npm run mutation -- money` for one room; results are kept in .cache and only
 * what changed since is run again.
 */
ensureDependencies();
const wanted = process.argv.slice(2);
for (const room of wanted.length > 0 ? wanted : ['money', 'rules']) {
  say(`── ${room} ──`);
  const stryker = `${ROOT}/node_modules/@stryker-mutator/core/bin/stryker.js`;
  const env = { ...process.env, BAREME_MUTATED: room };
  const args = [stryker, 'run', 'scripts/mutation/stryker.config.mjs'];
  if (!run(process.execPath, args, { cwd: ROOT, env })) process.exitCode = 1;
}
