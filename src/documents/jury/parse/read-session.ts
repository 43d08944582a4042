import type { Language } from '../../../language/language';
import {
  readAmount,
  readDate,
  readText,
  readNumber,
  readWhole,
  readYesNo,
} from '../../../workbook/read-cell';
import { isBlank, type Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { memberIn, type Table } from '../../../workbook/template';
import { YES_NO } from '../../../workbook/yes-no';
import type {
  AgreedScore,
  ClosingEntry,
  LogEntry,
  SealSheet,
  Session,
  SessionCriterion,
  SessionDossier,
  SessionJuror,
  SessionLevel,
} from '../session';
import { RANKING_FIELDS } from '../template/fields';
import { SAYING, TABLES } from '../template/tables';
import { ANSWERS } from './lists';
import { missingIn } from './missing';
import { jurorSheetsIn } from './juror-sheets';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';
import { shownTotalsIn } from './shown-totals';
import { sheetOrderIn } from './sheet-order';
import { rowsBelowIn } from './rows-below';
import { markIn, settingsIn, versionIn } from './settings';
import { typedOverIn } from './typed-over';

/** The session that stands in a workbook. Never fails: what is gone or unreadable is stated in its place. */
export function readSession(snapshot: WorkbookSnapshot): Session {
  const language = markIn(snapshot, 'language') === 'en' ? 'en' : 'fr';
  const rows = (key: keyof typeof TABLES) =>
    rowsIn(snapshot.tables[TABLES[key].name], TABLES[key], language).rows;
  const criteria = rows('criteria').flatMap(criterionIn).toSorted(byCode);
  const { sheets, strangers } = jurorSheetsIn(snapshot, criteria.length, language);
  const settings = settingsIn(snapshot, language);
  const listed = rows('dossiers');
  const ids = listed.map((row) => textOf(row, 'id'));
  const totals = snapshot.tables[TABLES.totals.name];
  const rehearsal = markIn(snapshot, 'rehearsal');
  return {
    id: markIn(snapshot, 'mark') ?? '',
    version: versionIn(snapshot),
    language,
    callCode: markIn(snapshot, 'call') ?? '',
    callTitle: markIn(snapshot, 'callTitle') ?? '',
    isRehearsal: rehearsal === YES_NO.yes.fr || rehearsal === YES_NO.yes.en,
    dispatch: markIn(snapshot, 'dispatch'),
    fingerprint: markIn(snapshot, 'fingerprint'),
    self: markIn(snapshot, 'self'),
    settings,
    criteria,
    levels: rows('levels').flatMap(levelIn),
    jurors: rows('jurors').flatMap(jurorIn),
    log: rows('log').flatMap(logIn),
    dossiers: dossiersIn(listed),
    nameless: listed.flatMap(namelessIn),
    lots: listed.flatMap(lotIn),
    spareIds: spareIdsIn(listed),
    rowsBelow: rowsBelowIn(snapshot, { settings, sheets, ids, language }),
    sheets,
    agreed: rows('consolidation').map(agreedIn),
    ranked: totals ? rows('totals').map((row) => textOf(row, 'id')) : null,
    shownTotals: shownTotalsIn(snapshot, language),
    missing: missingIn(snapshot),
    strangers,
    copies: copiesIn(snapshot, strangers),
    typedOver: typedOverIn(snapshot),
    closings: rows('closings')
      .flatMap(closingIn)
      .sort((one, other) => one.number - other.number),
    seals: sealsIn(snapshot, language),
    sealChecks: [],
    sheetOrder: sheetOrderIn(snapshot),
  };
}

/**
 * Of a workbook that holds other documents too, only the sheets of the session are looked at. What was drawn up is a
 * text that people go on with: a copy of it is theirs.
 */
function copiesIn(snapshot: WorkbookSnapshot, strangers: Session['strangers']): Session['copies'] {
  const told = new Set(strangers.map(({ place }) => place.sheet));
  const own = new Set(sheetOrderIn(snapshot));
  const drawnUp = sheetsOfMembers(snapshot, TABLES.minutes, TABLES.feedback);
  const shown = new Set([
    ...sheetsOfMembers(snapshot, TABLES.seals),
    ...Object.values(RANKING_FIELDS).flatMap(({ name }) => snapshot.names[name]?.sheet ?? []),
  ]);
  return (snapshot.copies ?? []).flatMap(({ sheet, original }) =>
    original !== null && own.has(original) && !told.has(sheet) && !drawnUp.has(original)
      ? { sheet, original, isTypedIn: !shown.has(original) }
      : [],
  );
}

const sheetsOfMembers = (
  { tables }: WorkbookSnapshot,
  ...all: readonly Table[]
): ReadonlySet<string> =>
  new Set(
    Object.entries(tables).flatMap(([name, { body }]) =>
      all.some((table) => memberIn(table, name) !== null) ? body.sheet : [],
    ),
  );

/** C2 before C10. */
const byCode = (one: SessionCriterion, other: SessionCriterion): number =>
  one.code.localeCompare(other.code, 'en', { numeric: true });

const textOf = (row: TableRow, key: string): string => {
  const raw = row.raw(key);
  return isBlank(raw) ? '' : String(raw);
};

function criterionIn(row: TableRow): SessionCriterion | [] {
  // As formulas find it: one with a space behind it is another code, and is told.
  const code = textOf(row, 'code').toUpperCase();
  if (code.trim() === '') return [];
  return {
    code,
    place: row.place,
    label: textOf(row, 'criterion'),
    definition: textOf(row, 'definition'),
    coefficient: row.read('coefficient', readWhole),
    threshold: row.read('threshold', readNumber),
  };
}

function levelIn(row: TableRow): SessionLevel | [] {
  const score = row.read('score', readNumber);
  return score.kind === 'blank' ? [] : { score, wording: textOf(row, 'wording') };
}

/** Rows that stand ready have a code and nothing else. */
function jurorIn(row: TableRow): SessionJuror | [] {
  const juror = {
    code: textOf(row, 'code').toUpperCase(),
    place: row.place,
    name: row.read('name', readText),
    capacity: row.read('capacity', readText),
    votes: row.read('votes', readYesNo),
    counts: row.read('counts', readYesNo),
    presence: row.read('presence', ANSWERS.presence.read),
  };
  const { name, capacity, votes, counts } = juror;
  return [name, capacity, votes, counts].every(({ kind }) => kind === 'blank') ? [] : juror;
}

function logIn(row: TableRow): LogEntry | [] {
  const entry = {
    subject: row.read('subject', readText),
    change: row.read('change', readText),
    date: row.read('date', readDate),
    by: row.read('by', readText),
  };
  return Object.values(entry).every(({ kind }) => kind === 'blank') ? [] : entry;
}

function closingIn(row: TableRow): ClosingEntry | [] {
  const number = row.raw('number');
  const seal = row.read('seal', readText);
  if (seal.kind === 'blank' || typeof number !== 'number') return [];
  return {
    number,
    place: row.place,
    stage: row.read('stage', readText),
    seal,
    date: row.read('date', readText),
    by: row.read('by', readText),
    reason: row.read('reason', readText),
  };
}

const isThere = (row: TableRow): boolean =>
  !isBlank(row.raw('title')) || !isBlank(row.raw('number'));

/** Not by the columns that are filled in downwards at one go, over rows that stand ready too. */
const namelessIn = (row: TableRow): Place | [] =>
  !isThere(row) && SAYING.some((key) => !isBlank(row.raw(key)))
    ? (row.cell('title').place ?? row.place)
    : [];

function lotIn(row: TableRow): Session['lots'] {
  const { value } = row.read('lot', readNumber);
  return value === null ? [] : [{ id: textOf(row, 'id'), number: value }];
}

function dossiersIn(rows: readonly TableRow[]): readonly SessionDossier[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = textOf(row, 'id').toLowerCase();
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return rows.flatMap((row) => {
    const id = textOf(row, 'id');
    if (!isThere(row)) return [];
    return [dossierIn(row, id, (counts.get(id.toLowerCase()) ?? 0) > 1)];
  });
}

/** One that stands twice, or is gone, is no row's own. */
function spareIdsIn(rows: readonly TableRow[]): readonly string[] {
  const ids = rows.map((row) => textOf(row, 'id'));
  const isOwn = (id: string): boolean =>
    ids.filter((one) => one.toLowerCase() === id.toLowerCase()).length === 1;
  return rows
    .filter((row) => !isThere(row))
    .map((row) => textOf(row, 'id'))
    .filter((id) => id !== '' && isOwn(id));
}

const dossierIn = (row: TableRow, id: string, isDouble: boolean): SessionDossier => ({
  id,
  place: row.place,
  isDouble,
  number: row.read('number', readText),
  title: row.read('title', readText),
  carrier: row.read('carrier', readText),
  carrierType: row.read('carrierType', readText),
  total: row.read('total', readAmount),
  requested: row.read('requested', readAmount),
  maximum: row.read('maximum', readAmount),
  notApplicable: row.read('notApplicable', readText),
  screening: row.read('screening', ANSWERS.screening.read),
  reason: row.read('reason', readText),
  details: row.read('details', readText),
  completeBy: row.read('completeBy', readDate),
  accepted: row.read('accepted', readYesNo),
  chairOrder: row.read('chairOrder', readNumber),
  lot: row.read('lot', readNumber),
  opinion: row.read('opinion', ANSWERS.opinion.read),
  proposed: row.read('proposed', readAmount),
  reservations: row.read('reservations', readText),
  dissent: row.read('dissent', readText),
  decision: row.read('decision', ANSWERS.decision.read),
  decidedOn: row.read('decidedOn', readDate),
  decisionReason: row.read('decisionReason', readText),
});

const agreedIn = (row: TableRow): AgreedScore => ({
  ...row.cell('agreed'),
  id: textOf(row, 'id'),
  criterion: textOf(row, 'criterion').toUpperCase(),
});

function sealsIn(snapshot: WorkbookSnapshot, language: Language): readonly SealSheet[] {
  const copied = new Set((snapshot.copies ?? []).map(({ sheet }) => sheet));
  const seals = Object.entries(snapshot.tables).flatMap(([name, table]) => {
    const number = Number(memberIn(TABLES.seals, name) ?? NaN);
    const { sheet, row, column } = table.header;
    // Excel numbers the table of a copy itself: 12, where closing 1 was copied.
    if (!Number.isInteger(number) || copied.has(sheet)) return [];
    const { rows } = rowsIn(table, TABLES.seals, language);
    const lines = rows.map((line) => [line.raw('key'), line.raw('value')] as const);
    return [{ number, place: { sheet, row, column }, lines }];
  });
  return seals.sort((one, other) => one.number - other.number);
}
