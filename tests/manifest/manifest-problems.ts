import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICEJS_FILES } from '../../scripts/build/officejs.mjs';
import { OPENS_PANE } from '../../src/sheets/addin-settings';

const LONGEST_RESID = 32;

/**
 * What Office would refuse or show badly in a manifest, and its published schema lets through.
 * @param root where the addresses lead: the folder that is served
 */
export function manifestProblems(xml: string, root: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [
    ...residProblems(document),
    ...addressProblems(document),
    ...iconProblems(document, root),
    ...languageProblems(document),
    ...requirementProblems(document),
    ...paneProblems(document),
    ...supportProblems(document),
  ];
}

function residProblems(document: Document): string[] {
  const ids = [...elements(document, 'Resources')]
    .flatMap((resources) => [...resources.querySelectorAll('[id]')])
    .map((element) => attribute(element, 'id'));
  const used = [...document.querySelectorAll('[resid]')].map((element) =>
    attribute(element, 'resid'),
  );
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} names no resource`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...ids.filter((id) => id.length > LONGEST_RESID).map((id) => `resid ${id} is too long`),
  ];
}

function addressProblems(document: Document): string[] {
  return addresses(document)
    .filter((url) => !url.startsWith('https://'))
    .map((url) => `${url} is not https`);
}

function iconProblems(document: Document, root: string): string[] {
  const images = new Map(
    [...elements(document, 'Image')]
      .filter((image) => image.hasAttribute('id'))
      .map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
  );
  const ribbon = [...elements(document, 'Image')]
    .filter((image) => image.hasAttribute('resid'))
    .map((image) => ({
      size: Number(attribute(image, 'size')),
      url: images.get(attribute(image, 'resid')) ?? '',
    }));
  const listed = [
    { name: 'IconUrl', size: 32 },
    { name: 'HighResolutionIconUrl', size: 64 },
  ].flatMap(({ name, size }) =>
    [...elements(document, name)].map((icon) => ({ size, url: attribute(icon, 'DefaultValue') })),
  );
  const missing = [16, 32, 80]
    .filter((size) => !ribbon.some((icon) => icon.size === size))
    .map((size) => `no icon of ${size} px for the ribbon`);
  return [...missing, ...[...ribbon, ...listed].flatMap((icon) => iconFileProblems(icon, root))];
}

function iconFileProblems({ url, size }: { url: string; size: number }, root: string): string[] {
  if (!URL.canParse(url)) return [];
  const file = join(root, new URL(url).pathname);
  if (!existsSync(file)) return [`${url} is missing`];
  const actual = pngSize(readFileSync(file));
  return actual === `${size}x${size}` ? [] : [`${url} is ${actual}, not ${size} px`];
}

/** A PNG says its size in its first chunk. */
function pngSize(bytes: Buffer): string {
  const signature = bytes.subarray(0, 8).toString('latin1');
  if (signature !== '\x89PNG\r\n\x1a\n') return 'no PNG';
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/**
 * French is the default language, without an Override of its own, and what every other language gets. Office does not
 * take one country's English for another's: each that it speaks has its line, unless the text is the same in both.
 */
function languageProblems(document: Document): string[] {
  const texts = [
    ...elements(document, 'DisplayName'),
    ...elements(document, 'Description'),
    ...elements(document, 'String'),
  ].filter((element) => element.hasAttribute('DefaultValue'));
  return texts.flatMap((element) => {
    const text = attribute(element, 'DefaultValue');
    const overrides = [...elements(element, 'Override')];
    const locales = overrides.map((override) => attribute(override, 'Locale').toLowerCase());
    const wordings = new Set(overrides.map((override) => attribute(override, 'Value')));
    if (SAME_IN_BOTH.includes(text)) return locales.map(() => `« ${text} » needs no override`);
    return [
      ...ENGLISH.filter((locale) => !locales.includes(locale)).map(
        (locale) => `« ${text} » has nothing for ${locale}`,
      ),
      ...locales
        .filter((locale) => !ENGLISH.includes(locale))
        .map((locale) => `« ${text} » has an override for ${locale}`),
      ...(wordings.size > 1 ? [`« ${text} » has more than one wording in English`] : []),
    ];
  });
}

const SAME_IN_BOTH = ['Barème'];

/** Those that office.js brings its own texts in. */
const ENGLISH = readdirSync(OFFICEJS_FILES).filter((name) => /^en-\w+$/.test(name));

/** Without it no workbook can ask for the pane; under another one Office does not look. */
function paneProblems(document: Document): string[] {
  const ids = [...elements(document, 'TaskpaneId')].map(({ textContent }) => textContent);
  return ids.join() === OPENS_PANE ? [] : [`the pane’s id: ${ids.join() || 'none'}`];
}

/** Inside VersionOverrides, requirements that are not met hide every button. */
function requirementProblems(document: Document): string[] {
  const sets = [...elements(document, 'Set')].map(
    (set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`,
  );
  const inside = [...elements(document, 'VersionOverrides')].flatMap((overrides) => [
    ...elements(overrides, 'Requirements'),
  ]);
  return [
    ...(sets.join() === 'ExcelApi 1.14' ? [] : [`requirement sets: ${sets.join() || 'none'}`]),
    ...inside.map(() => 'Requirements inside VersionOverrides'),
  ];
}

function supportProblems(document: Document): string[] {
  return elements(document, 'SupportUrl').length === 1 ? [] : ['no SupportUrl'];
}

export function addresses(document: Document): string[] {
  return [...document.querySelectorAll('[DefaultValue]')]
    .map((element) => attribute(element, 'DefaultValue'))
    .filter((value) => /^\w+:\/\//.test(value));
}

/** Elements by local name, whatever prefix they are written with. */
function elements(parent: Document | Element, name: string): HTMLCollectionOf<Element> {
  return parent.getElementsByTagNameNS('*', name);
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
