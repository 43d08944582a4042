import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { WorkbookPort } from '../../excel/port';
import { HandingNews, HandOver } from '../files/hand-over';
import { useHanding } from '../files/use-handing';
import { useInserting } from '../action/use-inserting';
import { BackButton } from '../frame/back-button';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { ColumnsPart } from './fetched-columns';
import { ForeseenPart } from './foreseen-part';
import { GatheringPart } from './gathering-part';
import { spoken } from './spoken';
import { PORTFOLIO_TEXTS } from './texts';
import { useForesight } from './use-foresight';
import { declare, portfolioFile } from './portfolio-file';
import { useReading, type LoadReaders } from './use-reading';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  elsewhere: { margin: '12px 0 6px', fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

interface MakingScreenProps {
  readonly port: Pick<WorkbookPort, 'inject' | 'openBeside'>;
  readonly onBack: () => void;
  /** The portfolio stands, or somebody was faster. */
  readonly onDone: () => void;
  /** How what reads files is loaded; left out: the product’s own. */
  readonly load?: LoadReaders;
}

const NONE_KNOWN: readonly string[] = [];

/** A first portfolio: files are chosen and read, what came of them is shown, then it is put where the person says. */
export function MakingScreen({ port, onBack, onDone, load }: MakingScreenProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = PORTFOLIO_TEXTS[language];
  const reading = useReading({ language, known: NONE_KNOWN, columns: '', load });
  const foresight = useForesight(null, reading);
  const inserting = useInserting(port, onDone);
  const handing = useHanding(port, language);
  const isWorking = inserting.state.kind === 'working';
  const plan = foresight.kind === 'foreseen' ? foresight.foreseen.plan : null;
  return (
    <Screen
      title={texts.makeTitle}
      status={isWorking ? texts.inserting : spoken(reading.state, foresight, language)}
      above={
        <BackButton disabled={isWorking} help="suivre-un-portefeuille" onClick={onBack}>
          {texts.back}
        </BackButton>
      }
      footer={
        <Button
          appearance="primary"
          disabledFocusable={isWorking || plan === null}
          icon={isWorking ? <Spinner size="tiny" delay={300} /> : null}
          onClick={() => plan && inserting.insert(() => declare(plan))}
        >
          {isWorking ? texts.inserting : texts.insert}
        </Button>
      }
    >
      {inserting.state.kind === 'failed' && <TroubleMessage trouble={inserting.state.trouble} />}
      {inserting.state.kind === 'taken' && (
        <Message tone="warning">{texts.taken(inserting.state.names)}</Message>
      )}
      <p className={styles.lead}>{texts.makeLead}</p>
      <GatheringPart
        title={texts.readTitle}
        lead={texts.readLead}
        reading={reading}
        isBusy={isWorking}
      />
      <ForeseenPart foresight={foresight} isNew />
      {reading.exports.length > 0 && <ColumnsPart reading={reading} />}
      {plan && (
        <>
          <p className={styles.elsewhere}>{texts.elsewhere}</p>
          <div className={styles.actions}>
            <HandOver handing={handing} make={() => portfolioFile(texts.fileName, plan)} />
          </div>
          <HandingNews handing={handing} making={texts.making} />
        </>
      )}
    </Screen>
  );
}
