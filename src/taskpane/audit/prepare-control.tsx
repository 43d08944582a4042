import { Button, makeStyles } from '@fluentui/react-components';
import type { WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import { HandingNews, HandOver } from '../files/hand-over';
import type { MadeFile } from '../files/made-file';
import { useHanding } from '../files/use-handing';
import { Unfold } from '../frame/unfold';
import { useWording } from '../wording/language';
import type { Brought, EarlierControl } from './earlier';
import { EarlierControls } from './earlier-controls';
import type { Refused } from './judge-bytes';
import { PREPARE_TEXTS } from './prepare-texts';
import type { Copy } from './use-audit';
import { useEarlier, type Earlier } from './use-earlier';

const useStyles = makeStyles({
  offer: { margin: '12px 0' },
  text: { margin: '0 0 8px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

/** The control of the dossier in a copy, as a file, and what it has of those of earlier versions. */
export type MakeControl = (
  copy: Copy,
  language: Language,
  earlier: readonly EarlierControl[],
) => Promise<(MadeFile & { readonly brought: Brought }) | Refused>;

export interface Making extends Earlier {
  readonly makeControl: MakeControl;
}

export type LoadMaking = () => Promise<Making>;

/** What reads the dossier and writes sheets comes once a control is asked for. */
const loadMaking: LoadMaking = async () => {
  const [made, { readEarlier }] = await Promise.all([
    import('./make-control'),
    import('./read-earlier'),
  ]);
  return { ...made, readEarlier };
};

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
export function PrepareControl(props: PrepareControlProps) {
  const styles = useStyles();
  const { language } = useWording();
  return (
    <div className={styles.offer}>
      <Unfold offer={PREPARE_TEXTS[language].prepare} isDisabled={false} level="h2">
        {(close) => <Preparing {...props} onClose={close} />}
      </Unfold>
    </div>
  );
}

function Preparing({
  port,
  file,
  take,
  load = loadMaking,
  onClose,
}: PrepareControlProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = PREPARE_TEXTS[language];
  const handing = useHanding(port, language);
  const controls = useEarlier(take, language, load);
  const make = async () => {
    const [copy, { makeControl }] = await Promise.all([take(), load()]);
    const made = await makeControl(copy, language, controls.chosen);
    if (!('refusal' in made)) controls.tell(made.brought);
    return made;
  };
  return (
    <>
      <p className={styles.text}>{texts.lead}</p>
      <p className={styles.text}>{file === null ? texts.ofOpen : texts.ofCopy(file)}</p>
      <EarlierControls controls={controls} />
      <div className={styles.actions}>
        <HandOver handing={handing} make={make} />
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
      <HandingNews handing={handing} making={texts.making} />
    </>
  );
}
