import { readControl } from '../../documents/control/parse/read-control';
import { CONTROL_KIND } from '../../documents/control/control-kind';
import type { Control } from '../../documents/control/control';
import { readWorkbook } from '../../xlsx/read';
import { readBytes } from '../read-bytes';
import { findFiles } from '../check/files';
import { FileError } from '../../xlsx/file-error';
import { printable } from '../printable';
import { say } from '../messages/say';
import { STATUS, Trouble } from '../trouble';

/** A control that was made before, by what its dossier is known again. */
export interface EarlierFile {
  readonly path: string;
  readonly call: string;
  readonly dossier: string | null;
  readonly number: string | null;
  readonly sha256: string | null;
  readonly siret: string | null;
  readonly carrier: string | null;
  readonly title: string | null;
  /** What the project is called, or the file. */
  readonly called: string;
  /** Of its lines. */
  readonly keys: readonly string[];
}

/**
 * The controls in files and folders, the last ones last.
 *
 * @throws {Trouble} when one cannot be read: its decisions would be lost in silence
 */
export async function earlierFiles(named: readonly string[]): Promise<readonly EarlierFile[]> {
  const { files } = await findFiles(named);
  const found: EarlierFile[] = [];
  for (const { path } of files.filter(({ empty }) => !empty)) {
    const control = await controlIn(path);
    if (!control) continue;
    const { callId: call, dossier, number, sha256, siret, carrier, title, file } = control.facts;
    found.push({
      path,
      call,
      dossier,
      number,
      sha256,
      siret,
      carrier,
      title,
      called: title ?? file ?? path,
      keys: control.lines.map(({ key }) => key),
    });
  }
  return found;
}

/** null: the workbook holds no control. */
export async function controlIn(path: string): Promise<Control | null> {
  try {
    const { snapshot } = await readWorkbook(await readBytes(path), CONTROL_KIND.template);
    return CONTROL_KIND.isIn(snapshot) ? await readControl(snapshot) : null;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Trouble(
      STATUS.file,
      say((m) => m.controls.unreadableEarlier({ file: printable(path), why: error.sentence })),
    );
  }
}

/** What a dossier is known by. */
export interface KnownBy {
  readonly call: string;
  readonly dossier: string | null;
  readonly number: string | null;
  readonly sha256: string;
  readonly siret: string | null;
  readonly carrier: string | null;
  readonly title: string | null;
}

/**
 * The controls of the same dossier: of the same file, else of the same number, else of the same mark. Several: nobody
 * can tell which one counts.
 */
export function earlierOf(known: KnownBy, earlier: readonly EarlierFile[]): readonly EarlierFile[] {
  const ofCall = earlier.filter(({ call }) => call === known.call);
  const by = (isSame: (file: EarlierFile) => boolean) => ofCall.filter(isSame);
  const sameFile = by(({ sha256 }) => sha256 === known.sha256);
  if (sameFile.length > 0) return sameFile;
  // « en cours » is no number of one dossier, and copies of a dossier share its mark: another carrier tells them apart.
  const sameNumber = by(
    (file) => file.number !== null && file.number === known.number && !isAnother(file, known),
  );
  if (sameNumber.length > 0) return sameNumber;
  return by(
    (file) =>
      file.dossier !== null &&
      file.dossier === known.dossier &&
      !differ(file.number, known.number) &&
      !isAnother(file, known),
  );
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plain(one) !== plain(other);

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '');

/** Another carrier by its SIRET; without one, another name and another project. */
function isAnother(one: EarlierFile, known: KnownBy): boolean {
  if (one.siret !== null && known.siret !== null) return differ(one.siret, known.siret);
  return differ(one.carrier, known.carrier) && differ(one.title, known.title);
}

/** Lines of other dossiers, whatever their call, by key. */
export const linesElsewhere = (
  own: readonly EarlierFile[],
  earlier: readonly EarlierFile[],
): ReadonlyMap<string, string> =>
  new Map(
    earlier
      .filter((file) => !own.includes(file))
      .flatMap(({ keys, called }) => keys.map((key) => [key, called] as const)),
  );
