import summaries from '../../calls/summaries.json';
import { tablesIn } from '../../workbook/template';
import type { Template } from '../../workbook/template';
import type { FileTable, WorkbookFile } from './workbook-file';

/**
 * Whether kept sheets are labelled so: by the code of a call, with a version where the call stayed. Those of another
 * fund are known by the tables that were kept with them.
 */
export function keptLabels(file: WorkbookFile, template: Template): (label: string) => boolean {
  const names = file.tables.map(({ name }) => name);
  return (label) => {
    const code = codeIn(label);
    if (code === null) return false;
    return CODES.has(code) || names.some((name) => isOneKept(name, label, template));
  };
}

/** `Bareme_Budget_ITN6`, `Bareme_Budget_ITN6_2`, `Bareme_Notes_J1_ITN6` tell of the label `ITN6`. */
const isOneKept = (name: string, label: string, template: Template): boolean =>
  tablesIn(template).some(({ name: ours, isPerMember }) =>
    isPerMember
      ? hasStart(name, ours) && endsWithLabel(name, label)
      : hasStart(name, `${ours}_${wordsOf(label)}`),
  );

/**
 * Whether the table of a member was kept when another call, or other rules of the same, took its place: its sheet bears
 * a label in brackets, and its name ends with that. It counts nowhere, as all that was kept.
 */
export function isKeptTable({ name, area: { sheet } }: FileTable): boolean {
  const [, label = ''] = / \(([^()]+)\)(?: \(\d+\))?$/.exec(sheet) ?? [];
  return codeIn(label) !== null && endsWithLabel(name, label);
}

const CODES: ReadonlySet<string> = new Set(summaries.map(({ code }) => code));

/** The code with which a label begins; null where it is none of a change of call. */
const codeIn = (label: string): string | null =>
  /^([A-Z][A-Z0-9]*)(?:-[A-Z0-9-]+)?(?: v\d+)?$/.exec(label)?.[1] ?? null;

const hasStart = (name: string, start: string): boolean =>
  name.toLowerCase().startsWith(start.toLowerCase());

/** Several may have been kept under one label, and copied since: numbers follow it. */
function endsWithLabel(name: string, label: string): boolean {
  const end = `_${wordsOf(label)}`.toLowerCase();
  const at = name.toLowerCase().lastIndexOf(end);
  return at >= 0 && /^[_\d]*$/.test(name.slice(at + end.length));
}

/** `FRAM26-COMMUNES` as a table's name spells it. */
const wordsOf = (label: string): string => label.replaceAll(/[^\p{L}\p{N}]+/gu, '_');
