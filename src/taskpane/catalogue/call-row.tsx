import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef } from 'react';
import type { CallSummary } from '../../calls/call';
import { useWording } from '../wording/language';
import { glanceAt } from './glance';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 16px',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    padding: '10px 12px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  code: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px', whiteSpace: 'nowrap' },
  glance: {
    display: 'block',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface CallRowProps {
  readonly call: CallSummary;
  readonly onOpen: (id: string) => void;
  /** The person comes back from this call. */
  readonly takesFocus: boolean;
}

export function CallRow({ call, onOpen, takesFocus }: CallRowProps) {
  const styles = useStyles();
  const wording = useWording();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <button ref={button} type="button" className={styles.row} onClick={() => onOpen(call.id)}>
      <span>
        <span className={styles.title}>
          <span className={styles.code}>{call.code}</span> {wording.text(call.shortTitle)}
          {call.label && ` · ${wording.text(call.label)}`}
        </span>
        {glanceAt(call, wording).map((line) => (
          <span key={line} className={styles.glance}>
            {line}
          </span>
        ))}
      </span>
      <ChevronRightRegular aria-hidden />
    </button>
  );
}
