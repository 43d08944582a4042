import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError } from '../setup/say.mjs';

/** LibreOffice trusts the results stored in a file unless told to compute everything again. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens, recalculates and saves the files in one LibreOffice process.
 * @param {readonly string[]} files
 * @param {string} folder where the recalculated ones go
 */
export function recalculate(files, folder) {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
  const { status } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );
  if (status !== 0) throw new SetupError('LibreOffice, which we compare with, did not run.');
}
