import { HostError, type HostProblem, type WorkbookPort } from './port';

/** Bytes a slice: a dossier is one or two of them. On the web each byte crosses the wire as a number of up to four signs. */
const SLICE = 256 * 1024;

/**
 * A copy that Excel makes of the workbook as it stands, changes not yet saved included. Reading alone: it asks neither
 * whether sheets are protected nor who else works in it. Every copy is closed again, since Office keeps two at most.
 *
 * https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)
 */
export const asFile: WorkbookPort['asFile'] = async (most) => {
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) {
    throw new HostError('no-copy', 'CompressedFile 1.1');
  }
  const file = await taken();
  try {
    if (file.size > most) throw new HostError('too-large', `${file.size} > ${most}`);
    return await bytesOf(file);
  } finally {
    file.closeAsync();
  }
};

async function bytesOf(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const data = await sliceOf(file, index);
    if (at + data.length > file.size) throw cutShort(file);
    bytes.set(data, at);
    at += data.length;
  }
  if (at !== file.size) throw cutShort(file);
  return bytes;
}

/** Part of a workbook is none: nothing is read of it. */
const cutShort = ({ size, sliceCount }: Office.File): HostError =>
  new HostError('no-copy', `${sliceCount} slices are not ${size} bytes`);

const taken = (): Promise<Office.File> =>
  answered((told) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, told),
  );

async function sliceOf(file: Office.File, index: number): Promise<ArrayLike<number>> {
  const slice = await answered<Office.Slice>((told) => file.getSliceAsync(index, told));
  return slice.data as ArrayLike<number>;
}

function answered<T>(ask: (told: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(refusal(error));
    });
  });
}

/**
 * What a person can do about. Whatever else it is, Excel does not hand the workbook out: where it is stored with others
 * than Microsoft (office-js#5297, 11001), or bears a label that forbids it (7000).
 */
const PROBLEMS: ReadonlyMap<number, HostProblem> = new Map([
  [5004, 'cell-editing'],
  [5012, 'session-lost'],
]);

const refusal = ({ code, name, message }: Office.Error): HostError =>
  new HostError(PROBLEMS.get(code) ?? 'no-copy', `${code} ${name}: ${message}`);
