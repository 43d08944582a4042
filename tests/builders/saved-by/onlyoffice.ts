import { rewritten, sheetParts, tablesOf, withParts } from './sound-file';
import type { SavedCell, SavedTable, SoundFile } from './sound-file';

/**
 * The file as OnlyOffice saves it. Each trait was read in files that stand as fixtures in ONLYOFFICE-QA/ooxml_parser
 * (`spec/workbook/…`), named beside it.
 */
export function asOnlyOffice(file: SoundFile): Uint8Array {
  const tables = tablesOf(file);
  const sheets = sheetParts(file.parts).map((part) => {
    const shared = new Map<string, { readonly si: number; readonly from: string }>();
    const own = tables.find(({ sheetPart }) => sheetPart === part);
    const xml = rewritten(file, part, (cell) => cellOf(cell, own, shared));
    return [part, sheetOf(xml)] as const;
  });
  return withParts(file, {
    ...Object.fromEntries(sheets),
    ...Object.fromEntries(tables.map(({ part, xml }) => [part, tableOf(xml)])),
    'xl/workbook.xml': workbookOf(file.parts.get('xl/workbook.xml') ?? ''),
    'xl/styles.xml': stylesOf(file.parts.get('xl/styles.xml') ?? ''),
    'docProps/app.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>ONLYOFFICE/6.4.0.33</Application><Company></Company><DocSecurity>0</DocSecurity><HyperlinksChanged>false</HyperlinksChanged><LinksUpToDate>false</LinksUpToDate><ScaleCrop>false</ScaleCrop><SharedDoc>false</SharedDoc></Properties>',
  });
}

/** A bare `calcPr`, print titles under a name of its own, `hidden` with every name (defined_name). */
const workbookOf = (xml: string): string =>
  xml
    .replace('<bookViews>', '<workbookPr/><bookViews>')
    .replace(
      /<sheet name="([^"]*)" sheetId="(\d+)" r:id="([^"]*)"(?: state="(\w+)")?\/>/g,
      (_, name, id, rel, state = 'visible') =>
        `<sheet name="${name}" sheetId="${id}" state="${state}" r:id="${rel}"/>`,
    )
    .replace(
      /<definedName name="(?:_xlnm\.)?([^"]*)"([^>]*)>/g,
      '<definedName name="$1"$2 hidden="0">',
    )
    .replace(/'(\w+)'!/g, '$1!')
    .replace(/<calcPr[^>]*\/>/, '<calcPr/>');

/** `$` in the area of a table, elements that might be empty are closed apart (table_columns_data). */
const tableOf = (xml: string): string =>
  xml
    .replace(
      /(<table [^>]*ref=")([^"]*)"/,
      (_, before: string, ref: string) => `${before}${fixed(ref)}"`,
    )
    .replace(
      /<autoFilter ref="([^"]*)"\/>/,
      (_, ref: string) => `<autoFilter ref="${fixed(ref)}"></autoFilter>`,
    );

const fixed = (ref: string): string => ref.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

type Shared = Map<string, { readonly si: number; readonly from: string }>;

/** A style with every cell; formulas of a column once, an empty element in the others (chart_with_pivot_formats). */
function cellOf(cell: SavedCell, table: SavedTable | undefined, shared: Shared): string {
  const { ref, style, formula, type, value } = cell;
  const t = type === null ? '' : ` t="${type}"`;
  const v = value === null ? '' : `<v>${value}</v>`;
  const f = formula === null ? '' : formulaOf(ref, formula, table, shared);
  return f + v === ''
    ? `<c r="${ref}" s="${style}"${t}/>`
    : `<c r="${ref}" s="${style}"${t}>${f}${v}</c>`;
}

function formulaOf(
  ref: string,
  formula: string,
  table: SavedTable | undefined,
  shared: Shared,
): string {
  const column = /^[A-Z]+/.exec(ref)?.[0] ?? '';
  const bottom = /\d+$/.exec(table?.ref ?? '')?.[0];
  if (bottom === undefined || !formula.includes('[#This Row]')) return `<f>${formula}</f>`;
  const known = shared.get(column);
  if (known) return `<f si="${known.si}" t="shared"></f>`;
  const si = shared.size;
  shared.set(column, { si, from: ref });
  return `<f ref="${ref}:${column}${bottom}" si="${si}" t="shared">${formula}</f>`;
}

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" mc:Ignorable="x14ac xr"';

/** Validations stand in an extension of later versions, with identifiers (data_validation). */
function sheetOf(xml: string): string {
  const validations = [
    ...xml.matchAll(/<dataValidation ([^>]*)sqref="([^"]*)"([^>]*)>(.*?)<\/dataValidation>/g),
  ].map(([, before = '', sqref = '', after = '', formulas = ''], index) => {
    const uid = `{0000003F-00FC-43E5-8AB4-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
    const inside = formulas.replace(
      /<formula(\d)>([^<]*)<\/formula\d>/g,
      '<x14:formula$1><xm:f>$2</xm:f></x14:formula$1>',
    );
    return `<x14:dataValidation xr:uid="${uid}" ${before}${after}>${inside}<xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`;
  });
  const extension =
    validations.length === 0
      ? ''
      : `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="${validations.length}" disablePrompts="0">${validations.join('')}</x14:dataValidations></ext></extLst>`;
  return xml
    .replace(/<worksheet ([^>]*)>/, `<worksheet $1 ${NAMESPACES}>`)
    .replace(/<row r="(\d+)" ht="([\d.]+)"([^>]*)>/g, '<row ht="$2" r="$1"$3>')
    .replace(/<dataValidations.*<\/dataValidations>/s, '')
    .replace(/<dimension[^>]*\/>/, '')
    .replace('</worksheet>', `${extension}</worksheet>`);
}

/** Sizes to six decimals, colours before them, rules for what is seen of slicers (defined_name). */
const stylesOf = (xml: string): string =>
  xml
    .replace(/<sz val="(\d+)"\/>/g, '<sz val="$1.000000"/>')
    .replaceAll('="true"', '="1"')
    .replace(
      '</styleSheet>',
      '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"></x14:slicerStyles></ext></extLst></styleSheet>',
    );
