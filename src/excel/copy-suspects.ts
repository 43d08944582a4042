import { tablesIn } from '../workbook/template';
import { lookedFor } from './looked-for';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { fold } from './insert/look';
import { isTemporary } from '../workbook/temporary-names';

/** A sheet that is named after one of ours, as copies are. */
export interface Suspect {
  readonly sheet: string;
  readonly original: string;
  /** A name of ours that the original holds, and that Excel's copy has for itself; null: it holds none. */
  readonly name: string | null;
  /** It is called as a change of call calls the sheets that it keeps, and no table confirms that it did. */
  readonly isCalledKept: boolean;
}

/** So many sheets are looked into. */
const MOST = 12;

/** Codes of calls, with a version where the call stayed: `ITN6`, `FRAM26-COMMUNES`, `SNAP4 v1`. */
const CODE = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9-]+)?(?: v\d+)?$/;

/**
 * `Budget (2)`, `Budget Copie`, `Copie de Budget`; also `Budget détaillé`, which its contents clear. Those that a
 * change of call kept are none: the tables that were kept with them tell the label.
 */
export function suspectsIn(
  { names, tables, sheetNames = {} }: WorkbookSnapshot,
  tableNames: readonly string[],
): readonly Suspect[] {
  const originals = new Map<string, string | null>();
  for (const { body } of Object.values(tables)) originals.set(body.sheet, null);
  for (const [name, { sheet }] of Object.entries(names)) originals.set(sheet, name);
  const suspects: Suspect[] = [];
  for (const sheet of Object.values(sheetNames)) {
    if (originals.has(sheet) || isTemporary(sheet)) continue;
    const original = namesakeOf(sheet, [...originals.keys()]);
    if (original === null) continue;
    const label = / \(([^()]+)\)$/.exec(sheet)?.[1] ?? '';
    if (isKeptLabel(label, tableNames)) continue;
    const name = originals.get(original) ?? null;
    suspects.push({ sheet, original, name, isCalledKept: CODE.test(label) });
  }
  return suspects.slice(0, MOST);
}

/** The sheet whose name is a word of the other's; of several, that of the longest name. */
function namesakeOf(sheet: string, originals: readonly string[]): string | null {
  const [longest] = originals
    .filter((original) => hasAsWord(fold(sheet), fold(original)))
    .sort((a, b) => b.length - a.length);
  return longest ?? null;
}

function hasAsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length).charAt(0);
  return at >= 0 && !/\p{L}/u.test(around);
}

/** `Bareme_Budget_ITN6` bears the label `ITN6`. */
function isKeptLabel(label: string, tableNames: readonly string[]): boolean {
  if (label === '') return false;
  const words = label.replaceAll(/[^\p{L}\p{N}]+/gu, '_');
  const kept = tablesIn(lookedFor()).map(({ name }) => fold(`${name}_${words}`));
  return tableNames.some((name) => kept.includes(fold(name).replace(/_\d+$/, '')));
}
