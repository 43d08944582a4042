import { useMemo, useState } from 'react';
import type { Call } from '../../calls/call';
import { readBudget } from '../../recognition/read-budget';
import type { BudgetReading, Choices } from '../../recognition/reading';
import type { Role, Tax } from '../../recognition/terms';
import type { Source } from './source';

/** What a column is said to be; null: what it is found to be. */
export type ColumnSaid = { readonly role: Role; readonly tax?: Tax } | null;

export interface TakenBudget {
  readonly reading: BudgetReading;
  readonly choices: Choices;
  readonly settle: (change: Partial<Choices>) => void;
  readonly sayColumn: (index: number, said: ColumnSaid) => void;
  readonly keepRow: (row: number, isLine: boolean) => void;
  /** null: what its words suggest. */
  readonly sayType: (row: number, type: string | null) => void;
}

const NONE: Choices = {};

/** A budget as it is understood, and what the person settles of it. What was settled of one table holds for no other. */
export function useReading(source: Source | null, call: Call | null): TakenBudget | null {
  const block = source?.block ?? null;
  const [settled, setSettled] = useState({ of: block, choices: NONE });
  const choices = settled.of === block ? settled.choices : NONE;
  const reading = useMemo(
    () => (block ? readBudget(block, call, choices) : null),
    [block, call, choices],
  );
  if (!reading) return null;
  const settle = (change: Partial<Choices>): void =>
    setSettled({ of: block, choices: { ...choices, ...change } });
  return {
    reading,
    choices,
    settle,
    sayColumn: (index, said) => settle({ columns: changed(choices.columns, index, said) }),
    keepRow: (row, isLine) => settle({ rows: changed(choices.rows, row, isLine) }),
    sayType: (row, type) => settle({ types: changed(choices.types, row, type) }),
  };
}

function changed<Value>(
  map: ReadonlyMap<number, Value> | undefined,
  key: number,
  value: Value | null,
): ReadonlyMap<number, Value> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
