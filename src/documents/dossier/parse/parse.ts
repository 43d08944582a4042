import type { Call } from '../../../calls/call';
import { carrierTypesOf } from '../../../calls/catalogue';
import type { Language } from '../../../language/language';
import type { CarrierTypeId } from '../../../calls/schema/theme';
import { blockProblems, wideFields } from './blocks';
import { fieldsOf, rangesOf } from '../template/call-fields';
import { GONE } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import { GRID_COLUMNS, budgetColumns } from '../template/columns';
import { copiesInPlace, copiesOfDossier } from './copy-in-place';
import { datedCells } from '../../../workbook/dated';
import type { BudgetLine, Dossier, Facts, Funding, Grid, GridRow } from '../dossier';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import type { FieldKey } from '../template/fields';
import { languageOf, versionSaid } from './identify';
import { overwrittenFields, overwrittenInTable } from './overwritten';
import {
  Choices,
  readAmount,
  readDate,
  readNumber,
  readText,
  readWhole,
  readYesNo,
} from '../../../workbook/read-cell';
import type { Reader } from '../../../workbook/read-cell';
import { movedRows } from './moved-rows';
import { bySheet, missingNames } from './missing';
import { criteriaOutside, linesOutside } from './outside';
import { readGridRows } from './read-grid';
import { readLines } from './read-lines';
import { readCommitments, readContributions, readPhases } from './read-ranges';
import { resultsOf, shownFigures, shownInTable } from './shown';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import { sheetOfPart } from '../../../workbook/template';
import { DOSSIER } from '../template/template';
import type { Place } from '../../../workbook/scalar';
import type { StructureProblem } from './structure';
import { locateColumns } from './table-columns';
import { unreadFigures } from './unread';

/**
 * Understands what was read of a workbook as a dossier of the call. It never fails: whatever is missing or
 * unreadable is stated in the dossier, each in its place.
 */
export function parseDossier(read: WorkbookSnapshot, call: Call): Dossier {
  const snapshot = withoutForeigners(read, call);
  const language = languageOf(snapshot);
  const results = resultsOf(snapshot, call);
  const { lines, problems: budgetProblems } = parseBudget(snapshot, call, language);
  const { rows, problems: gridProblems } = parseGrid(snapshot, call, language);
  return {
    language,
    facts: parseFacts(snapshot, call, language),
    funding: parseFunding(snapshot, language),
    lines,
    commitments: readCommitments(snapshot, language),
    phases: readPhases(snapshot, language),
    phaseBlock: placeOf(snapshot.names[RANGES.phases]),
    grid: { ...parseScale(snapshot, language), rows },
    overwritten: [
      ...overwrittenFields(snapshot, fieldsOf(call)),
      ...overwrittenInTable(snapshot.tables[TABLES.budget], budgetColumns(call)),
      ...overwrittenInTable(snapshot.tables[TABLES.grid], GRID_COLUMNS),
    ],
    altered: snapshot.altered ?? {
      cells: [],
      choices: [],
      misplaced: [],
      unnamed: [],
      respelled: 0,
    },
    dated: datedCells(snapshot),
    countsFrom1904: snapshot.countsFrom1904 ?? false,
    results,
    shown: results === 'none' ? [] : shownFigures(snapshot),
    ...shownInTable(lines, results === 'none' ? undefined : snapshot.tables[TABLES.budget]),
    structure: structureOf(snapshot, call, [...budgetProblems, ...gridProblems]),
    copies: (snapshot.copies ?? []).map(({ sheet }) => sheet),
    sheets: sheetsOf(snapshot),
  };
}

/** Where rows were moved from under their names, that is all there is to say: the rest follows from it. */
function structureOf(
  snapshot: WorkbookSnapshot,
  call: Call,
  ofTables: readonly StructureProblem[],
): readonly StructureProblem[] {
  const moved = movedRows(snapshot);
  if (moved.length > 0) return moved.map((rows) => ({ kind: 'moved-rows', ...rows }));
  const ofBlocks = blockProblems(snapshot, call);
  return [
    ...copiesInPlace(snapshot.standIns),
    ...bySheet([...missingNames(snapshot, call), ...ofTables], call),
    ...ofBlocks,
    ...wideFields(snapshot),
    ...unreadFigures(snapshot, call, [...ofTables, ...ofBlocks]),
  ];
}

/**
 * Names that the call does not have stand in sheets kept from another call, and say nothing of this dossier, nor do the
 * tables of other documents and the copies of their sheets.
 */
