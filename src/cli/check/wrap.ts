/**
 * A text in lines of at most `width` characters, each after the indent; undefined: one line. It is broken at
 * ordinary spaces only, never at the no-break ones within a number or before a French colon.
 */
export function wrap(text: string, width: number | undefined, indent: string): string[] {
  if (width === undefined) return [indent + text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, indent + line];
}
