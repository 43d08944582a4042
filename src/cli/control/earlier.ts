import { earlierFile, type EarlierFile } from '../../documents/control/opening/earlier';
import { readControl } from '../../documents/control/parse/read-control';
import { CONTROL_KIND } from '../../documents/control/control-kind';
import type { Control } from '../../documents/control/control';
import type { Localized } from '../../language/language';
import { readWorkbook } from '../../xlsx/read';
import { readBytes } from '../read-bytes';
import { findFiles } from '../check/files';
import { FileError } from '../../xlsx/file-error';
import { printable } from '../printable';
import { say } from '../messages/say';
import { STATUS, Trouble } from '../trouble';

/**
 * The controls in files and folders, the last ones last.
 *
 * @throws {Trouble} when one cannot be read: its decisions would be lost in silence
 */
export async function earlierFiles(named: readonly string[]): Promise<readonly EarlierFile[]> {
  const { files } = await findFiles(named);
  const found: EarlierFile[] = [];
  for (const { file, place, obstacle } of files) {
    if (obstacle?.problem === 'empty-folder') continue;
    if (obstacle) throw refused(file, obstacle.sentence);
    if (place.inside !== null) throw refused(file, IN_ZIP);
    const control = await controlIn(file);
    if (control) found.push(earlierFile(file, control));
  }
  return found;
}

/** null: the workbook holds no control. */
export async function controlIn(path: string): Promise<Control | null> {
  try {
    const { snapshot } = await readWorkbook(await readBytes(path), CONTROL_KIND.template);
    return CONTROL_KIND.isIn(snapshot) ? await readControl(snapshot) : null;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw refused(path, error.sentence);
  }
}

/** Controls are gone on with, and written, where they are files of their own. */
export const IN_ZIP = say((m) => m.controls.inZip());

const refused = (file: string, why: Localized): Trouble =>
  new Trouble(
    STATUS.file,
    say((m) => m.controls.unreadableEarlier({ file: printable(file), why })),
  );
