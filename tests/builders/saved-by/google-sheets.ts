import { rewritten, sheetParts, tablesOf, withParts } from './sound-file';
import type { SavedCell, SavedTable, SoundFile } from './sound-file';

/**
 * The file as Google Sheets exports it after an import. Each trait was read in exports that stand as fixtures in
 * public repositories, named beside it: PHPOffice/PhpSpreadsheet (PHP), apache/poi (POI), tafia/calamine (calamine).
 */
export function asGoogleSheets(file: SoundFile): Uint8Array {
  const tables = tablesOf(file);
  const sheets = sheetParts(file.parts).map((part, index) => {
    const xml = rewritten(file, part, (cell) => cellOf(cell, tables, index));
    return [part, sheetOf(xml)] as const;
  });
  return withParts(file, {
    ...Object.fromEntries(sheets),
    ...Object.fromEntries(tables.map((table, index) => [table.part, bandingOf(table, index + 1)])),
    'xl/workbook.xml': workbookOf(file.parts.get('xl/workbook.xml') ?? ''),
    'xl/styles.xml': stylesOf(file.parts.get('xl/styles.xml') ?? ''),
    'xl/_rels/workbook.xml.rels': withMetadata(file.parts.get('xl/_rels/workbook.xml.rels') ?? ''),
    'xl/metadata': 'signed by the one who wrote it',
    '[Content_Types].xml': (file.parts.get('[Content_Types].xml') ?? '')
      .replace(/<Override PartName="\/docProps[^>]*\/>/g, '')
      .replace(
        '</Types>',
        '<Override PartName="/xl/metadata" ContentType="application/binary"/></Types>',
      ),
    // None of the exports has properties, but for those that were in the file before (POI 64750).
    'docProps/app.xml': null,
    'docProps/core.xml': null,
    '_rels/.rels': (file.parts.get('_rels/.rels') ?? '').replace(
      /<Relationship [^>]*docProps[^>]*\/>/g,
      '',
    ),
  });
}

const NAMESPACES =
  'xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/**
 * `state` with every sheet, a bare `calcPr`, sheet names in quotes only where they need them (POI 64750), its own data in
 * an extension and a part that is no XML (PHP TableFormat, issue.2542).
 */
const workbookOf = (xml: string): string =>
  xml
    .replace(/<workbook ([^>]*)>/, `<workbook $1 ${NAMESPACES}><workbookPr/>`)
    .replace(/<bookViews>.*?<\/bookViews>/, '')
    .replace(
      /<sheet name="([^"]*)" sheetId="(\d+)" r:id="([^"]*)"(?: state="(\w+)")?\/>/g,
      (_, name, id, rel, state = 'visible') =>
        `<sheet state="${state}" name="${name}" sheetId="${id}" r:id="${rel}"/>`,
    )
    .replace(/<definedName name="_xlnm[^>]*>[^<]*<\/definedName>/g, '')
    .replace(/'(\w+)'!/g, '$1!')
    .replace(
      /<calcPr[^>]*\/>/,
      '<calcPr/><extLst><ext uri="GoogleSheetsCustomDataVersion2"><go:sheetsCustomData xmlns:go="http://customooxmlschemas.google.com/" r:id="rId99" roundtripDataChecksum="comBL5gnP="/></ext></extLst>',
    );

const withMetadata = (xml: string): string =>
  xml.replace(
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://customschemas.google.com/relationships/workbookmetadata" Target="metadata"/></Relationships>',
  );

/**
 * Typed numbers have a decimal (POI 64450), results ten significant digits (PHP sheetsChartsTest), an error is a text
 * (PHP ConditionalFormattingConditions).
 */
function cellOf(cell: SavedCell, tables: readonly SavedTable[], sheet: number): string {
  const { ref, style, type, value } = cell;
  const s = ` s="${style}"`;
  if (cell.formula !== null) {
    const formula = `<f>${inAddresses(cell, tables, `xl/worksheets/sheet${sheet + 1}.xml`)}</f>`;
    if (value === null) return `<c r="${ref}"${s}>${formula}</c>`;
    if (type === 'b') return `<c r="${ref}"${s} t="b">${formula}<v>${value}</v></c>`;
    if (type !== null) return `<c r="${ref}"${s} t="str">${formula}<v>${value}</v></c>`;
    return `<c r="${ref}"${s}>${formula}<v>${Number(Number(value).toPrecision(10))}</v></c>`;
  }
  if (value === null) return `<c r="${ref}"${s}/>`;
  if (type !== null) return `<c r="${ref}"${s} t="${type}"><v>${value}</v></c>`;
  return `<c r="${ref}"${s}><v>${/^-?\d+$/.test(value) ? `${value}.0` : value}</v></c>`;
}

/** Tables that are imported become bands of colour, and formulas that speak of them addresses. */
function inAddresses(
  { formula, ref }: SavedCell,
  tables: readonly SavedTable[],
  sheetPart: string,
): string {
  const row = /\d+/.exec(ref)?.[0] ?? '';
  return tables.reduce((text, { name, titles, sheet, sheetPart: home, ref: area }) => {
    const [, left = '', top = '', , bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
    const at = home === sheetPart ? '' : `${sheet}!`;
    const column = (title: string) => letters(numbered(left) + titles.indexOf(title));
    return text
      .replace(
        new RegExp(`${name}\\[\\[#This Row\\],\\[([^\\]]*)\\]\\]`, 'g'),
        (_, title: string) => {
          return `${at}$${column(title)}${row}`;
        },
      )
      .replace(new RegExp(`${name}\\[([^\\]#@]*)\\]`, 'g'), (_, title: string) => {
        const of = column(title);
        return `${at}$${of}$${Number(top) + 1}:$${of}$${bottom}`;
      });
  }, formula ?? '');
}

const numbered = (name: string): number =>
  [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const letters = (number: number): string =>
  number > 26
    ? letters(Math.floor((number - 1) / 26)) + letters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);

/** A table of its rows without a header, under a name and titles of its own (PHP issue.3277). */
function bandingOf({ ref, titles }: SavedTable, id: number): string {
  const body = ref.replace(/\d+/, (top) => String(Number(top) + 1));
  const columns = titles.map(
    (_, index) => `<tableColumn name="Column${index + 1}" id="${index + 1}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" headerRowCount="0" ref="${body}" displayName="Table_${id}" name="Table_${id}" id="${id}"><tableColumns count="${titles.length}">${columns.join('')}</tableColumns><tableStyleInfo name="Budget-style" showColumnStripes="0" showFirstColumn="1" showLastColumn="1" showRowStripes="1"/></table>`;
}

/**
 * Rows stand ready down to row 1000 (POI 64750), columns have widths to two decimals, validations no titles and those
 * that allow everything are gone (POI 64750).
 */
function sheetOf(xml: string): string {
  const last = Number([...xml.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1] ?? 0);
  const ready = Array.from(
    { length: Math.max(0, 1000 - last) },
    (_, index) => `<row r="${last + 1 + index}" ht="15.75" customHeight="1"/>`,
  );
  return xml
    .replace(/<worksheet ([^>]*)>/, `<worksheet $1 ${NAMESPACES}>`)
    .replace(
      /<sheetPr>.*?<\/sheetPr>/,
      '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>',
    )
    .replace(/<dimension[^>]*\/>/, '')
    .replace(/ySplit="(\d+)"/, 'ySplit="$1.0"')
    .replace(
      /<sheetFormatPr[^>]*\/>/,
      '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.0"/>',
    )
    .replace(/<col ([^>]*)width="([\d.]+)"[^>]*\/>/g, (_, places, width) => {
      return `<col customWidth="1" ${places}width="${Number(width).toFixed(2)}"/>`;
    })
    .replace(/ ht="(\d+)"/g, ' ht="$1.0"')
    .replace('</sheetData>', `${ready.join('')}</sheetData>`)
    .replace(/<dataValidation type="custom".*?<\/dataValidation>/g, '')
    .replace(/<dataValidations[^>]*>/, '<dataValidations>')
    .replace(/<dataValidation ([^>]*)>/g, (_, attributes: string) => {
      const kept = attributes.match(/(?:type|operator|allowBlank|showErrorMessage|sqref)="[^"]*"/g);
      return `<dataValidation ${(kept ?? []).join(' ')}>`;
    })
    .replace(/<headerFooter>.*?<\/headerFooter>/, '');
}

/** Sizes with a decimal, a ground said twice, the second fill another one (all exports). */
const stylesOf = (xml: string): string =>
  xml
    .replace(/<sz val="(\d+)"\/>/g, '<sz val="$1.0"/>')
    .replace('patternType="gray125"', 'patternType="lightGray"')
    .replace(
      /(<patternFill patternType="solid">)<fgColor (rgb="\w+")\/>/g,
      '$1<fgColor $2/><bgColor $2/>',
    )
    .replace(/<border><left\/><right\/><top\/><bottom\/><diagonal\/><\/border>/g, '<border/>')
    .replace(
      /<dxf>(<font>.*?<\/font>)?<fill><patternFill patternType="solid"><bgColor (rgb="\w+")\/><\/patternFill><\/fill><\/dxf>/g,
      '<dxf>$1<fill><patternFill patternType="solid"><fgColor $2/><bgColor $2/></patternFill></fill><border/></dxf>',
    );
