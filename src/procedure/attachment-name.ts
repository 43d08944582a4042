import { momentOf } from './moment';

/**
 * What démarches-simplifiées, the State's online procedure, says of a file by where it put it in an export:
 * `dossier-2301457/pieces_justificatives/budget-14-03-2021-09-05-8345.xlsx`. To the name that the file had, it adds when
 * it was filed (`strftime("%d-%m-%Y-%H-%M")`, in the procedure's own time) and a short number of the attachment.
 */
export interface AttachmentName {
  /** Of the dossier, as the procedure shows it; null: the file lies in no dossier's folder. */
  readonly number: string | null;
  /** Day and minute, `2021-03-14T09:05`; null: the name does not say. */
  readonly filedAt: string | null;
  /** Tells files of one dossier apart that were filed in the same minute; not unique beyond. null: none. */
  readonly attachment: string | null;
  /** As the carrier named the file, accents composed (NFC), whichever system unpacked it. */
  readonly name: string;
  /** It was sent with a message and not with the form: a version that was asked for, most often. */
  readonly isMessage: boolean;
}

/**
 * Reads a path, whichever of `/` and `\` is between its folders. What is not in the procedure's form is a name like any
 * other: it is kept whole.
 */
export function attachmentName(path: string): AttachmentName {
  const parts = path.normalize('NFC').split(/[/\\]+/);
  const folders = parts.slice(0, -1);
  const numbers = folders.map(numberOf);
  const dossier = numbers.findLastIndex((number) => number !== null);
  // What lies above the dossier's folder is a person's own: somebody's folder may be called « messagerie ».
  const within = dossier < 0 ? folders.slice(-1) : folders.slice(dossier + 1);
  return {
    number: numbers[dossier] ?? null,
    ...filed(parts.at(-1) ?? ''),
    isMessage: within.includes(MESSAGES),
  };
}

/** The same of a file in a zip: a zip that the procedure made of one dossier bears its number, as a folder does. */
export const attachmentInZip = (zip: string, path: string): AttachmentName =>
  attachmentName(`${zip.replace(/\.zip$/i, '')}/${path}`);

const MESSAGES = 'messagerie';

/** What systems add to the name of a copy: ` (1)`, ` - Copie`, ` - Copie (2)`, ` copie 2`. */
const COPY = /(?: - (?:copie|copy)(?: \(\d+\))?| (?:copie|copy)(?: \d+)?| \(\d+\))?/i.source;

const FOLDER = new RegExp(`^dossier-([1-9]\\d{0,11})${COPY}$`, 'i');

const numberOf = (folder: string): string | null => FOLDER.exec(folder)?.[1] ?? null;

const FILE = new RegExp(
  `^(?<base>.+)-(?<day>\\d\\d)-(?<month>\\d\\d)-(?<year>20\\d\\d)-(?<hour>\\d\\d)-(?<minute>\\d\\d)-(?<attachment>\\d{1,12})${COPY}(?<ending>\\.[^.]*)?$`,
  'is',
);

function filed(file: string): Pick<AttachmentName, 'filedAt' | 'attachment' | 'name'> {
  const found = FILE.exec(file)?.groups;
  const filedAt = found
    ? momentOf(`${found['year']}-${found['month']}-${found['day']}`, found['hour'], found['minute'])
    : null;
  if (!found || filedAt === null) return { filedAt: null, attachment: null, name: file };
  return {
    filedAt,
    attachment: found['attachment'] ?? null,
    name: `${found['base']}${found['ending'] ?? ''}`,
  };
}
