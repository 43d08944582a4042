/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { manifestFor } from '../../scripts/build/address.mjs';
import { addresses, manifestProblems } from './manifest-problems';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const PROJECT = '.';

describe('manifest.xml, beyond what its schema checks', () => {
  it('holds', () => {
    expect(manifestProblems(MANIFEST, PROJECT)).toEqual([]);
  });

  it('still holds for another address', () => {
    const deployed = manifestFor(MANIFEST, 'https://outils.example.fr/');
    expect(manifestProblems(deployed, PROJECT)).toEqual([]);
    expect(deployed).not.toContain('localhost');
  });

  it('carries a deployment’s address in every place', () => {
    const deployed = manifestFor(MANIFEST, 'https://outils.example.fr/bareme/');
    const document = new DOMParser().parseFromString(deployed, 'application/xml');
    const found = addresses(document);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((url) => !url.startsWith('https://outils.example.fr/bareme/'))).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      'a dangling resid',
      'resid="Tab.Label"',
      'resid="Tab.Name"',
      'resid Tab.Name names no resource',
    ],
    [
      'a resid over 32 characters',
      /Pane\.Url/g,
      'P'.repeat(33),
      `resid ${'P'.repeat(33)} is too long`,
    ],
    [
      'an address without https',
      'https://localhost:3000/taskpane.html',
      'http://localhost:3000/taskpane.html',
      'http://localhost:3000/taskpane.html is not https',
    ],
    [
      'an icon that is not there',
      /icon-80/g,
      'icon-96',
      'https://localhost:3000/assets/icon-96.png is missing',
    ],
    [
      'an icon of another size than it says',
      /icon-16/g,
      'icon-32',
      'https://localhost:3000/assets/icon-32.png is 32x32, not 16 px',
    ],
    [
      'a ribbon without its 80 px icon',
      /size="80"/g,
      'size="64"',
      'no icon of 80 px for the ribbon',
    ],
    [
      'a text without the English of one country',
      '<bt:Override Locale="en-GB" Value="Open Barème" />',
      '',
      '« Ouvrir Barème » has nothing for en-gb',
    ],
    [
      'an English that differs from one country to the other',
      '<bt:Override Locale="en-GB" Value="Open Barème" />',
      '<bt:Override Locale="en-GB" Value="Show Barème" />',
      '« Ouvrir Barème » has more than one wording in English',
    ],
    [
      'a second French',
      '<bt:Override Locale="en-GB" Value="Open Barème" />',
      '<bt:Override Locale="fr-CA" Value="Open Barème" />',
      '« Ouvrir Barème » has an override for fr-ca',
    ],
    [
      'a pane that no workbook can ask for',
      'Office.AutoShowTaskpaneWithDocument',
      'Bareme.Pane',
      'the pane’s id: Bareme.Pane',
    ],
    ['no word of whom to ask', /<SupportUrl .*/, '', 'no SupportUrl'],
    [
      'a higher floor',
      ' MinVersion="1.14"',
      ' MinVersion="1.17"',
      'requirement sets: ExcelApi 1.17',
    ],
    [
      'requirements where they hide the buttons',
      '<Host xsi:type="Workbook">',
      '<Requirements /><Host xsi:type="Workbook">',
      'Requirements inside VersionOverrides',
    ],
  ])('%s is found', (_, before, after, problem) => {
    const broken = MANIFEST.replace(before, after);
    expect(broken).not.toBe(MANIFEST);
    expect(manifestProblems(broken, PROJECT)).toContain(problem);
  });
});
