import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const READER = join(__dirname, '../../../src/xlsx/read');

/** Rooms in which some document is known; `xlsx/audit`, which is one's own judgement, is none of the reader. */
const DOCUMENTS = /from '[./]*\/(?:dossier|documents|rules|sheets)\//;

describe('The reader of files', () => {
  it('imports nothing of any document: what it looks for is the template', () => {
    const entangled = readdirSync(READER).filter((file) =>
      DOCUMENTS.test(readFileSync(join(READER, file), 'utf8')),
    );
    expect(entangled).toEqual([]);
  });
});
