import type { Book } from '../../standin/book/book';
import { extrasOf } from '../../standin/model/extras';
import { LOCALES, type Locale, type TextKey } from '../texts';
import { fillBook } from './fill-book';
import { download, fingerprint, read } from './files';
import type { Refusal } from './refusal';

/** What the page does for the file buttons. */
export interface Desk {
  readonly book: Book;
  readonly locale: Locale;
  /** Puts another workbook in the place of this one. */
  replace(fill: (book: Book) => void): Promise<void>;
}

interface Elements {
  readonly save: HTMLElement;
  readonly open: HTMLElement;
  readonly file: HTMLInputElement;
  readonly status: HTMLElement;
  readonly refusal: Refusal;
  readonly dialog: HTMLDialogElement;
  /** Where files may be dropped. */
  readonly grid: HTMLElement;
}

/** Joins the buttons that save the workbook as a file and open one in its place. */
export function connectFiles(desk: Desk, elements: Elements): Files {
  const bar = new FileBar(desk, elements);
  bar.connect();
  return bar;
}

/** What the page does with files by itself. */
export interface Files {
  readonly open: (file: File) => void;
  /** Whether something would be lost with the page. */
  readonly isUnsaved: boolean;
  /** Says what went wrong. */
  readonly tell: (text: 'noWindow' | 'lost') => void;
}

class FileBar implements Files {
  /** What a file has of the workbook already. */
  private kept: string;
  private isBusy = false;

  constructor(
    private readonly desk: Desk,
    private readonly elements: Elements,
  ) {
    this.kept = fingerprint(desk.book);
  }

  connect(): void {
    const { save, open, file, grid } = this.elements;
    save.addEventListener('click', () => this.run(() => this.save()));
    open.addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      // The same file may be chosen again.
      file.value = '';
      if (chosen) this.open(chosen);
    });
    grid.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
    grid.addEventListener('drop', (event) => this.drop(event), { capture: true });
  }

  private drop(event: DragEvent): void {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    event.stopPropagation();
    this.open(dropped);
  }

  get isUnsaved(): boolean {
    return fingerprint(this.desk.book) !== this.kept;
  }

  open(file: File): void {
    this.run(() => this.replaceBy(file));
  }

  tell(text: 'noWindow' | 'lost'): void {
    this.elements.refusal.show(LOCALES[this.desk.locale][text]);
  }

  private run(work: () => Promise<void>): void {
    if (this.isBusy) return;
    this.isBusy = true;
    this.elements.refusal.hide();
    work()
      .catch((error: unknown) => this.complain(error))
      .finally(() => (this.isBusy = false));
  }

  private async save(): Promise<void> {
    const name = await download(this.desk.book);
    this.kept = fingerprint(this.desk.book);
    this.say('saved', name);
  }

  private async replaceBy(file: File): Promise<void> {
    this.say('opening', file.name);
    const contents = await read(file);
    if (this.isUnsaved && !(await this.agreesToReplace())) {
      this.elements.status.textContent = '';
      return;
    }
    await this.desk.replace((book) => {
      fillBook(book, contents);
      extrasOf(book).name = file.name;
    });
    this.kept = fingerprint(this.desk.book);
    this.say('opened', file.name);
  }

  private agreesToReplace(): Promise<boolean> {
    const { dialog } = this.elements;
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => {
      const closed = (): void => resolve(dialog.returnValue === 'replace');
      dialog.addEventListener('close', closed, { once: true });
    });
  }

  private say(key: TextKey, file: string): void {
    const { status } = this.elements;
    status.textContent = LOCALES[this.desk.locale][key].replace('{file}', file);
    // A long name is cut off in the bar.
    status.title = status.textContent;
  }

  /** What a file is refused for is a sentence; anything else is a mistake of ours, and is not hushed up. */
  private complain(error: unknown): void {
    const language = this.desk.locale === 'fr-FR' ? 'fr' : 'en';
    const sentence = sentenceOf(error)?.[language];
    this.elements.status.textContent = '';
    this.elements.refusal.show(sentence ?? LOCALES[this.desk.locale].failed);
    if (sentence === undefined) throw error;
  }
}

/** The class itself stays with the reader, which is loaded when a file is opened. */
function sentenceOf(error: unknown): { readonly fr: string; readonly en: string } | null {
  const isRefusal = error instanceof Error && error.name === 'FileError' && 'sentence' in error;
  return isRefusal ? (error.sentence as { readonly fr: string; readonly en: string }) : null;
}
