import { FIELDS } from '../../../src/documents/dossier/template/fields';
import { gridTotal } from '../../../src/documents/dossier/figures/grid-total';
import { findName } from '../../../src/sheets/cells';
import { textsIn } from '../../../src/documents/dossier/sheets/texts/texts';
import type { Judged } from './bench';

/** « sur 5 · critères notés : 2 sur 7 »: what the total score rests on, said beside it. */
export function wrongRest(one: Judged): readonly string[] {
  const { grid } = textsIn(one.language);
  const { sheet, area } = findName(one.declaration, FIELDS.scaleMax.name);
  const shown = one.shown(sheet, area.row + 2, area.column + 1);
  const { rows } = one.dossier.grid;
  const { scored, setAside, notCounted } = gridTotal(one.call, one.dossier.grid);
  const max = one.shown(sheet, area.row, area.column);
  const expected = [
    grid.outOf
      .replace('{max}', max)
      .replace('{scored}', String(scored))
      .replace('{count}', String(rows.length)),
    setAside === 0 ? '' : grid.setAside.replace('{count}', String(setAside)),
    notCounted === 0 ? '' : grid.notCounted.replace('{count}', String(notCounted)),
  ].join('');
  return shown === expected
    ? []
    : [`${sheet.name}: the total rests on « ${shown} », not « ${expected} »`];
}
