import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { JurorLine } from '../../documents/jury/session';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';
import { Unfold } from '../frame/unfold';

const useStyles = makeStyles({
  text: { margin: '0 0 4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** A dossier from which a juror can still recuse themselves. */
export interface Recusable {
  readonly line: JurorLine;
  /** `D001 · Espace numérique · Mairie` */
  readonly name: string;
}

interface ConflictsProps {
  readonly dossiers: readonly Recusable[];
  readonly onRecuse: (line: JurorLine) => void;
}

/** Conflicts of interest are declared on the list, before anything is scored, and at any time. No reason is asked for. */
export function Conflicts({ dossiers, onRecuse }: ConflictsProps) {
  const styles = useStyles();
  const { language } = useWording();
  const { conflicts, action } = TEXTS[language];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const due = dossiers.filter(({ line }) => chosen.has(line.id));
  const tick = (id: string, isChosen: boolean): void => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
  };
  if (dossiers.length === 0) return null;
  return (
    <Unfold offer={conflicts.offer} isDisabled={false} level="h2">
      {(close) => (
        <>
          <p className={styles.text}>{conflicts.lead}</p>
          <ul className={styles.list}>
            {dossiers.map(({ line, name }) => (
              <li key={line.id}>
                <Checkbox
                  label={name}
                  checked={chosen.has(line.id)}
                  onChange={(_, { checked }) => tick(line.id, checked === true)}
                />
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={due.length === 0}
              onClick={() => {
                if (due.length === 0) return;
                close();
                setChosen(new Set());
                for (const { line } of due) onRecuse(line);
              }}
            >
              {conflicts.confirm(due.length)}
            </Button>
            <Button onClick={close}>{action.cancel}</Button>
          </div>
        </>
      )}
    </Unfold>
  );
}
