import { writeXlsx } from 'hucre/xlsx';
import { writeOds } from 'hucre/ods';
import type { FileProblem } from '../../../src/xlsx/file-error';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, altered, partsOf, refusal, savedWorkbook, zipOf } from './files';

jest.setTimeout(120_000);

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** An OLE container whose directory names that stream, as Office wrote before 2007 and with passwords. */
function compoundFile(stream: string): Uint8Array {
  const header = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  const directory = Buffer.from(stream, 'utf16le');
  return new Uint8Array(Buffer.concat([header, Buffer.alloc(2040), directory, Buffer.alloc(512)]));
}

const TYPES = '[Content_Types].xml';

/** A package whose main part is of that content type. */
const packageOf = (contentType: string): Uint8Array =>
  zipOf([
    {
      name: TYPES,
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.bin" ContentType="${contentType}"/></Types>`,
    },
    { name: 'main.bin', content: 'x' },
  ]);

describe('A file that is no workbook is told in a sentence', () => {
  it.each<readonly [string, Uint8Array, FileProblem, RegExp]>([
    ['nothing', new Uint8Array(0), 'empty', /vide/],
    ['a text', bytesOf('Libellé;Montant\r\nMaquette;12\r\n'), 'not-a-workbook', /fichier texte/],
    [
      'a web page named .xls',
      bytesOf('<html><table></table></html>'),
      'not-a-workbook',
      /page web/,
    ],
    ['an XML table', bytesOf('<?xml version="1.0"?><Workbook/>'), 'not-a-workbook', /fichier XML/],
    ['an image', bytesOf('\x89PNG\r\n\x1a\n\0\0\0'), 'not-a-workbook', /une image/],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'not-a-workbook', /document PDF/],
    ['random bytes', bytesOf('\x01\x02\x03\x04\x00'), 'not-a-workbook', /n’est pas un classeur/],
    ['an .xls', compoundFile('Workbook'), 'old-format', /\.xls\).*\.xlsx/],
    ['a .doc', compoundFile('WordDocument'), 'not-a-workbook', /Word \(\.doc\)/],
    ['a password', compoundFile('EncryptedPackage'), 'password', /mot de passe/],
    ['a zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'not-a-workbook', /archive zip/],
    [
      'a Word document',
      packageOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'not-a-workbook',
      /document Word/,
    ],
    [
      'an .xlsb',
      packageOf('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'binary-workbook',
      /\.xlsb/,
    ],
  ])('%s', async (_, bytes, problem, sentence) => {
    const error = await refusal(bytes);
    expect(error.problem).toBe(problem);
    expect(error.sentence.fr).toMatch(sentence);
    expect(error.sentence.en).not.toBe('');
  });

  it('an OpenDocument workbook, which a library wrote', async () => {
    const error = await refusal(await writeOds({ sheets: [{ name: 'A', rows: [[1]] }] }));
    expect(error.problem).toBe('open-document');
  });

  it('a workbook with a password, which a library wrote', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    expect((await refusal(bytes)).problem).toBe('password');
  });

  it('a workbook without anything of ours', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Comptes', rows: [['a', 1]] }] });
    expect((await refusal(bytes)).problem).toBe('no-dossier');
  });
});

describe('A damaged file is refused, never half read', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await savedWorkbook({ lines: [LINE] });
  });

  it.each([0.1, 0.5, 0.9, 0.999])('cut short at %f of its length', async (share) => {
    const error = await refusal(good.slice(0, Math.floor(good.length * share)));
    expect(error.problem).toBe('damaged');
  });

  it('a sheet whose XML breaks off', async () => {
    const bytes = await altered(good, {
      'xl/worksheets/sheet2.xml': (xml) => xml.slice(0, xml.indexOf('</sheetData>')),
    });
    expect((await refusal(bytes)).problem).toBe('damaged');
  });

  it('a byte of a figure changed on the way', async () => {
    const parts = await partsOf(good);
    const stored = zipOf([...parts].map(([name, content]) => ({ name, content, stored: true })));
    const at = Buffer.from(stored).indexOf('<v>500.5</v>');
    stored[at + 3] = '9'.charCodeAt(0);
    expect((await refusal(stored)).problem).toBe('damaged');
  });

  it('entities that expand without end, or reach for files', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [bomb, outside]) {
      for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet2.xml']) {
        const bytes = await altered(good, {
          [part]: (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`),
        });
        expect((await refusal(bytes)).problem).toBe('damaged');
      }
    }
  });
});

describe('A file that unpacks to more than any dossier is refused within bounds', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await savedWorkbook({ lines: [LINE] });
  });

  const bombs: readonly (readonly [string, number | undefined])[] = [
    ['which says so', undefined],
    ['which says it is small', 1000],
    ['which says nothing of its size', 0],
  ];

  it.each(bombs)('a sheet of immense emptiness, %s', async (_, declaredSize) => {
    const parts = await partsOf(good);
    const sheet = 'xl/worksheets/sheet2.xml';
    const others = [...parts].filter(([name]) => name !== sheet);
    const bytes = zipOf([
      ...others.map(([name, content]) => ({ name, content })),
      {
        name: sheet,
        content: Buffer.alloc(140 * 2 ** 20, ' '),
        unchecked: true,
        ...(declaredSize === undefined ? {} : { declaredSize }),
      },
    ]);
    expect(bytes.length).toBeLessThan(2 ** 20);
    expect((await refusal(bytes)).problem).toBe('too-large');
  });

  it('a zip within the zip is not unpacked at all', async () => {
    const inner = zipOf([{ name: 'zeros', content: Buffer.alloc(2 ** 24) }]);
    const bytes = await altered(good, {}, [{ name: 'xl/media/image1.zip', content: inner }]);
    await expect(readDossierFile(bytes)).resolves.toMatchObject({ remarks: [] });
  });
});
