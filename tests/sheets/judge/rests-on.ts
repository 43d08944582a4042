import { FIELDS } from '../../../src/dossier/fields';
import { findName } from '../../../src/sheets/cells';
import { textsIn } from '../../../src/sheets/texts/texts';
import type { Judged } from './bench';

/** « sur 5 · critères notés : 2 sur 7 »: what the total score rests on, said beside it. */
export function wrongRest(one: Judged): readonly string[] {
  const { grid } = textsIn(one.language);
  const { sheet, area } = findName(one.declaration, FIELDS.scaleMax.name);
  const shown = one.shown(sheet, area.row + 2, area.column + 1);
  const { rows } = one.dossier.grid;
  const scores = rows.map(({ score }) => score.value);
  const scored = scores.filter((score) => typeof score === 'number').length;
  const aside = scores.filter((score) => score === 'not-applicable').length;
  const max = one.shown(sheet, area.row, area.column);
  const expected = [
    grid.outOf
      .replace('{max}', max)
      .replace('{scored}', String(scored))
      .replace('{count}', String(rows.length)),
    aside === 0 ? '' : grid.setAside.replace('{count}', String(aside)),
  ].join('');
  return shown === expected
    ? []
    : [`${sheet.name}: the total rests on « ${shown} », not « ${expected} »`];
}
