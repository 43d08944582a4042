import { FIELDS } from '../template/fields';
import type { SheetBuilder } from '../../../sheets/builder';
import { type Context } from './context';
import { fill } from '../../../sheets/in-words';
import { formula, isBlank, text, type Expression } from '../../../sheets/formula';

/** The project's name, or a hint that it has none yet. */
export const projectName = ({ texts }: Context): Expression => {
  const name = FIELDS.projectTitle.name;
  return `IF(${isBlank(name)},${text(texts.common.untitled)},${name})`;
};

/** The band of a sheet that belongs to the project: the sheet and the call, then the project. */
export function projectBand(sheet: SheetBuilder, context: Context, title: string): void {
  sheet.band(fill(title, { call: context.callTitle }), formula(projectName(context)));
}
