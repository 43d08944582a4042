import { readXml } from 'hucre/xml';
import type { AddinSettings } from '../sheets/addin-settings';
import { escapeXml } from './text';

/** The add-in's id and version, as in manifest.xml. */
export const ADDIN = { id: '63d7580b-dcca-4259-b8bc-16c1125d54e7', version: '0.1.0.0' } as const;

const FOLDER = 'xl/webextensions';
const EXTENSION = `${FOLDER}/webextension1.xml`;
const PANES = `${FOLDER}/taskpanes.xml`;
const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONSHIPS = '_rels/.rels';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const TYPE_OF_EXTENSION = 'application/vnd.ms-office.webextension+xml';
const TYPE_OF_PANES = 'application/vnd.ms-office.webextensiontaskpanes+xml';

/**
 * The parts of a file with those in which Office finds what the add-in keeps in a workbook, as Microsoft documents
 * them: https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 */
export function withAddinSettings(
  parts: ReadonlyMap<string, string>,
  settings: AddinSettings,
): ReadonlyMap<string, string> {
  if (Object.keys(settings).length === 0) return parts;
  const whole = new Map(parts);
  const add = (path: string, end: string, elements: string): void => {
    whole.set(path, (parts.get(path) ?? '').replace(end, `${elements}${end}`));
  };
  add(
    CONTENT_TYPES,
    '</Types>',
    `<Override PartName="/${PANES}" ContentType="${TYPE_OF_PANES}"/>` +
      `<Override PartName="/${EXTENSION}" ContentType="${TYPE_OF_EXTENSION}"/>`,
  );
  add(
    PACKAGE_RELATIONSHIPS,
    '</Relationships>',
    relationship('rIdPanes', 'webextensiontaskpanes', PANES),
  );
  whole.set(PANES, PANES_PART);
  whole.set(`${FOLDER}/_rels/taskpanes.xml.rels`, PANES_RELATIONSHIPS);
  whole.set(EXTENSION, extensionPart(settings));
  return whole;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${MICROSOFT}/2011/relationships/${type}" Target="${target}"/>`;

/**
 * `visibility="0"`: whoever lacks the add-in is not asked to install it, and the pane's own switch stays in force; at 1
 * Office would no longer heed it.
 */
const PANES_PART =
  `${DECLARATION}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11">` +
  '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">' +
  `<wetp:webextensionref xmlns:r="${OPEN_XML}/officeDocument/2006/relationships" r:id="rId1"/>` +
  '</wetp:taskpane></wetp:taskpanes>';

const PANES_RELATIONSHIPS =
  `${DECLARATION}<Relationships xmlns="${OPEN_XML}/package/2006/relationships">` +
  `${relationship('rId1', 'webextension', 'webextension1.xml')}</Relationships>`;

/** A file does not know how the add-in came to whoever opens it: by their administrators, else from a manifest at hand. */
const extensionPart = (settings: AddinSettings): string =>
  `${DECLARATION}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${ADDIN.id}}">` +
  `${reference('EXCatalog', 'EXCatalog')}` +
  `<we:alternateReferences>${reference('developer', 'Registry')}</we:alternateReferences>` +
  `<we:properties>${Object.entries(settings).map(property).join('')}</we:properties>` +
  '<we:bindings/>' +
  `<we:snapshot xmlns:r="${OPEN_XML}/officeDocument/2006/relationships"/></we:webextension>`;

const reference = (store: string, storeType: string): string =>
  `<we:reference id="${ADDIN.id}" version="${ADDIN.version}" store="${store}" storeType="${storeType}"/>`;

const property = ([name, value]: readonly [string, string]): string =>
  `<we:property name="${inAttribute(name)}" value="${inAttribute(value)}"/>`;

const inAttribute = (text: string): string => escapeXml(text).replaceAll('"', '&quot;');

/** What the add-in keeps in the workbook, from a part that may be another add-in's: then nothing. */
export function addinSettingsIn(part: string): AddinSettings {
  const isOurs = rowsOf(part, 'reference').some(
    ({ '@id': id }) => typeof id === 'string' && id.toLowerCase() === ADDIN.id,
  );
  if (!isOurs) return {};
  return Object.fromEntries(
    rowsOf(part, 'property').flatMap(({ '@name': name, '@value': value }) =>
      typeof name === 'string' && typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

const rowsOf = (xml: string, rowTag: string) =>
  readXml(xml, { rowTag, stripNamespaces: true }).data;

/** Whether a part holds what an add-in keeps, whoever saved the file and wherever they put it. */
export const isWebExtension = (path: string): boolean =>
  /(?:^|\/)webextensions\/webextension[^/]*\.xml$/i.test(path);
