import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import type { AuditFinding } from '../../audit/finding';
import type { WorkbookPort } from '../../excel/port';
import type { Severity } from '../../findings/finding';
import type { Place } from '../../workbook/scalar';
import { ChooseFiles } from '../files/choose-files';
import { BackButton } from '../frame/back-button';
import { Disclosure } from '../frame/disclosure';
import { FindingGroups } from '../frame/finding-groups';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import type { Trouble } from '../live/state';
import { TroubleMessage } from '../frame/trouble-message';
import { useSelection } from '../frame/use-selection';
import { formatTime } from '../wording/format';
import { useWording, type Wording } from '../wording/language';
import { AuditedFinding } from './audited-finding';
import { PrepareControl, type LoadMaking } from './prepare-control';
import { TEXTS } from './texts';
import { useAudit, type AuditState, type ExamineBytes } from './use-audit';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  limits: {
    margin: '4px 0 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& > li + li': { marginTop: '4px' },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface AuditScreenProps {
  readonly port: Pick<WorkbookPort, 'asFile' | 'select' | 'openBeside'>;
  readonly notices: ReactNode;
  readonly onBack: () => void;
  /** How what examines files is loaded; left out: the product’s own. */
  readonly load?: () => Promise<{ readonly auditBytes: ExamineBytes }>;
  /** The same of what makes controls. */
  readonly loadMaking?: LoadMaking;
}

/** What in the workbook that is open can mislead its reader. */
export function AuditScreen({ port, notices, onBack, load, loadMaking }: AuditScreenProps) {
  const styles = useStyles();
  const wording = useWording();
  const texts = TEXTS[wording.language];
  const { state, again, examineFile } = useAudit(port, load);
  const { news, select } = useSelection(port);
  const isBusy = state.kind === 'taking' || state.kind === 'examining';
  return (
    <Screen
      title={texts.title}
      status={announcement(state, wording)}
      above={
        <BackButton help="verifier-des-fichiers-recus" onClick={onBack}>
          {texts.back}
        </BackButton>
      }
      footer={
        <div className={styles.foot}>
          <span>{stateOf(state, wording)}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={isBusy}
            onClick={again}
          >
            {texts.again}
          </Button>
        </div>
      }
    >
      {notices}
      {news}
      <p className={styles.lead}>{texts.lead}</p>
      <Outcome state={state} onFile={examineFile} onSelect={select} />
      {state.kind === 'done' && (
        <PrepareControl port={port} file={state.file} take={state.take} load={loadMaking} />
      )}
      <Disclosure small summary={texts.limits}>
        <ul className={styles.limits}>
          {texts.limitsText.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Disclosure>
    </Screen>
  );
}

const countIn = (findings: readonly AuditFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** Troubles and refusals speak for themselves. */
function announcement(state: AuditState, { language }: Wording): string {
  const texts = TEXTS[language];
  if (state.kind === 'taking') return texts.taking;
  if (state.kind !== 'done') return '';
  const { findings } = state;
  return texts.announce(
    countIn(findings, 'error'),
    countIn(findings, 'warning'),
    countIn(findings, 'info'),
  );
}

function stateOf(state: AuditState, { language }: Wording): string {
  if (state.kind !== 'done') return '';
  const texts = TEXTS[language];
  const time = formatTime(state.at, language);
  return state.file === null ? texts.controlledAt(time) : texts.ofFile(state.file, time);
}

interface OutcomeProps {
  readonly state: AuditState;
  readonly onFile: (file: File) => void;
  readonly onSelect: (place: Place) => void;
}

function Outcome({ state, onFile, onSelect }: OutcomeProps) {
  const { language, text } = useWording();
  const texts = TEXTS[language];
  switch (state.kind) {
    case 'taking':
    case 'examining':
      return <Spinner size="small" delay={300} label={texts[state.kind]} />;
    case 'failed':
      return (
        <>
          <TroubleMessage trouble={state.trouble} />
          {isWithoutCopy(state.trouble) && <OtherWay onFile={onFile} />}
        </>
      );
    case 'refused':
      return (
        <Message tone="error" title={texts.refused}>
          {text(state.sentence)}
        </Message>
      );
    case 'done':
      return <Findings findings={state.findings} onSelect={onSelect} />;
  }
}

const isWithoutCopy = (trouble: Trouble): boolean =>
  trouble.kind === 'host' && (trouble.problem === 'no-copy' || trouble.problem === 'too-large');

/** A copy saved on this machine can be examined where Excel hands out none. */
function OtherWay({ onFile }: Pick<OutcomeProps, 'onFile'>) {
  const { language } = useWording();
  return (
    <p>
      <ChooseFiles
        single
        label={TEXTS[language].choose}
        accept=".xlsx,.xlsm"
        isBusy={false}
        onFiles={([file]) => file && onFile(file)}
      />
    </p>
  );
}

interface FindingsProps {
  readonly findings: readonly AuditFinding[];
  readonly onSelect: (place: Place) => void;
}

function Findings({ findings, onSelect }: FindingsProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const ranked = findings.map((finding, rank) => ({ key: `${finding.rule} ${rank}`, finding }));
  return (
    <>
      {findings.every(({ severity }) => severity === 'info') && (
        <Message tone="info" title={texts.nothing}>
          {texts.nothingText}
        </Message>
      )}
      <FindingGroups items={ranked} severityOf={({ finding }) => finding.severity}>
        {({ key, finding }) => <AuditedFinding key={key} finding={finding} onSelect={onSelect} />}
      </FindingGroups>
    </>
  );
}
