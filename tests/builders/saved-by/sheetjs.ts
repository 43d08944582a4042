import { rewritten, sheetParts, tablesOf, withParts } from './sound-file';
import type { SavedCell, SoundFile } from './sound-file';

/**
 * The file as SheetJS (0.18.5, the last one of the registry) reads and writes it, which was looked at side by side with
 * a file that it wrote. It is no dependency of the tests: that version has known vulnerabilities (CVE-2023-30533,
 * CVE-2024-22363), and those that have none are not in the registry.
 */
export function asSheetJs(file: SoundFile): Uint8Array {
  const sheets = sheetParts(file.parts).map((part) => {
    const xml = rewritten(file, part, (cell) => cellOf(cell, file.strings));
    return [part, sheetOf(xml)] as const;
  });
  const lost = tablesOf(file).flatMap(({ part, sheetPart }) => [
    [part, null] as const,
    [`${sheetPart.replace('worksheets/', 'worksheets/_rels/')}.rels`, null] as const,
  ]);
  return withParts(file, {
    ...Object.fromEntries([...sheets, ...lost]),
    'xl/sharedStrings.xml': null,
    'xl/workbook.xml': (file.parts.get('xl/workbook.xml') ?? '')
      .replace(/<bookViews>.*?<\/bookViews>/, '<workbookPr codeName="ThisWorkbook"/>')
      .replace(/'(\w+)'!/g, '&apos;$1&apos;!')
      .replace(/<calcPr[^>]*\/>/, ''),
    'xl/styles.xml': stylesOf(file.parts.get('xl/styles.xml') ?? ''),
    'xl/_rels/workbook.xml.rels': (file.parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
      /<Relationship [^>]*sharedStrings[^>]*\/>/,
      '',
    ),
    '[Content_Types].xml': (file.parts.get('[Content_Types].xml') ?? '').replace(
      /<Override PartName="\/xl\/(?:tables|sharedStrings)[^>]*\/>/g,
      '',
    ),
  });
}

/** Every text stands in its cell, with a `<v>` even where a formula has no result; cells of a mere style are gone. */
function cellOf(cell: SavedCell, strings: readonly string[]): string {
  const { ref, style, formula, type, value } = cell;
  if (formula === null && value === null) return '';
  const isText = type === 's' || type === 'str';
  const text = type === 's' ? (strings[Number(value)] ?? '') : (value ?? '');
  const t = isText ? ' t="str"' : type === null ? '' : ` t="${type}"`;
  const f = formula === null ? '' : `<f>${formula.replaceAll('"', '&quot;')}</f>`;
  return `<c r="${ref}" s="${style}"${t}>${f}<v>${text}</v></c>`;
}

/** Rows, merged cells and widths are kept; panes, conditional formats, validations, prints and tables are not. */
const sheetOf = (xml: string): string =>
  xml
    .replace(/<sheetPr>.*?<\/sheetPr>/, '')
    .replace(
      /<sheetViews>.*?<\/sheetViews>/,
      '<sheetViews><sheetView workbookViewId="0" rightToLeft="0"/></sheetViews>',
    )
    .replace(/<row ([^>]*)><\/row>/g, '<row $1/>')
    .replace(/<conditionalFormatting.*<\/conditionalFormatting>/s, '')
    .replace(/<dataValidations.*<\/dataValidations>/s, '')
    .replace(/<pageSetup[^>]*\/>/, '')
    .replace(/<headerFooter>.*?<\/headerFooter>/s, '')
    .replace(/<tableParts.*<\/tableParts>/s, '')
    .replace(
      '</worksheet>',
      '<ignoredErrors><ignoredError numberStoredAsText="1" sqref="A1:Q22"/></ignoredErrors></worksheet>',
    );

/** Of styles the number formats alone are left: one font, no ground. */
const stylesOf = (xml: string): string =>
  xml
    .replace(
      /<fonts.*?<\/fonts>/s,
      '<fonts count="1"><font><sz val="12"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>',
    )
    .replace(
      /<fills.*?<\/fills>/s,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    )
    .replace(/<cellXfs.*?<\/cellXfs>/s, (styles) =>
      styles.replace(/fontId="\d+" fillId="\d+"/g, 'fontId="0" fillId="0"'),
    )
    .replace(/<dxfs.*?<\/dxfs>/s, '<dxfs count="0"/>');
