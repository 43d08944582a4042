import type { Quote } from '../../../calls/schema/theme';
import type { Cents } from '../../../money/cents';
import { percent } from '../../../sheets/amounts';
import type { CellContent } from '../../../sheets/declaration';
import { formula, type Expression } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { wordsOf } from '../../../workbook/choices';
import { DECISIONS } from '../template/choices';
import { BOUND_NAMES, CONTROL_FIELDS, type ControlFieldKey } from '../template/fields';
import { columnOf, type Context } from './context';

/** A row of the figures: what the dossier says, what is retained, and why. */
export interface FigureRow {
  readonly label: string;
  readonly filed: FigureCell;
  readonly retained: FigureCell;
  readonly why: string;
  readonly look?: 'plain' | 'key' | 'rate' | 'count' | 'input';
}

interface FigureCell {
  readonly content: CellContent;
  /** By which formulas and readers find it. */
  readonly name?: string;
}

const NAMES = Object.fromEntries(
  Object.entries(CONTROL_FIELDS).map(([key, { name }]) => [key, name]),
) as Readonly<Record<ControlFieldKey, string>>;

const NOTHING: FigureCell = { content: null };

const euros = (amount: Cents): number => amount / 100;

/** From the cost to the grant, one figure a row. Amounts in euros TTC. */
export function figureRows(context: Context): readonly FigureRow[] {
  const { plan, language, texts } = context;
  const { rows } = texts.control;
  const { amounts } = plan;
  const label = (key: ControlFieldKey): string => CONTROL_FIELDS[key].label[language];
  const computed = (key: ControlFieldKey, expression: Expression): FigureCell => ({
    content: formula(expression),
    name: NAMES[key],
  });
  const copied = (key: ControlFieldKey, amount: Cents | null): FigureCell => ({
    content: amount === null ? null : euros(amount),
    name: NAMES[key],
  });
  const same = (key: ControlFieldKey): FigureCell => ({
    content: formula(`ROUND(${NAMES[key]},2)`),
  });
  return [
    {
      label: label('total'),
      filed: copied('total', amounts.total),
      retained: { content: formula(NAMES.total) },
      why: rows.total,
    },
    {
      label: label('refused'),
      filed: NOTHING,
      retained: computed('refused', `ROUND(SUM(${columnOf(context, 'lines', 'refused')}),2)`),
      why: rows.refused,
    },
    {
      label: label('eligible'),
      filed: copied('filedEligible', amounts.eligible),
      retained: computed(
        'eligible',
        `ROUND(SUM(${columnOf(context, 'lines', 'retained')})-${NAMES.staff},2)`,
      ),
      why: rows.eligible,
    },
    {
      label: label('staff'),
      filed: copied('filedStaff', amounts.staff),
      retained: computed(
        'staff',
        `ROUND(SUMIFS(${columnOf(context, 'lines', 'retained')},${columnOf(context, 'lines', 'title')},"T2"),2)`,
      ),
      why: rows.staff,
    },
    {
      label: label('base'),
      filed: copied('filedBase', amounts.base),
      retained: computed('base', `ROUND(${NAMES.eligible}+${NAMES.staff},2)`),
      why: rows.base,
      look: 'key',
    },
    ...boundRows(context),
    {
      label: label('maximum'),
      filed: copied('filedMaximum', amounts.maximum),
      retained: computed('maximum', maximumOf(context)),
      why: rows.maximum,
    },
    {
      label: label('requested'),
      filed: copied('requested', amounts.requested),
      retained: { content: formula(`IF(ISNUMBER(${NAMES.requested}),${NAMES.requested},"")`) },
      why: rows.requested,
    },
    {
      label: label('proposed'),
      filed: copied('filedGrant', amounts.grant),
      retained: computed(
        'proposed',
        `MAX(0,MIN(${NAMES.maximum},IF(ISNUMBER(${NAMES.requested}),ROUND(${NAMES.requested},2),${NAMES.maximum})))`,
      ),
      why: rows.proposed,
      look: 'key',
    },
    ...(['coCarriers', 'others'] as const).map((key) => ({
      label: label(key),
      filed: copied(key, amounts[key]),
      retained: same(key),
      why: rows[key],
    })),
    {
      label: label('share'),
      filed: copied('filedShare', amounts.share),
      retained: computed(
        'share',
        `ROUND(${NAMES.total}-${NAMES.proposed}-${NAMES.coCarriers}-${NAMES.others},2)`,
      ),
      why: rows.share,
      look: 'key',
    },
    {
      label: label('open'),
      filed: NOTHING,
      retained: computed('open', openOf(context)),
      why: rows.open,
      look: 'count',
    },
  ];
}

