import type { Language } from '../../../language/language';
import { ZERO, type Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import { GONE, type Cell } from '../../../workbook/cell';
import { choicesOf } from '../../../workbook/choices';
import { readAmount, readDate, readText, type Reader } from '../../../workbook/read-cell';
import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';
import type {
  Control,
  ControlAmounts,
  ControlFacts,
  ControlLine,
  ControlPoint,
  ShownFigure,
  ShownInLine,
} from '../control';
import { COPIED_FIELDS, COPIED_LINE, COPIED_POINT, fingerprintOf, type CopiedRow } from '../copied';
import { CARRIED, DECISIONS, FOLLOW_UPS, SEVERITIES } from '../template/choices';
import {
  CARRIED_BY_CONTROL,
  CONTROL_FIELDS,
  FIGURES,
  type ControlFieldKey,
  type FigureKey,
} from '../template/fields';
import { TABLES } from '../template/tables';
import { CONTROL_VERSION } from '../template/version';
import { CARRIED_CALL } from '../../dossier/template/fields';
import { carriedText } from '../../dossier/parse/carried-call';
import { sealedIn } from './sealed';
import { missingFrom, overwrittenIn } from './structure';

const ANSWERS = {
  decision: choicesOf(DECISIONS).read,
  followUp: choicesOf(FOLLOW_UPS).read,
  carried: choicesOf(CARRIED).read,
  severity: choicesOf(SEVERITIES).read,
} as const;

/** The control that stands in a workbook. Never fails: what is gone or unreadable is stated in its place. */
export async function readControl(snapshot: WorkbookSnapshot): Promise<Control> {
  const language = languageIn(snapshot);
  const rows = (key: keyof typeof TABLES) =>
    rowsIn(snapshot.tables[TABLES[key].name], TABLES[key], language).rows.filter(
      (row) => !isBlank(row.raw('number')),
    );
  const [lines, points] = [rows('lines'), rows('points')];
  return {
    id: textIn(snapshot, 'mark') ?? '',
    version: versionIn(snapshot),
    language,
    facts: factsIn(snapshot),
    amounts: amountsIn(snapshot, language),
    lines: lines.map(lineIn),
    points: points.map(pointIn),
    statement: {
      by: readField(snapshot, 'by', readText, language),
      on: readField(snapshot, 'on', readDate, language),
      remarks: readField(snapshot, 'remarks', readText, language),
    },
    shown: shownIn(snapshot),
    shownInLines: lines.flatMap(shownOfLine),
    overwritten: overwrittenIn(snapshot),
    altered: snapshot.altered ?? {
      cells: [],
      choices: [],
      misplaced: [],
      unnamed: [],
      respelled: 0,
    },
    missing: missingFrom(snapshot),
    isCopyIntact: (await fingerprintIn(snapshot, lines, points)) === textIn(snapshot, 'copied'),
    copied: textIn(snapshot, 'copied'),
    sealed: await sealedIn(snapshot, language),
    sheets: sheetsIn(snapshot),
  };
}

export const languageIn = (snapshot: WorkbookSnapshot): Language =>
  textIn(snapshot, 'language') === 'en' ? 'en' : 'fr';

/** Of the sheets of the control; one that somebody has cleared is today’s. */
export function versionIn(snapshot: WorkbookSnapshot): number {
  const version = Number(textIn(snapshot, 'version') ?? CONTROL_VERSION);
  return Number.isInteger(version) && version >= 1 ? version : CONTROL_VERSION;
}

const rawIn = ({ names }: WorkbookSnapshot, key: ControlFieldKey): Scalar =>
  names[CONTROL_FIELDS[key].name]?.values[0]?.[0] ?? null;

/** null: gone, or blank. */
export function textIn(snapshot: WorkbookSnapshot, key: ControlFieldKey): string | null {
  const raw = rawIn(snapshot, key);
  return isBlank(raw) ? null : String(raw).trim();
}

function readField<T>(
  { names }: WorkbookSnapshot,
  key: ControlFieldKey,
  reader: Reader<T>,
  language: Language,
): Cell<T> {
  const range = names[CONTROL_FIELDS[key].name];
  if (!range) return GONE;
  const { sheet, row, column, values } = range;
  return reader(values[0]?.[0] ?? null, { sheet, row, column }, language);
}

function factsIn(snapshot: WorkbookSnapshot): ControlFacts {
  const text = (key: ControlFieldKey) => textIn(snapshot, key);
  return {
    callId: (text('call') ?? '').toUpperCase(),
    dossier: text('dossier'),
    file: text('file'),
    sha256: text('sha256'),
    readOn: text('readOn'),
    title: text('title'),
    reference: text('reference'),
    number: text('number'),
    carrier: text('carrier'),
    siret: text('siret'),
    deposit: text('deposit'),
  };
}

/** Euros that we wrote, as cents; what is no amount any more counts as none, and breaks the hash. */
const centsIn = (raw: Scalar): Cents | null => (typeof raw === 'number' ? toCents(raw) : null);

function amountsIn(snapshot: WorkbookSnapshot, language: Language): ControlAmounts {
  const amount = (key: ControlFieldKey) => centsIn(rawIn(snapshot, key));
  return {
    total: amount('total') ?? ZERO,
    requested: amount('requested'),
    coCarriers: amount('coCarriers') ?? ZERO,
    others: amount('others') ?? ZERO,
    declaredBefore: amount('declaredBefore') ?? ZERO,
    filedBase: amount('filedBase'),
    filedGrant: amount('filedGrant'),
    before: readField(snapshot, 'before', readAmount, language),
  };
}

const textOf = (row: TableRow, key: string): string => {
  const raw = row.raw(key);
  return isBlank(raw) ? '' : String(raw);
};

function lineIn(row: TableRow): ControlLine {
  const amount = (key: string) => centsIn(row.raw(key)) ?? ZERO;
  return {
    place: row.place,
    number: Number(row.raw('number')),
    key: textOf(row, 'key'),
    cell: textOf(row, 'cell'),
    label: textOf(row, 'label'),
    type: textOf(row, 'type'),
    title: textOf(row, 'title'),
    gross: amount('gross'),
    eligible: amount('eligible'),
    years: [amount('year1'), amount('year2'), amount('otherYears')],
    carried: row.read('carried', ANSWERS.carried).value,
    decision: row.read('decision', ANSWERS.decision),
    reducedTo: row.read('reducedTo', readAmount),
    reason: row.read('reason', readText),
    details: row.read('details', readText),
    request: row.read('request', readText),
  };
}

const pointIn = (row: TableRow): ControlPoint => ({
  place: row.place,
  number: Number(row.raw('number')),
  rule: textOf(row, 'rule'),
  cell: textOf(row, 'cell'),
  message: textOf(row, 'message'),
  isBlocking: row.read('severity', ANSWERS.severity).value === 'error',
  followUp: row.read('followUp', ANSWERS.followUp),
  reason: row.read('reason', readText),
});

function shownIn({ names }: WorkbookSnapshot): Readonly<Record<FigureKey, ShownFigure>> {
  const shown = (key: FigureKey): ShownFigure => {
    const range = names[CONTROL_FIELDS[key].name];
    if (!range) return { place: null, value: null };
    const { sheet, row, column, values } = range;
    return { place: { sheet, row, column }, value: values[0]?.[0] ?? null };
  };
  return Object.fromEntries(FIGURES.map((key) => [key, shown(key)])) as Control['shown'];
}

const shownOfLine = (row: TableRow): readonly ShownInLine[] =>
  (['retained', 'refused'] as const).flatMap((key) => {
    const { raw, place } = row.cell(key);
    return place ? { place, key, value: raw } : [];
  });

function fingerprintIn(
  snapshot: WorkbookSnapshot,
  lines: readonly TableRow[],
  points: readonly TableRow[],
): Promise<string> {
  const copy = (row: TableRow, keys: readonly string[]): CopiedRow =>
    Object.fromEntries(keys.map((key) => [key, row.raw(key)]));
  return fingerprintOf({
    fields: {
      ...Object.fromEntries(COPIED_FIELDS.map((key) => [key, rawIn(snapshot, key)])),
      rules: carriedText(withCarriedCall(snapshot)),
    },
    lines: lines.map((row) => copy(row, COPIED_LINE)),
    points: points.map((row) => copy(row, COPIED_POINT)),
  });
}

/** A call that goes along in a control is read as one that goes along in a dossier. */
export function withCarriedCall(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const carried = snapshot.names[CARRIED_BY_CONTROL];
  return carried
    ? { ...snapshot, names: { ...snapshot.names, [CARRIED_CALL]: carried } }
    : snapshot;
}

/** The sheets of a control in their usual order, by their present names. */
function sheetsIn({ names, tables }: WorkbookSnapshot): readonly string[] {
  const places: readonly (Pick<Place, 'sheet'> | undefined)[] = [
    names[CONTROL_FIELDS.mark.name],
    tables[TABLES.lines.name]?.body,
    tables[TABLES.points.name]?.body,
  ];
  return [...new Set(places.flatMap((place) => place?.sheet ?? []))];
}
