import type { Cell } from '../../../workbook/cell';
import { SHIFT_1904, isoDayOfSerial } from '../../../workbook/dates';
import type { Dossier } from '../dossier';
import { FIELDS } from '../template/fields';
import type { BudgetColumnKey } from '../template/fields';
import { cellReference } from '../../../workbook/reference';
import type { Place } from '../../../workbook/scalar';
import type { Cents } from '../../../money/cents';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import {
  AMOUNT_COLUMNS,
  numbersOf,
  someNumber,
  someText,
  textsOf,
  amountCells,
  contributionCells,
  countCells,
  declaredCells,
  headersOf,
} from './cells';
import type { ColumnCell, LabelledCell } from './cells';
import { correctionsOf } from '../corrections/of-cell';
import { phaseKey } from './phase-name';
import { usualTitleIn, usualTitleOf } from './usual-title';
import type { LineFigures } from '../figures/line-figures';
import type { Lacking } from '../messages/facts';
import { say } from '../messages/say';
import { rule } from './rule';
import type { Fault } from './rule';
import { describeProblem } from './unreadable';

type Header = (key: BudgetColumnKey) => Localized;

/** Told only where the cell cannot be understood. */
function unreadable({ cell, label, isAmount }: LabelledCell): readonly Fault[] {
  if (cell.kind !== 'problem') return [];
  const corrections = correctionsOf(cell, isAmount ? 'amount' : 'plain');
  return [{ place: cell.place, message: describeProblem(cell.problem, label), corrections }];
}

const isProblem = ({ kind }: Cell<unknown>): boolean => kind === 'problem';

const labelled = ({ key, cell }: ColumnCell, header: Header): LabelledCell => ({
  cell,
  label: header(key),
  isAmount: AMOUNT_COLUMNS.has(key),
});

export const lineNumber = rule({
  id: 'line.number',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Chaque quantité, montant, taux et date saisi est un nombre, et aucune cellule saisie n’affiche d’erreur. Un texte reconnu donne lieu à une proposition, jamais à une correction silencieuse. Avertissement lorsqu’un nombre est affiché comme une date.',
    en: 'Every quantity, amount, rate and date typed is a number, and no input cell shows an error. A text that is recognised leads to a proposal, never to a silent correction. A warning where a number is shown as a date.',
  },
  whenComparing: 'slip',
  faults: ({ call, dossier, figures }) => {
    const header = headersOf(call);
    const { shown, typed } = dossier.funding.carrierShare;
    const share = { cell: shown, label: FIELDS.carrierShare.label, isAmount: true };
    return [
      // Lines in order are set aside first: they are nearly all, thousands of them, at every keystroke.
      ...dossier.lines
        .filter((line) => someNumber(line, isProblem) || someText(line, isProblem))
        .flatMap((line) =>
          [...numbersOf(line), ...textsOf(line)].flatMap((one) =>
            unreadable(labelled(one, header)),
          ),
        ),
      ...figures.lines
        .filter(({ tooLarge }) => tooLarge)
        .map(({ line }) => ({
          place: line.unitPrice.place,
          message: say('lineTooLarge'),
        })),
      ...amountCells(dossier).flatMap(unreadable),
      ...countCells(dossier).flatMap(unreadable),
      ...declaredCells(dossier).flatMap(unreadable),
      ...(typed ? unreadable(share) : []),
      ...shownAsDates(dossier, header),
    ];
  },
});

/** Somebody typed `1/1/22`, or Excel took a price for a day: the cell counts for the number of that day. */
function shownAsDates(dossier: Dossier, header: Header): readonly Fault[] {
  if (dossier.dated.length === 0) return [];
  const dated = new Set(dossier.dated.map(cellReference));
  const ofLines = dossier.lines.flatMap((line) =>
    numbersOf(line).map((one) => labelled(one, header)),
  );
  const amounts = amountCells(dossier).map(inEuros);
  return [...ofLines, ...amounts, ...countCells(dossier)].flatMap(({ cell, label }): Fault[] => {
    const { place, value } = cell;
    if (typeof value !== 'number' || place === null || !dated.has(cellReference(place))) return [];
    const day = isoDayOfSerial(value + (dossier.countsFrom1904 ? SHIFT_1904 : 0));
    return [{ place, severity: 'warning', message: say('numberAsDate', { label, value, day }) }];
  });
}

/** Amounts of the plan are cents; what the cell holds is euros. */
const inEuros = ({ cell, label }: LabelledCell<number>): LabelledCell =>
  cell.kind === 'value' ? { cell: { ...cell, value: cell.value / 100 }, label } : { cell, label };

export const lineSign = rule({
  id: 'line.sign',
  severity: 'error',
  description: {
    fr: 'Aucune quantité et aucun montant n’est négatif.',
    en: 'No quantity and no amount is negative.',
  },
  whenComparing: 'slip',
  faults: ({ call, dossier }) => {
    const header = headersOf(call);
    return [
      ...dossier.lines
        .filter((line) => someNumber(line, ({ value }) => (value ?? 0) < 0))
        .flatMap((line) =>
          numbersOf(line).flatMap(({ key, cell }) => negative(cell.value, cell.place, header(key))),
        ),
      ...amountCells(dossier).flatMap(({ cell, label }) =>
        negative(cell.value === null ? null : cell.value / 100, cell.place, label),
      ),
      ...countCells(dossier).flatMap(({ cell, label }) =>
        negative(cell.value, cell.place, label, true),
      ),
    ];
  },
});

