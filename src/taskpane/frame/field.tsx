import { Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '2px',
    marginBottom: '12px',
    minWidth: 0,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fault: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground3,
  },
});

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What would be accepted, where what stands there is not. */
  readonly fault?: string | undefined;
  /** What is odd about it and may be meant. */
  readonly question?: string | undefined;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A label, what is typed under it, what is wrong with it or asked about it, and a hint; all of them describe it. */
export function Field({ label, hint, fault, question, children }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  const hintId = `${id}-hint`;
  const faultId = `${id}-fault`;
  const questionId = `${id}-question`;
  const describing = [fault && faultId, question && questionId, hint && hintId]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      {children(id, describing || undefined)}
      {fault !== undefined && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
      {question !== undefined && (
        <p id={questionId} className={styles.question}>
          {question}
        </p>
      )}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
