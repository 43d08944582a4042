import { createHash } from 'node:crypto';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Language } from '../../src/language/language';
import { writeWorkbook } from '../../src/xlsx/write';
import { ALL_CALLS } from '../builders/calls';
import { IMPORTED_CALLS } from '../builders/imported-call';
import { partsOf } from '../xlsx/package';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

const KINDS = [...ALL_CALLS, ...IMPORTED_CALLS].flatMap((call) =>
  LANGUAGES.map((language) => ({ id: call.id, language, call })),
);

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * What a restructuring must not change without being seen to: the sheets that a call puts into a workbook, and
 * the parts of the file that `bareme new` writes. Digests only, so that the first part that differs says where to look;
 * what is meant to change is accepted with `npx jest tests/golden -u`.
 */
describe.each(KINDS)('the workbook of $id in $language', ({ call, language }) => {
  const workbook = declareWorkbook(call, language);

  it('declares the same sheets', () => {
    const { sheets, styles } = workbook;
    const digests = sheets.map((sheet) => [sheet.name, digest(JSON.stringify(sheet))]);
    // Those that these sheets use: a style that another kind of document brings changes nothing here.
    const used = new Set(sheets.flatMap(({ formats }) => formats.map(({ style }) => style)));
    const own = Object.entries(styles).filter(([name]) => used.has(name));
    expect({
      ...Object.fromEntries(digests),
      styles: digest(JSON.stringify(own)),
    }).toMatchSnapshot();
  });

  it('is the same file, part by part', async () => {
    const parts = await partsOf(await writeWorkbook(workbook));
    expect(
      Object.fromEntries([...parts].map(([path, part]) => [path, digest(part)])),
    ).toMatchSnapshot();
  });
});
