import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SCHEMA = 'tests/fixtures/xsd/OfficeAppManifestV1_1.xsd';

/** What xmllint says of a manifest against Microsoft's published schema, without any network. */
function validate(xml: string): string {
  const { error, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  if (error) {
    throw new Error('xmllint is missing: `npm test` installs it, or says how', { cause: error });
  }
  return stderr.trim();
}

/** What office-addin-manifest understands; in a process of its own, since it mixes two kinds of modules. */
function readByMicrosoftsTool(): unknown {
  const program = `require('office-addin-manifest').OfficeAddinManifest
    .readManifestFile('manifest.xml').then((info) => console.log(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ['--eval', program], { encoding: 'utf8' }));
}

describe('manifest.xml', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');

  it('is valid against Microsoft’s schema', () => {
    expect(validate(manifest)).toBe('- validates');
  });

  it('would not be if it asked for an unknown permission', () => {
    const broken = manifest.replace('ReadWriteDocument', 'ReadEverything');
    expect(validate(broken)).toMatch(/ReadEverything.*\n.*- fails to validate/s);
  });

  it('is read by Microsoft’s own tool as the add-in it describes', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(readByMicrosoftsTool()).toMatchObject({
      id: '63d7580b-dcca-4259-b8bc-16c1125d54e7',
      displayName: 'Barème',
      defaultLocale: 'fr-FR',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
      version: `${version}.0`,
    });
  });
});