function withoutForeigners(snapshot: WorkbookSnapshot, call: Call): WorkbookSnapshot {
  const ours = new Set<string>([
    ...fieldsOf(call).map((key) => FIELDS[key].name),
    ...rangesOf(call).map((key) => RANGES[key]),
  ]);
  const names = Object.entries(snapshot.names).filter(([name]) => ours.has(name));
  const tables = Object.values<string>(TABLES).flatMap((name) => {
    const table = snapshot.tables[name];
    return table ? [[name, table] as const] : [];
  });
  const own = {
    ...snapshot,
    names: Object.fromEntries(names),
    tables: Object.fromEntries(tables),
  };
  return { ...own, ...copiesOfDossier(own) };
}

interface ParsedBudget {
  readonly lines: readonly BudgetLine[];
  readonly problems: readonly StructureProblem[];
}

function parseBudget(snapshot: WorkbookSnapshot, call: Call, language: Language): ParsedBudget {
  const table = snapshot.tables[TABLES.budget];
  if (!table) return { lines: [], problems: [{ kind: 'missing-table', table: 'budget' }] };
  const { columns, problems } = locateColumns(
    'budget',
    table.header,
    budgetColumns(call),
    versionSaid(snapshot),
  );
  const outside = linesOutside(call, table, columns);
  return {
    lines: readLines(call, language, table.body, columns),
    problems: [...problems, ...outside],
  };
}

interface ParsedGrid {
  readonly rows: readonly GridRow[];
  readonly problems: readonly StructureProblem[];
}

function parseGrid(snapshot: WorkbookSnapshot, call: Call, language: Language): ParsedGrid {
  const table = snapshot.tables[TABLES.grid];
  if (!table) return { rows: [], problems: [{ kind: 'missing-table', table: 'grid' }] };
  const { columns, problems } = locateColumns('grid', table.header, GRID_COLUMNS);
  return {
    rows: readGridRows(call, language, table.body, columns),
    problems: [...problems, ...criteriaOutside(table, columns)],
  };
}

/** A single named cell, understood by its reader; gone when its name is. */
function readField<T>(
  snapshot: WorkbookSnapshot,
  language: Language,
  key: FieldKey,
  reader: Reader<T>,
): Cell<T> {
  const range = snapshot.names[FIELDS[key].name];
  const place = placeOf(range);
  return place === null ? GONE : reader(range?.values[0]?.[0] ?? null, place, language);
}

/** Where a name's first cell stands. */
function placeOf(range: RawRange | undefined): Place | null {
  return range ? { sheet: range.sheet, row: range.row, column: range.column } : null;
}

function parseFacts(snapshot: WorkbookSnapshot, call: Call, language: Language): Facts {
  const carriers = new Choices<CarrierTypeId>(
    carrierTypesOf(call).map((type) => [type.id, type.label] as const),
  );
  const field = <T>(key: FieldKey, reader: Reader<T>): Cell<T> =>
    readField(snapshot, language, key, reader);
  return {
    projectTitle: field('projectTitle', readText),
    projectReference: field('projectReference', readText),
    caseNumber: field('caseNumber', readText),
    carrierName: field('carrierName', readText),
    carrierType: field('carrierType', carriers.read),
    siret: field('siret', readText),
    contact: field('contact', readText),
    depositDate: field('depositDate', readDate),
    startDate: field('startDate', readDate),
    resultsDate: field('resultsDate', readDate),
    observatory: field('observatory', readYesNo),
    relay: field('relay', readYesNo),
    population: field('population', readWhole),
    departments: field('departments', readWhole),
    leadServices: field('leadServices', readWhole),
    deconcentratedServices: field('deconcentratedServices', readWhole),
    centralAdministrations: field('centralAdministrations', readWhole),
  };
}

function parseFunding(snapshot: WorkbookSnapshot, language: Language): Funding {
  const amount = (key: FieldKey) => readField(snapshot, language, key, readAmount);
  return {
    requested: amount('requested'),
    grantedBefore: amount('grantedBefore'),
    carrierShare: {
      shown: amount('carrierShare'),
      typed: snapshot.names[FIELDS.carrierShare.name]?.hasFormula === false,
    },
    total: placeOf(snapshot.names[FIELDS.total.name]),
    coCarriers: readContributions(snapshot, 'coCarriers', language),
    otherFunders: readContributions(snapshot, 'otherFunders', language),
  };
}

function parseScale(
  snapshot: WorkbookSnapshot,
  language: Language,
): Pick<Grid, 'scaleMin' | 'scaleMax'> {
  return {
    scaleMin: readField(snapshot, language, 'scaleMin', readNumber),
    scaleMax: readField(snapshot, language, 'scaleMax', readNumber),
  };
}

/** Dossier, Budget, Funding, Grid, by the names they bear now. */
const sheetsOf = (snapshot: WorkbookSnapshot): readonly string[] => [
  ...new Set(DOSSIER.flatMap((part) => sheetOfPart(part, snapshot) ?? [])),
];
