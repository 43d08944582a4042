import type { TypedSettings } from '../../../documents/jury/opening/typed-settings';
import type { ListedDossier } from '../../../documents/jury/opening/listed-dossiers';
import type { PlannedDossier } from '../../../documents/jury/plan';
import type { ListFile } from './list-files';

/** What stands in the fields of the form. */
export interface Typed {
  readonly title: string;
  readonly dossiers: string;
  readonly jurors: string;
  readonly settings: TypedSettings;
  /** Lists read from workbooks; their dossiers follow those that are pasted. */
  readonly lists: readonly ListFile[];
  /** Names of those that were read last, in the place of what was read of them before. */
  readonly reread: readonly string[];
  /** Dossiers read from workbooks of their own; they come last. */
  readonly files: readonly DossierFile[];
  /** Of the workbooks that were read last, those that say what one of the list said already. */
  readonly repeated: readonly DossierFile[];
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

/** Two workbooks are one where they have the same name and say the same: carriers send files of one name. */
export const keyOfFile = ({ name, dossier }: DossierFile): string => {
  const { number, title, carrier, carrierType, total, requested, maximum } = dossier;
  const amounts = [total, requested, maximum];
  return JSON.stringify([name, number, title, carrier, carrierType, amounts]);
};

/** The list with files that have just been read; of two that say the same, the one that was read last counts. */
export function withFiles(
  files: readonly DossierFile[],
  read: readonly DossierFile[],
): readonly DossierFile[] {
  const all = new Map([...files, ...read].map((file) => [keyOfFile(file), file] as const));
  return [...all.values()];
}

/** Those of the files just read that are in the list already, or twice among them. */
export function repeatedIn(
  files: readonly DossierFile[],
  read: readonly DossierFile[],
): readonly DossierFile[] {
  const keys = [...files, ...read].map(keyOfFile);
  return read.filter((file, index) => keys.indexOf(keyOfFile(file)) < files.length + index);
}

/**
 * Keys by which what was chosen for dossiers stays theirs, by their identifiers: number and title; the carrier too where
 * that leaves several, then the position among those that are still alike.
 */
export function keysOfDossiers(dossiers: readonly PlannedDossier[]): ReadonlyMap<string, string> {
  const short = dossiers.map(({ number, title }) => JSON.stringify([number, title]));
  const counts = new Map<string, number>();
  for (const key of short) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    dossiers.map(({ id, number, title, carrier }, index) => {
      const key = short[index] ?? '';
      if (counts.get(key) === 1) return [id, key] as const;
      const long = JSON.stringify([number, title, carrier]);
      const position = (seen.get(long) ?? 0) + 1;
      seen.set(long, position);
      return [id, JSON.stringify([number, title, carrier, position])] as const;
    }),
  );
}

export const keyOfJuror = ({ name }: { readonly name: string }): string =>
  name.trim().toLowerCase();