function negative(
  value: number | null,
  place: Place | null,
  label: Localized,
  isCount = false,
): readonly Fault[] {
  if (value === null || value >= 0) return [];
  return [{ place, message: say('negative', { label, value, isCount }) }];
}

export const lineComplete = rule({
  id: 'line.complete',
  severity: 'warning',
  description: {
    fr: 'Une ligne commencée a un libellé, un type de dépense, un titre, une quantité et un prix ; un financeur ou co-porteur, un nom et un montant. Erreur lorsque le type ou le titre qui manque met la ligne hors de l’assiette.',
    en: 'A started line has a label, an expense type, a title, a quantity and a price; a funder or co-carrier, a name and an amount. An error where the missing type or title takes the line out of the base.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier, figures }) => {
    const header = headersOf(call);
    return figures.lines
      .filter(({ line }) => ASKED.some((key) => isMissing(line[key])))
      .map((figured) => incompleteLine(call, header, figured))
      .concat(contributionCells(dossier).flatMap(halfOfAPair));
  },
});

/** What a line says before its years. */
const ASKED = ['label', 'type', 'title', 'quantity', 'unitPrice'] as const;

/** A deleted column has no place: dossier.structure speaks of it once, not on every line. */
const isMissing = (cell: Cell<unknown>): boolean => cell.kind === 'blank' && cell.place !== null;

/** At the first of the cells that are blank, all of them, and what they keep out of the base. */
function incompleteLine(call: Call, header: Header, figured: LineFigures): Fault {
  const { line } = figured;
  const missing = ASKED.filter((key) => isMissing(line[key]));
  const [first] = missing;
  const cost = costOfMissing(figured);
  const usual = line.type.value && usualTitleOf(call, line.type.value);
  const lacking = missing.map((key): Lacking => ({
    label: header(key),
    usual: key === 'title' ? usual : null,
  }));
  return {
    place: first === undefined ? line.place : line[first].place,
    message: say('incomplete', { missing: lacking, cost }),
    severity: cost === null ? 'warning' : 'error',
    corrections: usualTitleIn(call, line),
  };
}

/** What a type or a title not yet given keeps out of the base, TTC; null where it keeps out nothing. */
function costOfMissing({ line, leftOut }: LineFigures): Cents | null {
  const isCause =
    (leftOut?.reason === 'type' && isMissing(line.type)) ||
    (leftOut?.reason === 'title-blank' && isMissing(line.title));
  return isCause && leftOut !== null && leftOut.amount > 0 ? leftOut.amount : null;
}

function halfOfAPair(pair: readonly LabelledCell[]): readonly Fault[] {
  return pair
    .filter(({ cell }) => cell.kind === 'blank' && cell.place !== null)
    .map(({ cell, label }) => ({
      place: cell.place,
      message: say('incomplete', { missing: [{ label, usual: null }], cost: null }),
    }));
}

export const lineType = rule({
  id: 'line.type',
  severity: 'error',
  description: {
    fr: 'Le type de dépense est l’un de ceux de l’appel ; le titre et l’origine sont des choix de leur liste. Information lorsque l’unité n’en est pas une. Avertissement lorsque la phase n’est pas l’une de celles du dossier.',
    en: 'The expense type is one of the call’s; title and origin are choices of their lists. An information where the unit is none. A warning where the phase is not one of the dossier’s.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier }) => {
    const header = headersOf(call);
    const choices = ['type', 'title', 'origin', 'unit'] as const;
    const unknown = dossier.lines
      .filter((line) => choices.some((key) => line[key].kind === 'problem'))
      .flatMap((line) => [
        ...unknownType(line.type, header('type'), call.expenses.quote),
        ...unreadable({ cell: line.title, label: header('title') }),
        ...unreadable({ cell: line.origin, label: header('origin') }),
        // No figure of the dossier rests on it.
        ...unreadable({ cell: line.unit, label: header('unit') }).map((fault): Fault => ({
          ...fault,
          severity: 'info',
        })),
      ]);
    return [...unknown, ...unknownPhases(dossier)];
  },
});

function unknownPhases({ lines, phases }: Dossier): readonly Fault[] {
  const names = new Set(phases.map(({ name }) => phaseKey(name.value ?? '')));
  return lines.flatMap(({ phase }): readonly Fault[] => {
    const { value, place } = phase;
    if (value === null || names.has(phaseKey(value))) return [];
    return [{ place, message: say('unknownPhase', { text: value }), severity: 'warning' }];
  });
}

function unknownType(
  cell: LabelledCell['cell'],
  label: Localized,
  quote: Fault['quote'],
): readonly Fault[] {
  if (cell.kind !== 'problem') return [];
  if (cell.problem.kind !== 'unknown-choice') return unreadable({ cell, label });
  const { text, proposal } = cell.problem;
  const message = say('unknownType', { text, proposal });
  const corrections = correctionsOf(cell);
  return [{ place: cell.place, message, quote: quote ?? null, corrections }];
}
