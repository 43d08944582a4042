import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/calls/call';
import { readExamples } from '../../src/cli/examples/read';
import type { Example } from '../../src/cli/examples/read';
import { ALL_CALLS } from './calls';
import { EXAMPLE_CALLS, EXAMPLE_FILE, MINIMAL_CALLS, MINIMAL_FILE } from './imported-call';

const FOLDER = join(__dirname, '../../src/calls/examples');

const besides = (file: string): string => file.replace(/\.json$/, '.examples.json');

/** The file of examples beside the example of docs/own-calls.md. */
export const EXAMPLES_OF_EXAMPLE = besides(EXAMPLE_FILE);

/** A file of examples, and the tracks that they are of. */
export interface FileOfExamples {
  readonly file: string;
  readonly text: string;
  readonly calls: readonly Call[];
}

/** Those of the calls that ship with Barème, by the call's code. */
export const OUR_EXAMPLES: readonly FileOfExamples[] = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(join(FOLDER, file), 'utf8'),
  calls: ALL_CALLS.filter(({ code }) => `${code}.json` === file),
}));

/** And those of the published examples. */
export const ALL_EXAMPLES: readonly FileOfExamples[] = [
  ...OUR_EXAMPLES,
  {
    file: 'accessibilite-mairies.examples.json',
    text: readFileSync(EXAMPLES_OF_EXAMPLE, 'utf8'),
    calls: EXAMPLE_CALLS,
  },
  {
    file: 'appel-minimal.examples.json',
    text: readFileSync(besides(MINIMAL_FILE), 'utf8'),
    calls: MINIMAL_CALLS,
  },
];

export const EVERY_EXAMPLE: readonly Example[] = ALL_EXAMPLES.flatMap(({ file, text, calls }) =>
  readExamples(text, file, calls),
);
