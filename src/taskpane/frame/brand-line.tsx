import { makeStyles, tokens } from '@fluentui/react-components';
import { useWording } from '../wording/language';
import { LanguageButton } from './language-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginRight: '-8px',
    marginBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

/** Above the title where no dossier is shown: whose pane it is, and its other language. */
export function BrandLine() {
  const styles = useStyles();
  const { messages } = useWording();
  return (
    <div className={styles.line}>
      {messages.title}
      <LanguageButton />
    </div>
  );
}
