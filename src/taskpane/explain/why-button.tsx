import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useContext, useEffect, useRef } from 'react';
import type { FigureId } from '../../documents/dossier/explain/explanation';
import { POINTED } from '../frame/pointed';
import { useWording } from '../wording/language';
import { WhyContext } from './why';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '4px',
    // 24 px: the least a finger needs (WCAG 2.5.8).
    minWidth: '24px',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: '12px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ...POINTED,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  worded: { padding: '0 8px 0 4px' },
  icon: { fontSize: '18px' },
});

interface WhyButtonProps {
  readonly figure: FigureId;
  /** What the figure is called; part of the button's name. */
  readonly label: string;
  /** Tells this button from the others of its screen that explain the same figure. */
  readonly from: string;
  /** With the words « Pourquoi ? » rather than the sign alone. */
  readonly worded?: boolean;
}

/** Opens the calculation of a figure. */
export function WhyButton({ figure, label, from, worded = false }: WhyButtonProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const why = useContext(WhyContext);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (why?.claims(from)) button.current?.focus();
  }, [why, from]);
  if (why === null) return null;
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(styles.button, worded && styles.worded)}
      aria-label={`${messages.dossier.why} ${label}`}
      onClick={() => why.open(figure, from)}
    >
      <QuestionCircleRegular className={styles.icon} aria-hidden />
      {worded && messages.dossier.why}
    </button>
  );
}