const quoted = ({ texts }: Context, quote: Quote): string =>
  fill(texts.control.quoted, { ...quote });

/** The rate of the base and the caps, with the sentences of the call. */
function boundRows(context: Context): readonly FigureRow[] {
  const { plan, language, texts } = context;
  const { call } = plan;
  const { rows } = texts.control;
  const rateBound: FigureRow[] = [
    {
      label: rows.rate,
      filed: NOTHING,
      retained: { content: formula(`${call.rate.percent}/100`), name: BOUND_NAMES.rate },
      why: quoted(context, call.rate.quote),
      look: 'rate',
    },
    {
      label: fill(rows.rateBound, { rate: percent(call.rate.percent, language) }),
      filed: NOTHING,
      retained: {
        // In whole cents and basis points, as the dossier computes it: a binary product may lose a cent.
        content: formula(
          `INT(ROUND(${NAMES.base}*100,0)*ROUND(${BOUND_NAMES.rate}*10000,0)/10000)/100`,
        ),
        name: BOUND_NAMES.rateBound,
      },
      why: rows.rateBoundWhy,
    },
  ];
  const caps = call.caps.flatMap((cap): readonly FigureRow[] => {
    const row: FigureRow = {
      label: cap.scope === 'project' ? rows.projectCap : rows.dossierCap,
      filed: NOTHING,
      retained: {
        // A formula, so that a figure typed over it is noticed.
        content: formula(String(cap.amount)),
        name: cap.scope === 'project' ? BOUND_NAMES.projectCap : BOUND_NAMES.dossierCap,
      },
      why: quoted(context, cap.quote),
    };
    if (cap.scope !== 'project') return [row];
    const left = `MAX(0,ROUND(${BOUND_NAMES.projectCap}-MAX(0,SUM(${NAMES.before})),2))`;
    return [
      row,
      beforeRow(context),
      {
        label: rows.projectCapLeft,
        filed: NOTHING,
        retained: { content: formula(left), name: BOUND_NAMES.projectCapLeft },
        why: rows.projectCapLeftWhy,
      },
    ];
  });
  const hasProjectCap = call.caps.some(({ scope }) => scope === 'project');
  // The cells are there for every call, so that what reads them need not know which has such a cap.
  return [...rateBound, ...caps, ...(hasProjectCap ? [] : [beforeRow(context)])];
}

const beforeRow = ({ plan, language, texts }: Context): FigureRow => ({
  label: CONTROL_FIELDS.before.label[language],
  filed: { content: euros(plan.amounts.before), name: NAMES.declaredBefore },
  retained: { content: euros(plan.typedBefore ?? plan.amounts.before), name: NAMES.before },
  why: texts.control.rows.before,
  look: 'input',
});

function maximumOf({ plan: { call } }: Context): Expression {
  const bounds = [
    BOUND_NAMES.rateBound,
    ...(call.staff.treatment === 'counted' ? [NAMES.eligible] : []),
    ...call.caps.map(({ scope }) =>
      scope === 'project' ? BOUND_NAMES.projectCapLeft : BOUND_NAMES.dossierCap,
    ),
  ];
  return `MAX(0,MIN(${bounds.join(',')}))`;
}

/** Lines that count and bear none of the list’s words. */
function openOf(context: Context): Expression {
  const [eligible, decision] = (['eligible', 'decision'] as const).map((key) =>
    columnOf(context, 'lines', key),
  );
  const decided = [...new Set(wordsOf(DECISIONS, 'accepted', 'reduced', 'rejected'))].map(
    (word) => `COUNTIFS(${eligible},">0",${decision},"${word}")`,
  );
  return `COUNTIF(${eligible},">0")-${decided.join('-')}`;
}
