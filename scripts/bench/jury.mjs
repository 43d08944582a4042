import { join } from 'node:path';
import { say } from '../setup/say.mjs';
import { bundled, FIGURES, FOLDER, outcomeOf } from './program.mjs';

/** The session that is held to the limits, and one dimension after the other halved: how costs grow with each. */
const SIZES = {
  '': { dossiers: 100, criteria: 8, jurors: 12 },
  'dossiers50.': { dossiers: 50, criteria: 8, jurors: 12 },
  'criteria4.': { dossiers: 100, criteria: 4, jurors: 12 },
  'jurors6.': { dossiers: 100, criteria: 8, jurors: 6 },
};

/**
 * A jury's session, from its sheets to the closing of scoring, over the wire; then its ranking alone. Each size in
 * processes of its own: what the pane knows of one workbook is of no use to the next.
 * @returns {Promise<Record<string, number>>}
 */
export async function juryFigures() {
  const session = await bundled('jury');
  const rank = await bundled('jury-rank');
  const recording = join(FOLDER, 'jury.json');
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [name, size] of Object.entries(SIZES)) {
    say(
      `Measuring a jury of ${size.jurors}, ${size.dossiers} dossiers, ${size.criteria} criteria…`,
    );
    const found = {
      ...outcomeOf([session, FIGURES, recording, JSON.stringify(size)], {}),
      ...outcomeOf([rank, FIGURES, recording], {}),
    };
    for (const [key, value] of Object.entries(found)) figures[`jury.${name}${key}`] = value;
  }
  say('Measuring how the files of its jurors are taken over…');
  const merge = await bundled('jury-merge');
  for (const [key, value] of Object.entries(
    outcomeOf([merge, FIGURES, JSON.stringify(SIZES[''])], {}),
  )) {
    figures[`jury.${key}`] = value;
  }
  return figures;
}
