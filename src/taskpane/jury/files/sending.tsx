import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../../../documents/jury/session';
import type { WorkbookPort } from '../../../excel/port';
import { HandingNews, HandOver } from '../../files/hand-over';
import { useHanding } from '../../files/use-handing';
import { useWording } from '../../wording/language';
import { TEXTS } from '../texts';
import { Unfold } from '../../frame/unfold';
import { fileFor, fileForAll, zipForAll } from './made-files';
import { FILE_TEXTS } from './texts';

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
  const sending = useHanding(port, language);
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
                <HandOver handing={sending} make={make} of={name} />
              </li>
            ))}
          </ul>
          <HandingNews handing={sending} making={texts.making} />
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
