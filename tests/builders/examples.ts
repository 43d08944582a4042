import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/calls/call';
import { readExamples } from '../../src/cli/examples/read';
import type { Example } from '../../src/cli/examples/read';
import { ALL_CALLS } from './calls';
import { EXAMPLE_FILE, IMPORTED_CALLS } from './imported-call';

const FOLDER = join(__dirname, '../../src/calls/examples');

/** The file of examples beside the example of docs/own-calls.md. */
export const EXAMPLES_OF_EXAMPLE = EXAMPLE_FILE.replace(/\.json$/, '.examples.json');

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

/** And those of the published example. */
export const ALL_EXAMPLES: readonly FileOfExamples[] = [
  ...OUR_EXAMPLES,
  {
    file: 'accessibilite-mairies.examples.json',
    text: readFileSync(EXAMPLES_OF_EXAMPLE, 'utf8'),
    calls: IMPORTED_CALLS,
  },
];

export const EVERY_EXAMPLE: readonly Example[] = ALL_EXAMPLES.flatMap(({ file, text, calls }) =>
  readExamples(text, file, calls),
);
