import type { Call } from '../../../calls/call';
import { fieldsOf, rangesOf } from '../template/call-fields';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import type { PartKey } from '../template/fields';
import { DOSSIER } from '../template/template';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { sinceOf } from '../template/version';
import { versionSaid } from './identify';
import type { StructureProblem } from './structure';

/** Names of ours that the workbook no longer has; those of later sheets it never had. */
export function missingNames(snapshot: WorkbookSnapshot, call: Call): StructureProblem[] {
  const version = versionSaid(snapshot);
  const fields = fieldsOf(call).filter(
    (key) => sinceOf(FIELDS[key]) <= version && !(FIELDS[key].name in snapshot.names),
  );
  const ranges = rangesOf(call).filter((key) => !(RANGES[key] in snapshot.names));
  return [
    ...fields.map((field): StructureProblem => ({ kind: 'missing-field', field })),
    ...ranges.map((range): StructureProblem => ({ kind: 'missing-range', range })),
  ];
}

/** Where nothing is left of a sheet, one sentence says so instead of one for each of its cells. */
export function bySheet(
  problems: readonly StructureProblem[],
  call: Call,
): readonly StructureProblem[] {
  const missing = new Set(problems.map(partOf));
  const gone = SHEETS.filter(({ parts }) =>
    partsOf(call)
      .filter((part) => parts.includes(part))
      .every((part) => missing.has(part)),
  );
  const told = new Set(gone.flatMap(({ parts }) => parts));
  return [
    ...gone.map(({ sheet }): StructureProblem => ({ kind: 'missing-sheet', sheet })),
    ...problems.filter((problem) => !told.has(partOf(problem) ?? '')),
  ];
}

/** The call's own mark is looked for before anything else. */
const NOT_MISSED: readonly string[] = ['call'];

const SHEETS: readonly { readonly sheet: PartKey; readonly parts: readonly string[] }[] =
  DOSSIER.filter(({ fields }) => fields.length > 0).map(({ key, fields, blocks, tables }) => ({
    sheet: key,
    parts: [
      ...fields.map((field) => field.key).filter((field) => !NOT_MISSED.includes(field)),
      ...blocks.map((block) => block.key),
      ...tables.map(({ name }) => name),
    ],
  }));

/** Fields, ranges and tables that a dossier of the call has. */
const partsOf = (call: Call): readonly string[] => [
  ...fieldsOf(call),
  ...rangesOf(call),
  ...Object.values(TABLES),
];

function partOf(problem: StructureProblem): string | null {
  switch (problem.kind) {
    case 'missing-field':
      return problem.field;
    case 'missing-range':
      return problem.range;
    case 'missing-table':
      return TABLES[problem.table];
    case 'missing-column':
    case 'like-columns':
    case 'copy-in-place':
    case 'missing-sheet':
    case 'moved-rows':
    case 'outside-table':
    case 'outside-range':
    case 'beside-range':
    case 'total-in-range':
    case 'summed-elsewhere':
    case 'missing-range-column':
    case 'wide-field':
    case 'unread-figure':
      return null;
  }
}
