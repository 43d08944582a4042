import { useEffect, useRef, useState } from 'react';
import type { FileMerge, JurorFile } from '../../../documents/jury/exchange/file-merge';
import { mergeFiles } from '../../../documents/jury/exchange/merge';
import type { Session } from '../../../documents/jury/session';
import type { Localized } from '../../../language/language';
import type { Trouble } from '../../live/state';
import { troubleOf } from '../../live/trouble';
import { nameAmong } from '../../files/name-among';
import { readJurorFile } from './read-juror-file';

/** What a person does with the differences of a file; absent: they have not said. */
export type Choice = 'keep' | 'replace';

export interface Received {
  readonly isReading: boolean;
  /** Files of which nothing can be read, each with its sentence. */
  readonly unreadable: readonly { readonly name: string; readonly refusal: Localized }[];
  /** What the others would bring to the session as it stands now. */
  readonly merge: readonly FileMerge[];
  readonly choices: ReadonlyMap<string, Choice>;
  /** The files that count where several of one juror do not say the same. */
  readonly counting: ReadonlySet<string>;
  readonly trouble: Trouble | null;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
  readonly choose: (file: FileMerge, choice: Choice) => void;
  /** Of these files of one juror this one counts; null: none yet. */
  readonly count: (among: readonly string[], name: string | null) => void;
}

/** A choice, and what it was made about. */
interface Made {
  readonly choice: Choice;
  readonly about: string;
}

/** All that a file says otherwise than the session, cell by cell. */
const differing = ({ lines }: FileMerge): string =>
  JSON.stringify(
    lines.flatMap(({ dossier, differences }) =>
      differences.map(({ key, stands, brings }) => [dossier, key, stands, brings]),
    ),
  );

type ReadFiles = Pick<Received, 'unreadable'> & { readonly files: readonly JurorFile[] };

const NOTHING: ReadFiles = { files: [], unreadable: [] };

/**
 * Files of jurors that were chosen, held against the session whenever either changes: what is accepted is what stands in
 * the workbook at that moment.
 */
export function useReceived(session: Session): Received {
  const [read, setRead] = useState(NOTHING);
  const [merge, setMerge] = useState<readonly FileMerge[]>([]);
  const [made, setMade] = useState<ReadonlyMap<string, Made>>(new Map());
  const [counting, setCounting] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [reading, setReading] = useState(0);
  const names = useRef<readonly string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    mergeFiles(session, read.files, { take: [...counting] }).then(
      (found) => isCurrent && setMerge(found),
      (error: unknown) => isCurrent && setTrouble(troubleOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [session, read.files, counting]);

  const add = async (files: readonly File[]): Promise<void> => {
    setReading((count) => count + 1);
    setTrouble(null);
    // What could not be read was told; a mended file may bear the same name.
    const gone = read.unreadable.map(({ name }) => name);
    names.current = names.current.filter((name) => !gone.includes(name));
    setRead((before) => ({ ...before, unreadable: [] }));
    for (const file of files) {
      const name = nameAmong(names.current, file.name);
      names.current = [...names.current, name];
      try {
        const found = await readJurorFile(file);
        setRead((before) =>
          'refusal' in found
            ? { ...before, unreadable: [...before.unreadable, { name, refusal: found.refusal }] }
            : { ...before, files: [...before.files, { name, ...found }] },
        );
      } catch (error) {
        // The others are read all the same.
        setTrouble(troubleOf(error));
      }
    }
    setReading((count) => count - 1);
  };

  // What differs by now is not what the person has decided about: they are asked again.
  const choices = new Map(
    merge.flatMap((file) => {
      const one = made.get(file.name);
      return one && one.about === differing(file) ? [[file.name, one.choice] as const] : [];
    }),
  );
  const without = (name: string) => (before: ReadFiles) => ({
    files: before.files.filter((file) => file.name !== name),
    unreadable: before.unreadable.filter((file) => file.name !== name),
  });
  return {
    isReading: reading > 0,
    unreadable: read.unreadable,
    merge,
    choices,
    counting,
    trouble,
    add: (files) => void add(files),
    remove: (name) => {
      names.current = names.current.filter((one) => one !== name);
      setRead(without(name));
      setMade((before) => new Map([...before].filter(([one]) => one !== name)));
      setCounting((before) => new Set([...before].filter((one) => one !== name)));
    },
    choose: (file, choice) =>
      setMade((before) => new Map([...before, [file.name, { choice, about: differing(file) }]])),
    count: (among, name) =>
      setCounting(
        (before) =>
          new Set([
            ...[...before].filter((one) => !among.includes(one)),
            ...(name === null ? [] : [name]),
          ]),
      ),
  };
}
