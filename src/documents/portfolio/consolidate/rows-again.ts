import { isBlank, type Scalar } from '../../../workbook/scalar';
import { foldedKey } from '../key';
import type { Portfolio, ReadRow } from '../portfolio';
import { NO_VALUES } from './reading';
import type { Identity } from './same-dossier';

/**
 * The rows of a portfolio, each under the key that its files know it by: a key is given once, and one that somebody has
 * typed over or wiped out is put back. Otherwise the dossier would have a second row, and count twice.
 */
export function rowsUnderTheirKeys({ rows, files, exported }: Portfolio): readonly ReadRow[] {
  const known = new Set([...files, ...exported].flatMap(({ key }) => key ?? []));
  const byNumber = new Map(exported.map(({ number, key }) => [number, key]));
  const byFolded = new Map([...known].map((key) => [foldedKey(key), key]));
  const byFile = new Map(
    files.flatMap(({ file, key, result }) =>
      key !== null && (result === 'retained' || result === 'to-choose') ? [[file, key]] : [],
    ) as readonly (readonly [string, string])[],
  );
  const taken = new Set(rows.map(({ key }) => key));
  return rows.map((row) => {
    if (known.has(row.key)) return row;
    // A dossier whose workbook never came has no file.
    const ofExport = row.file === null ? byNumber.get(textOf(row.filed.number) ?? '') : undefined;
    const key =
      byFolded.get(foldedKey(row.key)) ?? byFile.get(row.file ?? '') ?? ofExport ?? undefined;
    if (key === undefined || taken.has(key)) return row;
    taken.add(key);
    return { ...row, key };
  });
}

/** What is known of a dossier by its row alone, once the rows of its files are gone. */
export const identityOfRow = ({ filed }: ReadRow): Identity => ({
  filedAt: null,
  mark: null,
  // Nobody knows it any more: a call may have several.
  session: null,
  values: {
    ...NO_VALUES,
    call: textOf(filed.call),
    number: textOf(filed.number),
    title: textOf(filed.title),
    carrier: textOf(filed.carrier),
    siret: textOf(filed.siret),
  },
});

const textOf = (value: Scalar): string | null => (isBlank(value) ? null : String(value));
