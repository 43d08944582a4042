import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent, KeyboardEventHandler } from 'react';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useWording } from '../wording/language';
import { useBrowser } from './browser';
import { helpAddress, type HelpPage } from './help-pages';

const useStyles = makeStyles({
  link: {
    // As large as the small buttons beside it.
    display: 'inline-block',
    padding: '3px 8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { marginLeft: '4px', verticalAlign: '-2px' },
});

interface HelpLinkProps {
  readonly page: HelpPage;
  readonly className?: string | undefined;
  readonly onKeyDown?: KeyboardEventHandler;
  /** Besides opening the page. */
  readonly onOpen?: () => void;
}

/** Leads to a page of the help, in a window of the browser: the pane stays as it is. */
export function HelpLink({ page, className, onKeyDown, onOpen }: HelpLinkProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const openInBrowser = useBrowser();
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    onOpen?.();
    if (!openInBrowser) return;
    // In the web views of Excel for Windows a link alone opens a window without print or zoom (office-js#712).
    event.preventDefault();
    openInBrowser(event.currentTarget.href);
  };
  return (
    <a
      className={mergeClasses(styles.link, className)}
      href={helpAddress(page, language)}
      target="_blank"
      rel="noopener"
      onClick={open}
      onKeyDown={onKeyDown}
    >
      {messages.help.link}
      <OpenRegular className={styles.sign} aria-label={messages.help.newWindow} />
    </a>
  );
}
