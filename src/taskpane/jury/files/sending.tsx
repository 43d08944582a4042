import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Session } from '../../../documents/jury/session';
import type { WorkbookPort } from '../../../excel/port';
import { Message } from '../../frame/message';
import { TroubleMessage } from '../../frame/trouble-message';
import { useWording } from '../../wording/language';
import { TEXTS } from '../texts';
import { Unfold } from '../unfold';
import { fileFor, fileForAll, zipForAll, type MadeFile } from './made-files';
import { FILE_TEXTS } from './texts';
import { useSending } from './use-sending';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 100%', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface SendingProps {
  readonly session: Session;
  readonly port: Pick<WorkbookPort, 'openBeside'>;
}

/** The files that jurors are sent: each opens as a workbook of its own, or is downloaded. Nothing is written here. */
export function Sending({ session, port }: SendingProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = FILE_TEXTS[language];
  const sending = useSending(port, texts);
  const entries = session.jurors.map((juror) => ({
    key: juror.code,
    name: TEXTS[language].who.juror(juror.name.value ?? juror.code, juror.code),
    make: () => fileFor(session, juror),
  }));
  const forAll = { key: '', name: texts.forAll, make: () => fileForAll(session) };
  return (
    <Unfold offer={texts.send} isDisabled={false}>
      {(close) => (
        <>
          <p className={styles.text}>{texts.sendLead}</p>
          <ul className={styles.list}>
            {[...entries, forAll].map(({ key, name, make }) => (
              <li key={key} className={styles.entry}>
                <span className={styles.name}>{name}</span>
                <Handing
                  label={texts.open}
                  of={name}
                  sending={sending}
                  hand={sending.open}
                  make={make}
                />
                <Handing
                  label={texts.download}
                  of={name}
                  sending={sending}
                  hand={sending.download}
                  make={make}
                />
              </li>
            ))}
          </ul>
          {sending.isWorking && <Spinner size="tiny" delay={300} label={texts.making} />}
          {sending.news?.kind === 'told' && <Message tone="info">{sending.news.told}</Message>}
          {sending.news?.kind === 'warned' && <Message tone="warning">{sending.news.told}</Message>}
          {sending.news?.kind === 'failed' && <TroubleMessage trouble={sending.news.trouble} />}
          <div className={styles.actions}>
            <Button
              disabledFocusable={sending.isWorking}
              onClick={() => sending.download(() => zipForAll(session), 'zip')}
            >
              {texts.all}
            </Button>
            <Button onClick={close}>{texts.close}</Button>
          </div>
        </>
      )}
    </Unfold>
  );
}

interface HandingProps {
  readonly label: string;
  readonly of: string;
  readonly sending: { readonly isWorking: boolean };
  readonly hand: (make: () => Promise<MadeFile>) => void;
  readonly make: () => Promise<MadeFile>;
}

const Handing = ({ label, of, sending, hand, make }: HandingProps) => (
  <Button
    size="small"
    aria-label={`${label}, ${of}`}
    disabledFocusable={sending.isWorking}
    onClick={() => hand(make)}
  >
    {label}
  </Button>
);
