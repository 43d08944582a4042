/** Characters of a sheet that go straight to the parser: what a dossier has. */
const USUAL = 16 * 2 ** 20;
/** Characters taken in before they are sieved. */
const BATCH = 2 ** 20;

const ROW = String.raw`<(?:\w+:)?row(?=[\s/>])`;
/** Attributes as XML has them, so that what is taken out is well formed by itself. */
const ATTRIBUTES = String.raw`(?:\s+[\w:.-]+="[^"<&]*")*\s*`;
const EMPTY_CELL = String.raw`\s*<((?:\w+:)?)c${ATTRIBUTES}(?:/>|></\1c>)`;

/**
 * Rows without any content, followed by a row that says its own number: so taking them out moves nothing.
 * A sheet formatted down to row 1,048,576 is mostly this, and the parser takes a hundred times longer.
 */
const EMPTY_ROWS = new RegExp(
  String.raw`<((?:\w+:)?)row(?=[\s/>])${ATTRIBUTES}(?:/>|>(?:${EMPTY_CELL.replace(String.raw`\1`, String.raw`\2`)})*\s*</\1row>)\s*(?=${ROW}[^<>]*\sr=|</(?:\w+:)?sheetData)`,
  'g',
);

/** Leaves empty rows out of a long sheet’s XML as it is unpacked, so that time follows contents and not formatting. */
export async function* withoutEmptyRows(
  chunks: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let passed = 0;
  let pending = '';
  let batch = BATCH;
  for await (const chunk of chunks) {
    if (passed < USUAL) {
      passed += chunk.length;
      yield chunk;
      continue;
    }
    pending += chunk;
    if (pending.length < batch) continue;
    const cut = sieveUpToLastRow(pending) ?? { sieved: pending, rest: '' };
    yield cut.sieved;
    pending = cut.rest;
    // A row longer than a batch is not searched again at each chunk.
    batch = Math.max(BATCH, pending.length * 2);
  }
  if (pending !== '') yield sieved(pending);
}

/** In comments and the like, rows are none. */
const sieved = (text: string): string =>
  text.includes('<!') ? text : text.replace(EMPTY_ROWS, '');

/** The last row may go on in the next chunk. Its tag is seen, since the row before it depends on it. */
function sieveUpToLastRow(text: string): { sieved: string; rest: string } | null {
  const start = Math.max(text.lastIndexOf('<row'), text.lastIndexOf(':row'));
  const tagStart = text.lastIndexOf('<', start);
  const tagEnd = text.indexOf('>', start);
  if (start <= 0 || tagStart <= 0 || tagEnd === -1) return null;
  const kept = sieved(text.slice(0, tagEnd));
  return { sieved: kept.slice(0, kept.length - (tagEnd - tagStart)), rest: text.slice(tagStart) };
}
