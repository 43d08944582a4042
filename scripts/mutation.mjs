import { SUBJECTS } from './mutation/subjects.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ROOT } from './setup/root.mjs';
import { run, say } from './setup/say.mjs';

/**
 * Mutation testing: each computation and each rule is changed in small ways, and its tests must
 * notice. `npm run mutation`, or `npm run mutation -- money` for one subject; results are kept in .cache and only
 * what changed since is run again.
 */
ensureDependencies();
const wanted = process.argv.slice(2);
for (const subject of wanted.length > 0 ? wanted : Object.keys(SUBJECTS)) {
  say(`── ${subject} ──`);
  const stryker = `${ROOT}/node_modules/@stryker-mutator/core/bin/stryker.js`;
  const env = { ...process.env, BAREME_MUTATED: subject };
  const args = [stryker, 'run', 'scripts/mutation/stryker.config.mjs'];
  if (!run(process.execPath, args, { cwd: ROOT, env })) process.exitCode = 1;
}
