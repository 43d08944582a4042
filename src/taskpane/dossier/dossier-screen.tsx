import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../workbook/scalar';
import type { SelectedCell, WorkbookPort } from '../../excel/port';
import { formatEuros } from '../../money/format';
import { Corrections, type Corrected } from '../correct/corrections';
import { Explanations } from '../explain/explanations';
import { AgeNotice } from '../change/age-notice';
import { CheckAgain } from '../frame/check-again';
import { Screen } from '../frame/screen';
import type { DossierView, WayBackOffer } from '../live/state';
import { OpeningOffer } from '../opening/opening-offer';
import { formatTime } from '../wording/format';
import { useWording, type Wording } from '../wording/language';
import { DossierMenu } from './dossier-menu';
import { FindingsList } from './findings-list';
import { GrantCard } from './grant-card';
import { ProgressList } from './progress-list';
import { SelectedFigure } from './selected-figure';
import { useSelection } from '../frame/use-selection';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  code: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  project: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  begin: { marginBottom: '12px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

function announcement({ findings, examined }: DossierView, wording: Wording): string {
  const words = wording.messages.dossier;
  const maximum = formatEuros(examined.figures.maximum, wording.language);
  const count = (severity: string): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (examined.figures.total === 0 && errors + warnings === 0) return words.announceQuiet;
  if (errors + warnings > 0) return words.announce(errors, warnings, maximum);
  const notChecked = examined.notChecked.length;
  return notChecked > 0 ? words.announceSoFar(notChecked, maximum) : words.announceClear(maximum);
}

interface DossierScreenProps {
  readonly view: DossierView;
  readonly port: Pick<WorkbookPort, 'select' | 'correct'>;
  readonly slow: boolean;
  /** Where the person is in the workbook. */
  readonly selected: SelectedCell | null;
  readonly notices: ReactNode;
  /** What helps whoever has no line yet. */
  readonly offer: ReactNode;
  /** A budget that exists already is to be taken over. */
  readonly onBudget: () => void;
  readonly onAbout: () => void;
  readonly onCompare: () => void;
  readonly onControl: () => void;
  readonly goBack?: WayBackOffer | undefined;
  readonly onSummary: () => void;
  /** Older sheets are to be replaced by those of today. */
  readonly onUpdate: () => void;
  readonly onCheck: () => void;
  /** The workbook was written to: it is to be read again. */
  readonly onWritten: () => void;
}

/** A dossier in the workbook, or the explanation of one of its figures. */
export function DossierScreen({ view, port, notices, onWritten, ...rest }: DossierScreenProps) {
  const { news: obstacle, select } = useSelection(port);
  const { call, examined } = view;
  const news = (
    <>
      {notices}
      {obstacle}
    </>
  );
  return (
    <Corrections view={view} port={port} onWritten={onWritten}>
      {(corrected) => (
        <Explanations subject={{ call, ...examined }} notices={news} onSelect={select}>
          {(isReturning) => (
            <Overview
              {...rest}
              view={view}
              notices={news}
              corrected={corrected}
              focusElsewhere={isReturning}
              onSelect={select}
            />
          )}
        </Explanations>
      )}
    </Corrections>
  );
}

interface OverviewProps extends Omit<DossierScreenProps, 'port' | 'onWritten'> {
  readonly corrected: Corrected;
  /** A button takes the focus when the screen appears, instead of the title. */
  readonly focusElsewhere: boolean;
  readonly onSelect: (place: Place) => void;
}

/** The dossier's grant, what is wrong with it and what is left to do. */
function Overview(props: OverviewProps) {
  const { view, slow, notices, corrected, focusElsewhere } = props;
  const { onBudget, onAbout, onCompare, onControl, onSummary, goBack, onCheck, onSelect } = props;
  const styles = useStyles();
  const wording = useWording();
  const { language, messages, text } = wording;
  const { call, examined } = view;
  const { dossier, figures } = examined;
  const lines = dossier.lines.length;
  const state = slow
    ? messages.dossier.checking
    : messages.dossier.checkedAt(formatTime(view.checkedAt, language));
  return (
    <Screen
      focusElsewhere={focusElsewhere}
      title={text(call.shortTitle)}
      status={[corrected.told, announcement(view, wording)].join(' ').trim()}
      above={
        <div className={styles.top}>
          <span className={styles.code}>
            {call.code}
            {call.track.label && ` · ${text(call.track.label)}`}
            {call.file !== undefined && ` · ${messages.imported.mark}`}
          </span>
          <DossierMenu
            {...{ onBudget, onAbout, onCompare, onControl, onSummary, goBack, onCheck }}
          />
        </div>
      }
      below={
        <p className={styles.project}>
          {dossier.facts.projectTitle.value ?? messages.dossier.untitled}
        </p>
      }
      footer={
        <>
          {corrected.notice}
          <SelectedFigure examined={examined} selected={props.selected} />
          <div className={styles.foot}>
            <span>
              {messages.dossier.lines(lines)} · {state}
            </span>
            <CheckAgain onCheck={onCheck} />
          </div>
        </>
      }
    >
      {notices}
      <OpeningOffer />
      <AgeNotice call={call} examined={examined} onUpdate={props.onUpdate} />
      <GrantCard figures={figures} />
      <FindingsList
        findings={view.findings}
        started={lines > 0}
        notChecked={examined.notChecked}
        onSelect={onSelect}
      />
      {lines === 0 && <div className={styles.begin}>{props.offer}</div>}
      <ProgressList steps={examined.steps} onSelect={onSelect} />
    </Screen>
  );
}
