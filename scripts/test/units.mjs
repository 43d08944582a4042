import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/root.mjs';
import { run } from '../setup/say.mjs';

const RESULTS = join(CACHE, 'test', 'units.json');

/** @returns {import('./stages.mjs').Count} */
export function runUnitTests() {
  mkdirSync(join(CACHE, 'test'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const good = run(process.execPath, [jest, '--ci', '--json', '--outputFile', RESULTS], {
    cwd: ROOT,
  });
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  // Jest has reasons of its own to fail (no test found, an open handle): they count too.
  return { passed: results.numPassedTests, failed: failed === 0 && !good ? 1 : failed };
}
