import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../../documents/jury/session';
import { Field } from '../frame/field';

/** Who does what the chair’s pane writes, as declared: nothing tells who is at the keyboard. The log and the minutes say it. */
export interface Declared {
  /** As typed. */
  readonly by: string;
  readonly set: (by: string) => void;
}

/** The session’s chair, until somebody types another name, which then holds for what follows. */
export function useDeclared({ settings }: Pick<Session, 'settings'>): Declared {
  const [typed, set] = useState<string | null>(null);
  return { by: typed ?? settings.chair.value ?? '', set };
}

export const isDeclared = ({ by }: Declared): boolean => by.trim() !== '';

interface DeclaredByProps {
  readonly label: string;
  readonly declared: Declared;
  readonly hint?: string;
}

export const DeclaredBy = ({ label, declared, hint }: DeclaredByProps) => (
  <Field label={label} {...(hint !== undefined && { hint })}>
    {(id, described) => (
      <Input
        id={id}
        aria-describedby={described}
        value={declared.by}
        onChange={(_, { value }) => declared.set(value)}
      />
    )}
  </Field>
);
