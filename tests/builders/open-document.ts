import JSZip from 'jszip';

/** A package that says it is an OpenDocument spreadsheet, with the given parts. */
export async function openDocumentPackage(
  parts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compression: 'STORE' });
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same with the tables that a piece of XML declares. */
export const openDocument = (tables: string): Promise<Uint8Array> =>
  openDocumentPackage({ 'content.xml': contentOf(tables) });

const contentOf = (tables: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

export const odsTable = (name: string, rows: string): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;

export const odsRow = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

export const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/** A number, as digits. */
export const odsNumber = (digits: string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${digits}" ${attributes}><text:p>${digits}</text:p></table:table-cell>`;

export const odsBlank = (times = 1): string =>
  `<table:table-cell table:number-columns-repeated="${times}"/>`;
