import { spawnSync } from 'node:child_process';

/** @typedef {'stdout' | 'stderr'} Output */

/**
 * One line about what is being done, told apart from what the tools themselves print.
 * @param {string} text
 * @param {Output} [output]
 */
export function say(text, output = 'stdout') {
  process[output].write(`» ${text}\n`);
}

/** Something this machine lacks and that we cannot put right: its message is for a person, without a stack. */
export class SetupError extends Error {}

/**
 * Runs the work of a command; an error made for a person is printed as a sentence, any other with its stack.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n✖ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Runs a program in the foreground.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ran and ended well
 */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}
