import { Anchors, type Anchor } from '../../workbook/anchor';
import { FIELDS } from '../../documents/dossier/template/fields';
import { partsOf } from '../../documents/dossier/template/template';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place, Scalar } from '../../workbook/scalar';
import type { Rewrites } from '../../excel/change/rewrites';
import type { Correction, ValueChange } from '../../documents/dossier/corrections/correction';
import { DeclaredCells } from '../../documents/dossier/sheets/declared-cell';
import { changeBetween, type CellChange } from '../../sheets/change';
import { declareWorkbook } from '../../documents/dossier/sheets/workbook';
import type { Call } from '../../calls/call';
import type { Language } from '../../language/language';
import { siblingOf } from '../../calls/sibling';

/** The workbook in which corrections were found, as it was read. */
export interface Reading {
  readonly call: Call;
  readonly snapshot: WorkbookSnapshot;
  /** Of the sheets. */
  readonly language: Language;
}

/** What General would show as a bare number. */
const DATE_FORMAT = 'dd/mm/yyyy';

/**
 * From what the rules say would be right to what is to be written into which cells: here alone the core's
 * findings meet the sheets' declaration, which knows formulas and formats.
 *
 * @throws where a correction points to a cell that was not read: a mistake of ours.
 */
export function rewritesFor(corrections: readonly Correction[], reading: Reading): Rewrites {
  const cells = new CorrectedCells(reading);
  const each = corrections.map((correction): Rewrites => {
    switch (correction.kind) {
      case 'formula':
        return { cells: correction.places.map((place) => cells.formulaBack(place)), texts: [] };
      case 'track':
        return cells.toTrack(correction.call);
      case 'number':
      case 'date':
      case 'choice':
      case 'percent':
      case 'vat':
      case 'title':
      case 'phase':
      case 'scoring': {
        const fallback = correction.kind === 'date' ? DATE_FORMAT : 'General';
        return { cells: correction.cells.map((cell) => cells.value(cell, fallback)), texts: [] };
      }
    }
  });
  return {
    cells: each.flatMap((rewrites) => rewrites.cells),
    texts: each.flatMap((rewrites) => rewrites.texts),
  };
}

const heldBy = ({ held }: Anchor) => (held.kind === 'constant' ? held.value : null);

/** The cells of a reading, as the sheets of its call declare them. */
class CorrectedCells {
  private readonly anchors: Anchors;
  private readonly declared: DeclaredCells;

  constructor(private readonly reading: Reading) {
    this.anchors = new Anchors(reading.snapshot, partsOf(reading.call));
    this.declared = new DeclaredCells(reading.call, reading.language);
  }

  /** `fallback`: the number format where the sheets declare none. */
  value({ place, value }: ValueChange, fallback: string): CellChange {
    const anchor = this.at(place);
    const from = heldBy(anchor);
    if (typeof value !== 'number') {
      return { anchor, from, to: value[this.reading.language], numberFormat: null };
    }
    const numberFormat = this.declared.numberFormat(anchor) ?? fallback;
    return { anchor, from, to: value, numberFormat };
  }

  formulaBack(place: Place): CellChange {
    const anchor = this.at(place);
    const numberFormat = this.declared.numberFormat(anchor) ?? 'General';
    const from = anchor.kind === 'line' ? this.shownAt(place) : heldBy(anchor);
    return { anchor, from, to: this.declared.formula(anchor), numberFormat };
  }

  /**
   * What a cell of a table shows. An altered formula comes back as its result when its correction is undone: as a
   * formula Excel would fill the whole column with it.
   */
  private shownAt({ sheet, row, column }: Place): Scalar {
    const bodies = Object.values(this.reading.snapshot.tables).map(({ body }) => body);
    const body = bodies.find(
      (one) => one.sheet === sheet && row >= one.row && row < one.row + one.values.length,
    );
    return body?.values[row - body.row]?.[column - body.column] ?? null;
  }

  /** The mark that names the call, and all that the sheets say of the track. */
  toTrack(id: string): Rewrites {
    const { call, snapshot, language } = this.reading;
    const mark = snapshot.names[FIELDS.call.name];
    if (!mark) throw new Error(`${FIELDS.call.name} was not read`);
    const anchor = this.at(mark);
    return {
      cells: [{ anchor, from: heldBy(anchor), to: id, numberFormat: null }],
      texts: changeBetween(
        declareWorkbook(call, language),
        declareWorkbook(siblingOf(call, id), language),
      ).texts,
    };
  }

  private at(place: Place): Anchor {
    const anchor = this.anchors.of(place);
    if (!anchor) throw new Error(`Nothing of ours at ${place.sheet} ${place.row},${place.column}`);
    return anchor;
  }
}
