/** The cells of a CSV text with commas and double quotes, as LibreOffice writes it. */
export function cellsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain = '', end = ''] = match;
    // The expression matches once more, on nothing, after the last line.
    if (whole === '' && match.index === text.length) break;
    const row = rows.at(-1) ?? startRow(rows);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') startRow(rows);
  }
  return rows;
}

function startRow(rows: string[][]): string[] {
  const row: string[] = [];
  rows.push(row);
  return row;
}
