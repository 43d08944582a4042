import type { TypedSettings } from '../../../documents/jury/opening/typed-settings';
import type { ListedDossier } from '../../../documents/jury/opening/listed-dossiers';

/** What stands in the fields of the form. */
export interface Typed {
  readonly title: string;
  readonly dossiers: string;
  readonly jurors: string;
  readonly settings: TypedSettings;
  /** Dossiers read from workbooks; they follow those that are pasted. */
  readonly files: readonly DossierFile[];
  /**
   * What was chosen in the form, by juror: dossiers, or null for all of them. It goes before what the pasted list says.
   * Both are known by what they are, since codes follow the order of a list that may still change.
   */
  readonly chosen: ReadonlyMap<string, readonly string[] | null>;
  readonly isRehearsal: boolean;
}

/** A workbook that was read. */
export interface DossierFile {
  readonly name: string;
  readonly dossier: ListedDossier;
  /** What is still to fix in it: its figures may change. */
  readonly errors: number;
}

/** Of two workbooks of one name and one title, the one that was read last counts. */
export const keyOfFile = ({ name, dossier }: DossierFile): string =>
  JSON.stringify([name, dossier.title]);

/** The list with files that have just been read. */
export function withFiles(
  files: readonly DossierFile[],
  read: readonly DossierFile[],
): readonly DossierFile[] {
  const all = new Map([...files, ...read].map((file) => [keyOfFile(file), file] as const));
  return [...all.values()];
}

export const keyOfDossier = ({ number, title }: Pick<ListedDossier, 'number' | 'title'>): string =>
  JSON.stringify([number, title]);

export const keyOfJuror = ({ name }: { readonly name: string }): string =>
  name.trim().toLowerCase();
