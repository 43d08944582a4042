import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

const run = promisify(execFile);

/** LibreOffice trusts the values stored in a file unless told to compute everything again. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Every sheet in a file of its own, UTF-8, texts in quotes, numbers as computed and not as shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/**
 * Recalculates the files in one process and writes what each sheet then holds to `folder`, as
 * `<file>-<sheet>.csv`. Processes run side by side when each has a profile of its own.
 *
 * @throws a clear sentence when LibreOffice is not installed: the formulas would go unjudged.
 */
export const recalculate = async (
  files: readonly string[],
  folder: string,
  profile: string,
): Promise<void> => convert(CSV, files, folder, profile);

/** Opens the workbooks in LibreOffice, recalculates them and saves them to `folder` as its own .xlsx. */
export const resave = async (
  files: readonly string[],
  folder: string,
  profile: string,
): Promise<void> => convert('xlsx', files, folder, profile);

/** The same as an OpenDocument sheet, whose formulas know no tables. */
export const saveAsOpenDocument = async (
  files: readonly string[],
  folder: string,
  profile: string,
): Promise<void> => convert('ods', files, folder, profile);

async function convert(
  format: string,
  files: readonly string[],
  folder: string,
  profile: string,
): Promise<void> {
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...files,
  ];
  try {
    await run('soffice', options, { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        'LibreOffice is not installed, and it judges the formulas of the sheets: install it (Debian: apt-get install libreoffice-calc-nogui), so that soffice is found.',
        { cause: error },
      );
    }
    throw error;
  }
}
