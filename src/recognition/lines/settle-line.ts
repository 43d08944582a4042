import type { UnitId } from '../../documents/dossier/template/columns';
import { subtract, type Cents } from '../../money/cents';
import { addRate, productInCents } from '../../money/decimal';
import { cellAt, placeAt } from '../block';
import type { Body } from '../columns/draft';
import { say } from '../messages/say';
import { foundText } from '../../workbook/found-text';
import type { DossierLine, LinePart, ProposedType, ReadLine, Remark } from '../reading';
import type { Classified } from '../rows/kind';
import { valueOf, type BudgetRow } from '../rows/read-row';
import { originIn, unitOf } from '../words/choices';
import { proposeType } from '../words/types';
import { productOf, settleAmount, statedBy } from './amounts';
import { asTyped, isRoundingOf, priceFor } from './price';
import { rateOfLine } from './rate';
import { unreadRemarks } from './unread';
import type { LineContext } from './context';
import { yearsOf } from './line-years';

/** A row as a line of the dossier, with all that was not understood of it. */
export function settleLine(classified: Classified, context: LineContext): ReadLine {
  const { row, section } = classified;
  const { block } = context.body;
  const type = typeOf(row, section, context);
  const { rate, from } = rateOfLine(row, type, context.vat, context.choices);
  const periods = yearsOf(row, context);
  const amount = settleAmount(
    block,
    row,
    rate,
    periods && { tax: periods.tax, isPartial: periods.isPartial },
  );
  const priced = pricedBy(context, row, amount.net, periods?.quantity ?? null);
  const { quantity, unitPrice } = priced;
  const net =
    quantity === undefined || unitPrice === undefined ? null : productInCents(quantity, unitPrice);
  const gross = net === null || rate === null ? null : addRate(net, rate);
  const years = periods?.settle({ gross: gross ?? amount.gross, rate }) ?? {
    years: null,
    remarks: [],
  };
  const stated = statedBy(row);
  const line: DossierLine = {
    ...named(row, section),
    ...(type && { type: type.id }),
    ...supplierOf(row),
    ...(quantity !== undefined && { quantity }),
    ...unitOfLine(row, priced),
    ...(unitPrice !== undefined && { unitPrice }),
    ...(rate !== null && type?.id !== 'staff' && { vat: percentOf(rate) }),
    ...(rate !== null && type?.id === 'staff' && rate !== 0 && { vat: percentOf(rate) }),
    ...(years.years && { years: years.years }),
  };
  return {
    row: row.row,
    place: placeAt(block, row.row, 0),
    line,
    net,
    gross,
    stated: { net: stated.net, gross: stated.gross, unknown: amount.unknown },
    type,
    vatFrom: from,
    section,
    cells: cellsOf(row, context.body),
    remarks: [
      ...unreadRemarks(context.body, row),
      ...priced.remarks,
      ...amount.remarks,
      ...rateRemarks(row, rate, context),
      ...years.remarks,
      ...typeRemarks(row, type, context),
      ...originRemarks(row, context),
      ...sumRemarks(classified, context),
      ...labelRemarks(row, line, context),
    ],
  };
}

/** `0.055` → `5.5`, through its digits. */
const percentOf = (share: number): number => Number(`${share}e2`);

function typeOf(
  row: BudgetRow,
  section: string | null,
  { call, choices }: LineContext,
): ProposedType | null {
  const chosen = choices.types?.get(row.row);
  if (chosen !== undefined) return { id: chosen, certainty: 'certain', words: '', from: 'chosen' };
  return call && proposeType(call, { type: row.texts.type ?? '', label: row.label, section });
}

const LONGEST_TEXT = 32_000;

function named({ label, texts }: BudgetRow, section: string | null): Pick<DossierLine, 'label'> {
  const name = label || texts.type || section;
  return name ? { label: name.slice(0, LONGEST_TEXT) } : {};
}

function supplierOf({ texts }: BudgetRow): Pick<DossierLine, 'supplier' | 'origin'> {
  const origin = originIn(texts.origin ?? '');
  return {
    ...(texts.supplier && { supplier: texts.supplier.slice(0, LONGEST_TEXT) }),
    ...(origin && { origin }),
  };
}

interface Priced {
  readonly quantity?: number;
  readonly unitPrice?: number;
  /** One amount for all of it. */
  readonly isLumpSum?: boolean;
  readonly remarks: readonly Remark[];
}

/** A quantity and a price whose product is the line’s amount: as they stand, if it is. */
function pricedBy(
  { body }: LineContext,
  row: BudgetRow,
  net: Cents | null,
  days: number | null,
): Priced {
  const quantity = valueOf(row.quantity) ?? days;
  const price = valueOf(row.price);
  const isNet = productOf(row)?.tax === 'net' || row.price?.column.tax === 'net';
  const place = placeAt(
    body.block,
    row.row,
    row.price?.column.index ?? row.quantity?.column.index ?? 0,
  );
  if (net === null) {
    return {
      ...(quantity !== null && { quantity: asTyped(quantity) }),
      ...(price !== null && isNet && { unitPrice: asTyped(price) }),
      remarks: price !== null && isNet && quantity === null ? [missingQuantity(price, place)] : [],
    };
  }
  if (quantity === null) {
    const isOther = price !== null && isNet && productInCents(1, price) !== net;
    const remarks = isOther ? [missingQuantity(price, place)] : [];
    return { ...lumpSum(net), isLumpSum: row.quantity === null, remarks };
  }
  return quantity === 0 && net === 0
    ? { quantity, unitPrice: asTyped(price ?? 0), remarks: [] }
    : byQuantity({ quantity: asTyped(quantity), price: isNet ? price : null, net, place });
}

