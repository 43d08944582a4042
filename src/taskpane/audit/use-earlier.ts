import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language, Localized } from '../../language/language';
import { nameAmong } from '../files/name-among';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import type { Brought, EarlierControl, ReadEarlier } from './earlier';
import type { Refused } from './judge-bytes';
import type { Copy } from './use-audit';

/** What reads controls of earlier versions, and says what they bring. */
export interface Earlier {
  readonly readEarlier: (file: File) => Promise<ReadEarlier>;
  readonly foreseeControl: (
    copy: Copy,
    language: Language,
    earlier: readonly EarlierControl[],
  ) => Promise<Brought | Refused>;
}

export interface ChosenControls {
  readonly chosen: readonly EarlierControl[];
  /** Files of which nothing is taken over, each with its sentence. */
  readonly unreadable: readonly { readonly name: string; readonly refusal: Localized }[];
  readonly isReading: boolean;
  readonly isComparing: boolean;
  /** What they bring, as last compared; null: nothing is chosen, or it is not known yet. */
  readonly brought: Brought | null;
  readonly trouble: Trouble | null;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
  /** What the control that was just made has of them. */
  readonly tell: (brought: Brought) => void;
}

type Read = Pick<ChosenControls, 'chosen' | 'unreadable'>;

interface Compared {
  /** The controls that were chosen then. */
  readonly of: readonly EarlierControl[];
  readonly brought: Brought | null;
  readonly trouble: Trouble | null;
}

const NOTHING: Read = { chosen: [], unreadable: [] };

/** The controls that a person chooses, each held in memory; what they bring is compared whenever they change. */
export function useEarlier(
  take: () => Promise<Copy>,
  language: Language,
  load: () => Promise<Earlier>,
): ChosenControls {
  const [read, setRead] = useState(NOTHING);
  const [reading, setReading] = useState(0);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Trouble | null>(null);
  const names = useRef<readonly string[]>([]);
  const { chosen } = read;
  const now = compared?.of === chosen ? compared : null;

  useEffect(() => {
    if (chosen.length === 0) return undefined;
    let isCurrent = true;
    const tell = (found: Omit<Compared, 'of'>): void => {
      if (isCurrent) setCompared({ of: chosen, ...found });
    };
    compare(take, language, load, chosen).then(
      (brought) => tell({ brought, trouble: null }),
      (error: unknown) => tell({ brought: null, trouble: troubleOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [chosen, take, language, load]);

  const add = useCallback(
    async (files: readonly File[]): Promise<void> => {
      setReading((count) => count + 1);
      setFailure(null);
      // What could not be read was told; a mended file may bear the same name.
      setRead((before) => ({ ...before, unreadable: [] }));
      const found = await Promise.all(
        files.map(async (file) => ({ file, read: await readOne(file, load) })),
      );
      setReading((count) => count - 1);
      const failed = found.flatMap(({ read: one }) => ('trouble' in one ? one.trouble : []));
      const controls = found.flatMap(({ file, read: one }): readonly EarlierControl[] => {
        if (!('control' in one)) return [];
        const name = nameAmong(names.current, file.name);
        names.current = [...names.current, name];
        return [{ name, control: one.control }];
      });
      const unreadable = found.flatMap(({ file, read: one }) =>
        'refusal' in one ? { name: file.name, refusal: one.refusal } : [],
      );
      setRead((before) => ({
        chosen: controls.length > 0 ? [...before.chosen, ...controls] : before.chosen,
        unreadable,
      }));
      setFailure(failed[0] ?? null);
    },
    [load],
  );
  const remove = useCallback((name: string): void => {
    names.current = names.current.filter((one) => one !== name);
    setRead((before) => ({
      ...before,
      chosen: before.chosen.filter((one) => one.name !== name),
    }));
  }, []);
  return {
    ...read,
    isReading: reading > 0,
    isComparing: chosen.length > 0 && now === null,
    // Nothing was chosen: nothing is to be said of it, whatever a control that was made has.
    brought: chosen.length === 0 ? null : (now?.brought ?? null),
    trouble: failure ?? now?.trouble ?? null,
    add: (files) => void add(files),
    remove,
    tell: (brought) => setCompared({ of: chosen, brought, trouble: null }),
  };
}

/** The others are read all the same where one cannot be. */
async function readOne(
  file: File,
  load: () => Promise<Earlier>,
): Promise<ReadEarlier | { readonly trouble: Trouble }> {
  try {
    const { readEarlier } = await load();
    return await readEarlier(file);
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** A workbook that holds no dossier by now says so when the control is made. */
async function compare(
  take: () => Promise<Copy>,
  language: Language,
  load: () => Promise<Earlier>,
  chosen: readonly EarlierControl[],
): Promise<Brought | null> {
  const [copy, { foreseeControl }] = await Promise.all([take(), load()]);
  const found = await foreseeControl(copy, language, chosen);
  return 'refusal' in found ? null : found;
}
