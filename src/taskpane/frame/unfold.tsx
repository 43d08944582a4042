import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { focusForNow } from './focus-for-now';

const useStyles = makeStyles({
  box: {
    // The lists in it take the width of the pane, whatever the buttons beside it do.
    justifySelf: 'stretch',
    padding: '10px 12px',
    margin: '6px 0',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

interface UnfoldProps {
  /** The button that unfolds it, and its heading then. */
  readonly offer: string;
  readonly isDisabled: boolean;
  /** Of its heading, below that of the part of the screen in which it stands. */
  readonly level?: 'h2' | 'h3';
  readonly children: (close: () => void) => ReactNode;
}

/** A button that gives way to what it offers, where the person is; closed, it is there again and has the focus. */
export function Unfold({ offer, isDisabled, level: Heading = 'h3', children }: UnfoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen && heading.current) focusForNow(heading.current);
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <Button ref={button} disabledFocusable={isDisabled} onClick={() => setOpen(true)}>
        {offer}
      </Button>
    );
  }
  return (
    <div className={styles.box}>
      <Heading ref={heading} className={styles.heading}>
        {offer}
      </Heading>
      {children(() => setOpen(false))}
    </div>
  );
}
