import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatforms, platformOf, withoutIntegrity } from './setup/lock-platforms.mjs';
import { ROOT } from './setup/root.mjs';

/**
 * Writes the packages of other platforms back into package-lock.json. npm drops them when it updates the lock
 * file beside a node_modules of one platform (npm/cli#4828), and `npm ci` then fails on the others. What has no
 * integrity hash gets the one that the registry publishes, so that no package can be swapped for another.
 */
const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const { name, version, parent } of missingPlatforms(lock)) {
  const { dev, license, engines } = parent;
  lock.packages[`node_modules/${name}`] = {
    version,
    ...platformOf(name),
    ...(dev && { dev }),
    ...(license && { license }),
    optional: true,
    ...(engines && { engines }),
  };
  console.log(`added ${name} ${version}`);
}
for (const { name, version, entry } of withoutIntegrity(lock)) {
  entry.integrity = integrityOf(name, version);
  console.log(`hashed ${name} ${version}`);
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** @param {string} name @param {string} version */
function integrityOf(name, version) {
  const view = ['view', `${name}@${version}`, 'dist.integrity'];
  const integrity = execFileSync('npm', view, { encoding: 'utf8' }).trim();
  if (!integrity) throw new Error(`The registry has no hash of ${name} ${version}`);
  return integrity;
}
