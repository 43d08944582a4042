import { earlierFile, type EarlierFile } from '../../documents/control/opening/earlier';
import { readControl } from '../../documents/control/parse/read-control';
import { CONTROL_KIND } from '../../documents/control/control-kind';
import type { Control } from '../../documents/control/control';
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
  for (const { path } of files.filter(({ empty }) => !empty)) {
    const control = await controlIn(path);
    if (control) found.push(earlierFile(path, control));
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
    throw new Trouble(
      STATUS.file,
      say((m) => m.controls.unreadableEarlier({ file: printable(path), why: error.sentence })),
    );
  }
}