const lumpSum = (net: Cents) => ({ quantity: 1, unitPrice: net / 100 });

const missingQuantity = (price: number, place: Remark['place']): Remark => ({
  severity: 'question',
  message: say('quantityMissing', { price }),
  place,
});

interface ToPrice {
  readonly quantity: number;
  readonly price: number | null;
  readonly net: Cents;
  readonly place: Remark['place'];
}

function byQuantity({ quantity, price, net, place }: ToPrice): Priced {
  const product = price === null ? null : productInCents(quantity, price);
  if (product === net && price !== null) {
    return { quantity, unitPrice: asTyped(price), remarks: [] };
  }
  const difference = product === null ? null : subtract(net, product);
  const found = priceFor(quantity, net);
  if (found !== null && (difference === null || isRoundingOf(quantity, difference))) {
    const message = say('priceWorkedOut', { price: found, stated: price, quantity });
    const isTold = price !== null && asTyped(price) !== found;
    return {
      quantity,
      unitPrice: found,
      remarks: isTold ? [{ severity: 'note', message, place }] : [],
    };
  }
  const facts = { quantity, price: price ?? 0, product, stated: net, difference };
  return {
    ...lumpSum(net),
    isLumpSum: true,
    remarks: [{ severity: 'fault', message: say('productDiffers', facts), place }],
  };
}

function unitOfLine(row: BudgetRow, { isLumpSum, quantity }: Priced): { unit?: UnitId } {
  if (quantity === undefined) return {};
  if (isLumpSum) return { unit: 'lump-sum' };
  const own = unitOf(row.quantity?.unit ?? '') ?? unitOf(row.texts.unit ?? '');
  const unit = own ?? row.quantity?.column.unit ?? row.price?.column.unit ?? null;
  return unit ? { unit } : {};
}

/** Two amounts between which no rate of VAT lies. */
function rateRemarks(row: BudgetRow, rate: number | null, { body }: LineContext): Remark[] {
  const { net, gross } = statedBy(row);
  if (rate !== null || net === null || gross === null) return [];
  const place = placeAt(body.block, row.row, row.gross?.column.index ?? 0);
  return [{ severity: 'fault', message: say('noRateBetween', { net, gross }), place }];
}

function typeRemarks(
  row: BudgetRow,
  type: ProposedType | null,
  { body, call }: LineContext,
): Remark[] {
  if (type?.certainty === 'certain' || type?.certainty === 'likely' || !call) return [];
  const place = placeAt(body.block, row.row, 0);
  if (!type) return [{ severity: 'question', message: say('typeUnknown'), place }];
  const label = call.expenses.types.find(({ id }) => id === type.id)?.label;
  return label
    ? [
        {
          severity: 'question',
          message: say('typeUnsure', { type: label, words: type.words }),
          place,
        },
      ]
    : [];
}

function originRemarks({ row, texts }: BudgetRow, { body }: LineContext): Remark[] {
  const text = texts.origin ?? '';
  if (text === '' || originIn(text) !== null) return [];
  return [
    {
      severity: 'question',
      message: say('originUnknown', { text }),
      place: placeAt(body.block, row, 0),
    },
  ];
}

function sumRemarks({ row, looksLikeSum }: Classified, { body }: LineContext): Remark[] {
  if (!looksLikeSum) return [];
  const [first, last] = looksLikeSum.map((at) => body.block.row + at + 1);
  const message = say('looksLikeSum', { first: first ?? 0, last: last ?? 0 });
  return [{ severity: 'question', message, place: placeAt(body.block, row.row, 0) }];
}

function labelRemarks(
  { row, label }: BudgetRow,
  line: DossierLine,
  { body }: LineContext,
): Remark[] {
  if (label !== '' || line.label !== undefined) return [];
  return [
    { severity: 'question', message: say('labelMissing'), place: placeAt(body.block, row, 0) },
  ];
}

/** Which cell said which part of the line. */
function cellsOf(row: BudgetRow, { block }: Body): ReadLine['cells'] {
  const at = (part: LinePart, column: number) => ({ part, place: placeAt(block, row.row, column) });
  const figures = [
    row.quantity,
    row.price,
    row.rate,
    row.taxAmount,
    row.net,
    row.gross,
    row.unknown,
  ];
  const ofFigures = figures.flatMap((found) => {
    if (!found || found.figure.kind === 'blank') return [];
    const { role, index } = found.column;
    return role === 'other' || role === 'period' ? [] : [at(role, index)];
  });
  const ofYears = row.periods.flatMap(({ column, figure }) =>
    figure.kind === 'blank' ? [] : [at(`year ${column.heading}`, column.index)],
  );
  const filled = (column: number): boolean => foundText(cellAt(block, row.row, column)) !== '';
  const ofTexts = row.textColumns.flatMap(([part, column]) =>
    filled(column) ? [at(part, column)] : [],
  );
  return [...ofTexts, ...ofFigures, ...ofYears];
}
