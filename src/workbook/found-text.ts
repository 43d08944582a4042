import type { FoundCell } from './whole-sheet';

/** What a cell says as a text, its spaces single: a heading such as « 2026 » may have become a number. */
export function foundText(cell: FoundCell): string {
  if (typeof cell === 'string') return cell.replaceAll(/\s+/g, ' ').trim();
  switch (cell.kind) {
    case 'number':
    case 'truth':
      return String(cell.value);
    case 'date':
      return cell.day;
    case 'error':
      return cell.text;
    case 'no-result':
      return '';
  }
}
