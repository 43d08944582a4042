import { anchorOf, type Anchor } from '../../dossier/anchor';
import { FIELDS } from '../../dossier/fields';
import type { Place, WorkbookSnapshot } from '../../dossier/snapshot';
import type { CellRewrite, Rewrites } from '../../excel/rewrites';
import type { Correction, ValueChange } from '../../rules/corrections/correction';
import { DeclaredCells } from '../../sheets/declared-cell';
import { textChanges } from '../../sheets/text-changes';
import { declareWorkbook } from '../../sheets/workbook';
import type { Call } from '../../themes/call';
import type { Language } from '../../themes/language';
import { siblingOf } from '../../themes/sibling';

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
  const declared = new DeclaredCells(reading.call, reading.language);
  const each = corrections.map((correction): Rewrites => {
    switch (correction.kind) {
      case 'formula':
        return only(correction.places.map((place) => formulaBack(place, reading, declared)));
      case 'track':
        return toTrack(correction.call, reading);
      case 'number':
      case 'date':
      case 'choice':
      case 'percent':
      case 'vat':
        return only(
          correction.cells.map((cell) => valueFor(correction.kind, cell, reading, declared)),
        );
    }
  });
  return {
    cells: each.flatMap(({ cells }) => cells),
    texts: each.flatMap(({ texts }) => texts),
  };
}

const only = (cells: readonly CellRewrite[]): Rewrites => ({ cells, texts: [] });

function anchorAt(place: Place, { snapshot, call }: Reading): Anchor {
  const anchor = anchorOf(snapshot, call, place);
  if (!anchor) throw new Error(`Nothing of ours at ${place.sheet} ${place.row},${place.column}`);
  return anchor;
}

const heldBy = ({ held }: Anchor) => (held.kind === 'constant' ? held.value : null);

function valueFor(
  kind: Correction['kind'],
  { place, value }: ValueChange,
  reading: Reading,
  declared: DeclaredCells,
): CellRewrite {
  const anchor = anchorAt(place, reading);
  const from = heldBy(anchor);
  if (typeof value !== 'number') {
    return { anchor, from, to: value[reading.language], numberFormat: null };
  }
  const fallback = kind === 'date' ? DATE_FORMAT : 'General';
  return { anchor, from, to: value, numberFormat: declared.numberFormat(anchor) ?? fallback };
}

function formulaBack(place: Place, reading: Reading, declared: DeclaredCells): CellRewrite {
  const anchor = anchorAt(place, reading);
  const numberFormat = declared.numberFormat(anchor) ?? 'General';
  return { anchor, from: heldBy(anchor), to: declared.formula(anchor), numberFormat };
}

/** The mark that names the call, and all that the sheets say of the track. */
function toTrack(id: string, reading: Reading): Rewrites {
  const { call, snapshot, language } = reading;
  const mark = snapshot.names[FIELDS.call.name];
  if (!mark) throw new Error(`${FIELDS.call.name} was not read`);
  const anchor = anchorAt(mark, reading);
  return {
    cells: [{ anchor, from: heldBy(anchor), to: id, numberFormat: null }],
    texts: textChanges(
      declareWorkbook(call, language),
      declareWorkbook(siblingOf(call, id), language),
    ),
  };
}
