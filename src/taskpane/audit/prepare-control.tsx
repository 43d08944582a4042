import { Button, makeStyles } from '@fluentui/react-components';
import type { WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import { HandingNews, HandOver } from '../files/hand-over';
import type { MadeFile } from '../files/made-file';
import { useHanding } from '../files/use-handing';
import { Unfold } from '../frame/unfold';
import { useWording } from '../wording/language';
import type { Refused } from './judge-bytes';
import { PREPARE_TEXTS } from './prepare-texts';
import type { Copy } from './use-audit';

const useStyles = makeStyles({
  offer: { margin: '12px 0' },
  text: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

/** The control of the dossier in a copy, as a file. */
export type MakeControl = (copy: Copy, language: Language) => Promise<MadeFile | Refused>;

export type LoadMaking = () => Promise<{ readonly makeControl: MakeControl }>;

/** What reads the dossier and writes sheets comes once a control is asked for. */
const loadMaking: LoadMaking = () => import('./make-control');

interface PrepareControlProps {
  readonly port: Pick<WorkbookPort, 'openBeside'>;
  /** The saved copy that is examined; null: the workbook that is open is. */
  readonly file: string | null;
  /** Of what is examined, as it stands by then. */
  readonly take: () => Promise<Copy>;
  /** Left out: the product’s own. */
  readonly load?: LoadMaking | undefined;
}

/** Makes of a received dossier the workbook in which an officer decides. Nothing is written in the one that is open. */
export function PrepareControl({ port, file, take, load = loadMaking }: PrepareControlProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = PREPARE_TEXTS[language];
  const handing = useHanding(port, language);
  const make = async () => {
    const [copy, { makeControl }] = await Promise.all([take(), load()]);
    return makeControl(copy, language);
  };
  return (
    <div className={styles.offer}>
      <Unfold offer={texts.prepare} isDisabled={false} level="h2">
        {(close) => (
          <>
            <p className={styles.text}>{texts.lead}</p>
            <p className={styles.text}>{file === null ? texts.ofOpen : texts.ofCopy(file)}</p>
            <div className={styles.actions}>
              <HandOver handing={handing} make={make} />
              <Button onClick={close}>{texts.close}</Button>
            </div>
            <HandingNews handing={handing} making={texts.making} />
          </>
        )}
      </Unfold>
    </div>
  );
}
