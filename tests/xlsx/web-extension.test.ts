import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { OPENS_PANE, type AddinSettings } from '../../src/sheets/addin-settings';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { readContents } from '../../src/xlsx/read-contents';
import { ADDIN, addinSettingsIn, withAddinSettings } from '../../src/xlsx/web-extension';
import { writeWorkbook } from '../../src/xlsx/write';
import { moveFormula } from '../../src/standin/book/formula-text';
import { callOf } from '../builders/calls';
import { partOf, partsOf } from './package';

const EXTENSION = 'xl/webextensions/webextension1.xml';
const fileWith = (addinSettings: AddinSettings) =>
  writeWorkbook({ ...declareWorkbook(callOf('ITN6'), 'fr'), addinSettings });
const extensionWith = (settings: AddinSettings): string =>
  partOf(withAddinSettings(new Map(), settings), EXTENSION);

describe('What the add-in keeps in a workbook, in a file', () => {
  it('is found where Office looks for it: from the package to the panes, from there to the add-in', async () => {
    const parts = await partsOf(await fileWith({ [OPENS_PANE]: 'true' }));
    const targets = (path: string): string[] =>
      [...partOf(parts, path).matchAll(/Type="[^"]*\/(webext\w+)" Target="([^"]*)"/g)].map(
        ([, type, target]) => `${type} ${target}`,
      );
    expect(targets('_rels/.rels')).toEqual([
      'webextensiontaskpanes xl/webextensions/taskpanes.xml',
    ]);
    expect(targets('xl/webextensions/_rels/taskpanes.xml.rels')).toEqual([
      'webextension webextension1.xml',
    ]);
    expect(partOf(parts, EXTENSION)).toContain(
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    );
  });

  it('asks nobody to install anything, and leaves the pane’s switch in force', async () => {
    const parts = await partsOf(await fileWith({ [OPENS_PANE]: 'true' }));
    expect(partOf(parts, 'xl/webextensions/taskpanes.xml')).toContain(' visibility="0" ');
  });

  it('names the add-in of the manifest, come by administrators or from a manifest at hand', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    expect(manifest).toContain(`<Id>${ADDIN.id}</Id>`);
    expect(manifest).toContain(`<Version>${ADDIN.version}</Version>`);
    const references = [
      ...extensionWith({ colour: '"green"' }).matchAll(/<we:reference ([^>]*)\/>/g),
    ];
    const named = `id="${ADDIN.id}" version="${ADDIN.version}"`;
    expect(references.map(([, attributes]) => attributes)).toEqual([
      `${named} store="EXCatalog" storeType="EXCatalog"`,
      `${named} store="developer" storeType="Registry"`,
    ]);
  });

  it('leaves a file without it as it was', async () => {
    const plain = await writeWorkbook(declareWorkbook(callOf('ITN6'), 'fr'));
    expect(await fileWith({})).toEqual(plain);
    expect((await readContents(plain, moveFormula)).addinSettings).toEqual({});
  });

  it('comes back as it was written', async () => {
    const settings = { [OPENS_PANE]: 'false', 'un & deux': '"<é> \\"guillemets\\""' };
    const { addinSettings } = await readContents(await fileWith(settings), moveFormula);
    expect(addinSettings).toEqual(settings);
  });

  it('whatever it says', () => {
    const text = fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), text, { minKeys: 1 }), (settings) => {
        expect(addinSettingsIn(extensionWith(settings))).toEqual({ ...settings });
      }),
    );
  });

  it('is not what another add-in keeps there', () => {
    const theirs = extensionWith({ [OPENS_PANE]: 'true' }).replaceAll(ADDIN.id, 'wa104380646');
    expect(addinSettingsIn(theirs)).toEqual({});
  });
});
