import type { Localized } from '../../../language/language';
import { COMMON_HEADERS } from '../template/columns';
import { RANGE_LABELS } from '../template/block-words';
import { FIELDS, TABLES } from '../template/fields';
import type { FieldKey, TableKey } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Place } from '../../../workbook/scalar';
import { comparable } from '../../../workbook/headers';

/**
 * Rows that no longer stand where the workbook's names and tables say. Some tools (openpyxl's `insert_rows`) move cells
 * and leave names behind: each name then means the row of another.
 */
export interface MovedRows {
  /** Where the first of them that has a label stands now. */
  readonly place: Place;
  readonly label: Localized;
  /** By how many rows they went down; up where it is negative. */
  readonly shift: number;
}

/**
 * Told by the labels that the sheets themselves put beside their cells. A label that a person wrote anew is nowhere to
 * be found and says nothing; so it takes two that went as far, and none below them that stayed.
 */
export const movedRows = (snapshot: WorkbookSnapshot): readonly MovedRows[] =>
  (snapshot.labels ?? []).flatMap((texts) => {
    // Thousands of cells, each looked at for every label: their spelling is set aside once.
    const folded = texts.values.map((cells) => cells.map(comparable));
    const said = { ...texts, folded };
    const sights = [...fieldSights(snapshot, said), ...tableSights(snapshot, said)];
    const moved = movedIn(sights.sort((one, other) => one.due - other.due));
    return moved ? [withPlace(moved, texts)] : [];
  });

interface Texts extends RawRange {
  /** Its cells, as they are compared. */
  readonly folded: readonly (readonly string[])[];
}

/** A label of ours, where it should stand, and how far from there it was found. */
interface Sight {
  readonly label: Localized;
  /** Row of the sheet. */
  readonly due: number;
  readonly shifts: readonly number[];
  readonly weight: number;
}

/** What people call a total is the heading of its block. */
const OTHER_LABELS: Partial<Record<FieldKey, Localized>> = {
  coCarriersTotal: RANGE_LABELS.coCarriers,
  fundersTotal: RANGE_LABELS.otherFunders,
};

function fieldSights({ names }: WorkbookSnapshot, texts: Texts): Sight[] {
  return (Object.keys(FIELDS) as FieldKey[]).flatMap((key): Sight[] => {
    const range = names[FIELDS[key].name];
    if (range?.sheet !== texts.sheet) return [];
    const labels = [FIELDS[key].label, OTHER_LABELS[key]].flatMap((one) =>
      one ? [comparable(one.fr), comparable(one.en)] : [],
    );
    const rows = texts.folded.flatMap((cells, index) => {
      const left = cells.slice(0, Math.max(0, range.column - texts.column));
      return left.some((cell) => labels.includes(cell)) ? [texts.row + index] : [];
    });
    return sight(FIELDS[key].label, range.row, rows, 1);
  });
}

const HEADER_ROWS: Readonly<Record<TableKey, Localized>> = {
  budget: { fr: 'En-têtes du budget', en: 'Headers of the budget' },
  grid: { fr: 'En-têtes de la grille', en: 'Headers of the grid' },
};

/** A row of headers is as good as many labels. */
function tableSights({ tables }: WorkbookSnapshot, texts: Texts): Sight[] {
  return (Object.keys(TABLES) as TableKey[]).flatMap((key): Sight[] => {
    const header = tables[TABLES[key]]?.header;
    if (header?.sheet !== texts.sheet) return [];
    const titles = COMMON_HEADERS[key].map(({ fr, en }) => [comparable(fr), comparable(en)]);
    const rows = texts.folded.flatMap((cells, index) => {
      const held = titles.filter((title) => title.some((text) => cells.includes(text)));
      return held.length * 2 > titles.length ? [texts.row + index] : [];
    });
    return sight(HEADER_ROWS[key], header.row, rows, ENOUGH);
  });
}

const sight = (label: Localized, due: number, rows: readonly number[], weight: number): Sight[] =>
  rows.length === 0 ? [] : [{ label, due, shifts: rows.map((row) => row - due), weight }];

/** One label may have been dragged elsewhere by hand. */
const ENOUGH = 2;

interface Moved {
  readonly first: Sight;
  readonly shift: number;
  readonly weight: number;
}

/** Sights by row: from the first that moved on, none stands where it should. */
function movedIn(sights: readonly Sight[]): Moved | null {
  const shifts = new Set(sights.flatMap((one) => one.shifts).filter((shift) => shift !== 0));
  const candidates = [...shifts].flatMap((shift): Moved[] => {
    const went = sights.filter((one) => one.shifts.includes(shift) && !one.shifts.includes(0));
    const [first] = went;
    const weight = went.reduce((sum, one) => sum + one.weight, 0);
    const isStaying = ({ due, shifts: found }: Sight): boolean =>
      due >= (first?.due ?? 0) && found.every((one) => one === 0);
    if (!first || weight < ENOUGH || sights.some(isStaying)) return [];
    return [{ first, shift, weight }];
  });
  return candidates.sort((one, other) => other.weight - one.weight)[0] ?? null;
}

const withPlace = (
  { first: { label, due }, shift }: Moved,
  { sheet, column }: RawRange,
): MovedRows => ({ place: { sheet, row: due + shift, column }, label, shift });
