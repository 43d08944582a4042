import { makeStyles, tokens } from '@fluentui/react-components';
import { HelpLink } from '../help/help-link';
import type { HelpPage } from '../help/help-pages';
import { useWording } from '../wording/language';
import { LanguageButton } from './language-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginRight: '-8px',
    marginBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  ways: { display: 'flex', alignItems: 'center' },
});

interface BrandLineProps {
  /** What of the help is about the screen below. */
  readonly help: HelpPage;
}

/** Above the title where no dossier is shown: whose pane it is, its help, and its other language. */
export function BrandLine({ help }: BrandLineProps) {
  const styles = useStyles();
  const { messages } = useWording();
  return (
    <div className={styles.line}>
      {messages.title}
      <span className={styles.ways}>
        <HelpLink page={help} />
        <LanguageButton />
      </span>
    </div>
  );
}
