import type { SheetBuilder } from '../../../sheets/builder';
import { formula, isFilled, text, type Expression } from '../../../sheets/formula';
import { fixedCell } from '../../../sheets/layout';
import type { TieKey } from '../scoring/panel';
import { STAGES } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { criterionCode, MOST_CRITERIA } from '../template/codes';
import { SESSION_FIELDS } from '../template/fields';
import { LISTED_TIE_KEYS, listedChoices, SCREENING_STAGE } from '../template/listed-words';
import { totalsColumns } from '../template/tables';
import type { Context } from './context';
import { countAmong, isReadable, numberAt, plainList } from './listed-words-formulas';

const TIE_KEYS = 3;
const STAGE_LIST = 4;
const HEADS = 5;
/** Of the table below. */
export const HEADER = 6;

/** Beside what they are called, far from the columns of keys: long lists run over blank cells. */
const LIST_COLUMN = 3;

/** Each criterion, the median, the chair, a lot: so many keys may tell ties apart. */
export const tieSlots = ({ plan }: Context): number => plan.criteria.length + 3;

const headOf = (context: Context, key: string): Expression => {
  const columns = totalsColumns(tieSlots(context));
  return fixedCell(
    HEADS,
    columns.findIndex((column) => column.key === key),
  );
};

/** Above each key what it is: `C1`, `médiane`, or nothing where the session has no such key. */
export const tieKeyHead = (context: Context, number: number): Expression =>
  headOf(context, `key${number}`);

/** Whether the session has a stage of screening, by what stands above the statuses. */
export const isScreening = (context: Context): Expression => isFilled(headOf(context, 'status'));

const OTHER_KEYS = ['median', 'chair', 'lot'] as const satisfies readonly TieKey['kind'][];

const numberOf = (key: TieKey): number =>
  key.kind === 'criterion'
    ? key.criterion + 1
    : MOST_CRITERIA + 1 + OTHER_KEYS.findIndex((kind) => kind === key.kind);

const NUMBERED_KEYS = LISTED_TIE_KEYS.map(({ word, value }) => ({ word, value: numberOf(value) }));

/**
 * What the formulas of the totals take from the Session sheet that is a list of words. They read it as the core does, so
 * that keys or stages changed in deliberation count in the sheets as well.
 */
export function writeHeads(sheet: SheetBuilder, context: Context): void {
  const { texts } = context;
  const { tieKeys, stages } = SESSION_FIELDS;
  sheet
    .put(TIE_KEYS, 0, texts.totals.tieKeys)
    .put(TIE_KEYS, LIST_COLUMN, formula(plainList(tieKeys.name)))
    .put(STAGE_LIST, 0, texts.totals.stages)
    .put(STAGE_LIST, LIST_COLUMN, formula(plainList(stages.name)));
  const columns = totalsColumns(tieSlots(context)).map(({ key }) => key);
  sheet
    .put(HEADS, columns.indexOf('status'), formula(screeningIn(context)), 'columnLabel')
    .put(HEADS, columns.indexOf('rank0'), formula(problemIn(context)), 'columnLabel')
    .height(HEADS, 27);
  for (let number = 1; number <= tieSlots(context); number += 1) {
    sheet.put(
      HEADS,
      columns.indexOf(`key${number}`),
      formula(keyIn(context, number)),
      'columnLabel',
    );
  }
}

const list = (row: number): Expression => fixedCell(row, LIST_COLUMN);

/** The stage’s word, where the session has it. */
function screeningIn({ language }: Context): Expression {
  const stages = list(STAGE_LIST);
  const known = listedChoices(STAGES);
  const label = labelOf(STAGES, 'screening')[language];
  return `IFERROR(IF(AND(${isReadable(stages, known)},${countAmong(stages, SCREENING_STAGE)}>0),${text(label)},""),"")`;
}

function problemIn({ texts }: Context): Expression {
  return `IFERROR(IF(${isReadable(list(TIE_KEYS), LISTED_TIE_KEYS)},"",${text(texts.totals.unreadable)}),${text(texts.totals.unreadable)})`;
}

function keyIn(context: Context, number: number): Expression {
  const { tie } = context.texts;
  const words = [
    ...Array.from({ length: MOST_CRITERIA }, (_, criterion) => criterionCode(criterion + 1)),
    ...OTHER_KEYS.map((kind) => tie[kind]),
  ];
  const found = numberAt(list(TIE_KEYS), number - 1, NUMBERED_KEYS);
  return `IF(${isFilled(headOf(context, 'rank0'))},"",CHOOSE(1+${found},"",${words.map(text).join(',')}))`;
}
