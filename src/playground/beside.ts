const PARAMETER = 'beside';

/** In a window that another one has opened: the address by which it finds that one's file. */
const askedFor = (): string | null => new URLSearchParams(location.search).get(PARAMETER);

/**
 * Workbooks that the add-in opens beside this one: each in a window of its own, as in Excel, which comes back here for
 * its file. Excel gives them names of this kind until they are saved.
 */
export class WorkbooksBeside {
  private readonly files = new Map<string, File>();

  /** @returns whether the browser let a window open */
  open(bytes: Uint8Array<ArrayBuffer> | null): boolean {
    const number = String(this.files.size + 1);
    const address = new URL(location.href);
    if (bytes) {
      this.files.set(number, new File([bytes], `Classeur${number}.xlsx`));
      address.searchParams.set(PARAMETER, number);
    }
    return window.open(address) !== null;
  }

  /** For the window that was opened: its file. */
  file(number: string): File | null {
    return this.files.get(number) ?? null;
  }
}

/**
 * The file that this window was opened for; null where it was opened for none, or `lost` where nobody keeps it any more.
 * It is asked for once: what becomes of the workbook here is this window's.
 */
export function fileOfThisWindow(): File | 'lost' | null {
  const number = askedFor();
  if (number === null) return null;
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  history.replaceState(null, '', address);
  const opener = window.opener as Window | null;
  return opener?.playground?.beside.file(number) ?? 'lost';
}
