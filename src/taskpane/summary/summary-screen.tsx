import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Summary } from '../../documents/dossier/summary/summary';
import { declareSummary } from '../../documents/dossier/summary/summary-sheet';
import { summaryText } from '../../documents/dossier/summary/summary-text';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { News } from '../action/action-news';
import { useAction, type Asked } from '../action/use-action';
import { BackButton } from '../frame/back-button';
import { Screen } from '../frame/screen';
import { Section } from '../frame/section';
import { TextToCopy } from '../frame/text-to-copy';
import { useSelection } from '../frame/use-selection';
import type { DossierView } from '../live/state';
import { useWording } from '../wording/language';
import { SUMMARY_TEXTS } from './texts';
import { useSummary } from './use-summary';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SummaryScreenProps {
  readonly view: DossierView;
  readonly port: Pick<WorkbookPort, 'change' | 'select'>;
  readonly notices: ReactNode;
  readonly onBack: () => void;
  /** The workbook was written to: it is to be read again. */
  readonly onWritten: () => void;
}

/** What was found in a dossier, to be printed from a sheet or sent as a text. */
export function SummaryScreen({ view, port, notices, onBack, onWritten }: SummaryScreenProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = SUMMARY_TEXTS[language];
  const summary = useSummary(view);
  const action = useAction(port, language, onWritten);
  const { news, select } = useSelection(port);
  const isReady = summary !== null && !action.isWorking;
  const add = (): void => {
    if (summary) action.write(async () => adding(summary, view.examined.snapshot, texts.added));
  };
  return (
    <Screen
      title={texts.title}
      status={summary ? '' : texts.waiting}
      above={
        <BackButton help="construire-un-budget" disabled={action.isWorking} onClick={onBack}>
          {texts.back}
        </BackButton>
      }
    >
      {notices}
      {news}
      <News action={action} onSelect={select} />
      <p className={styles.lead}>{texts.lead}</p>
      {!summary && <Spinner size="tiny" delay={300} label={texts.waiting} />}
      <Section title={texts.sheet} lead={texts.sheetLead}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={add}>
          {texts.add}
        </Button>
      </Section>
      <Section title={texts.text}>
        <TextToCopy
          lead={texts.textLead}
          text={summary ? summaryText(summary) : ''}
          lang={view.examined.dossier.language}
          rows={12}
          copy={texts.copy}
          isPrimary={false}
          isDisabled={summary === null}
        />
      </Section>
    </Screen>
  );
}

function adding(
  summary: Summary,
  { sheetNames = {} }: WorkbookSnapshot,
  told: (name: string) => string,
): Asked {
  const declared = declareSummary(summary, Object.values(sheetNames));
  return {
    change: { add: declared, cells: [], texts: [], remove: null },
    told: told(declared.sheets[0]?.name ?? ''),
    canBeUndone: true,
  };
}
