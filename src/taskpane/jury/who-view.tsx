import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Session } from '../../documents/jury/session';
import { useWording } from '../wording/language';
import { CHAIR } from './identity';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  lead: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    justifyItems: 'start',
  },
  hint: {
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface WhoViewProps {
  readonly session: Session;
  readonly onChoose: (who: string) => void;
}

/** Asked once: nothing tells who is at the keyboard. */
export function WhoView({ session, onChoose }: WhoViewProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].who;
  return (
    <>
      <WhoList lead={texts.lead}>
        <li>
          <Button appearance="primary" onClick={() => onChoose(CHAIR)}>
            {texts.chair}
          </Button>
        </li>
        {session.jurors.map(({ code, name }) => (
          <li key={code}>
            <Button onClick={() => onChoose(code)}>{texts.juror(name.value ?? code, code)}</Button>
          </li>
        ))}
      </WhoList>
      <p className={styles.hint}>{texts.shared}</p>
    </>
  );
}

/** The people among whom one finds oneself, a line each. */
export function WhoList({
  lead,
  children,
}: {
  readonly lead: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { language } = useWording();
  return (
    <>
      <p className={styles.lead}>{lead}</p>
      <ul className={styles.list} aria-label={TEXTS[language].who.title}>
        {children}
      </ul>
    </>
  );
}
