import type { Call } from '../../../calls/call';
import type { Field, Part, Table, Template } from '../../../workbook/template';
import { BLOCK_COLUMNS, RANGE_LABELS } from './block-words';
import { GRID_COLUMNS, LINE_INPUTS, LINE_RESULTS, LINE_STEPS, budgetColumns } from './columns';
import { CARRIED_CALL, FIELDS, GRID_FIELDS, PLAN_FIELDS, RANGES, TABLES } from './fields';
import type { FieldKey, PartKey, RangeKey } from './fields';

interface DossierPart extends Part {
  readonly key: PartKey;
}

/** The block that a sum adds up. */
const SUMS: Partial<Readonly<Record<FieldKey, RangeKey>>> = {
  coCarriersTotal: 'coCarriers',
  fundersTotal: 'otherFunders',
};

/** What a reader may rely on, beside what the fields themselves say. */
const SOUND: Partial<Readonly<Record<FieldKey, Pick<Field, 'holds' | 'mayBeTyped'>>>> = {
  call: { holds: 'word' },
  scaleMin: { holds: 'number' },
  scaleMax: { holds: 'number' },
  carrierShare: { mayBeTyped: true },
};

const fields = (keys: readonly FieldKey[]): readonly Field[] =>
  keys.map((key) => {
    const block = SUMS[key];
    return { key, ...FIELDS[key], ...(block && { sums: RANGES[block] }), ...SOUND[key] };
  });

const block = (key: RangeKey) => ({
  key,
  name: RANGES[key],
  label: RANGE_LABELS[key],
  columns: BLOCK_COLUMNS[key],
});

const FIRST_SHEET: readonly FieldKey[] = (Object.keys(FIELDS) as FieldKey[]).filter(
  (key) => !PLAN_FIELDS.includes(key) && !GRID_FIELDS.includes(key),
);

/** What a line has under every call; `budgetColumns` says what a call adds. */
export const budgetTable: Table = {
  key: 'budget',
  name: TABLES.budget,
  columns: [...LINE_INPUTS, ...Object.values(LINE_RESULTS), ...LINE_STEPS],
};

/**
 * All that a dossier may have, whatever its call: which fields and blocks a call has, `call-fields.ts` says, and which
 * columns besides, `budgetColumns`.
 */
export const DOSSIER: readonly DossierPart[] & Template = [
  {
    key: 'dossier',
    fields: fields(FIRST_SHEET),
    blocks: [block('commitments'), block('phases')],
    tables: [],
    texts: [CARRIED_CALL],
    surveyed: 6,
  },
  {
    key: 'budget',
    fields: [],
    blocks: [],
    tables: [budgetTable],
    texts: [],
    // As many as the shortest table has.
    surveyed: 13,
  },
  {
    key: 'funding',
    fields: fields(PLAN_FIELDS),
    blocks: [block('coCarriers'), block('otherFunders')],
    tables: [],
    texts: [],
    // The reasons beside them are long, and nobody types an amount over one.
    surveyed: 4,
  },
  {
    key: 'grid',
    fields: fields(GRID_FIELDS),
    blocks: [],
    tables: [{ key: 'grid', name: TABLES.grid, columns: GRID_COLUMNS }],
    texts: [],
    surveyed: GRID_COLUMNS.length,
  },
];

/** The parts of a dossier of this call: all the columns that its budget has. */
export const partsOf = (call: Call): Template =>
  DOSSIER.map((part) => ({
    ...part,
    tables: part.tables.map((table) =>
      table === budgetTable ? { ...table, columns: budgetColumns(call) } : table,
    ),
  }));
