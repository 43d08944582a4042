import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { subjectCalled } from './subjects.mjs';

/**
 * All tests of the room that is mutated, as one file: its modules are then loaded once a mutant and not once
 * a test file, which is most of the time. Properties and the calls compared take seconds each, which is too
 * long to run for every mutant: those that only they would kill count as survivors, so the score is a lower
 * bound.
 */
const SLOW = /\.properties\.test\.ts$|^fit\//;

const folder = join(process.cwd(), 'tests', subjectCalled(process.env['BAREME_MUTATED']).tests);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.test.ts') && !SLOW.test(name),
);
const load = createRequire(join(folder, 'index.js'));
for (const file of files) load(`./${file}`);
