import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { fileOf } from '../../documents/jury/exchange/file-of';
import { JURY_KIND } from '../../documents/jury/jury-kind';
import type { SessionJuror } from '../../documents/jury/session';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { verdictOf, type OpenedDocument } from '../../documents/open';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { BrandLine } from '../frame/brand-line';
import { CheckAgain } from '../frame/check-again';
import { DocumentFindings } from '../frame/document-findings';
import { focusForNow } from '../frame/focus-for-now';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { useSelection } from '../frame/use-selection';
import { useWording } from '../wording/language';
import { ChairView } from './chair-view';
import { FileView } from './file-view';
import { CHAIR, useIdentity } from './identity';
import { JurorView } from './juror-view';
import { TEXTS } from './texts';
import { WhoView } from './who-view';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

interface JuryScreenProps {
  readonly document: OpenedDocument;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'select' | 'correct' | 'change' | 'openBeside'>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
  readonly onWritten: () => void;
}

/** A session that can be read: what its chair sees of it, or what one juror does. */
export function JuryScreen(props: JuryScreenProps) {
  const verdict = verdictOf([props.document], JURY_KIND);
  return verdict && <Session key={verdict.session.id} {...props} verdict={verdict} />;
}

type SessionProps = JuryScreenProps & { readonly verdict: JuryVerdict };

function Session({ document, verdict, snapshot, port, notices, onCheck, onWritten }: SessionProps) {
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const texts = TEXTS[language];
  const { news, select } = useSelection(port);
  const { session } = verdict;
  const { who, choose, isChosenHere } = useRole(session.id);
  const file = fileOf(session);
  const isChair = file === null && who === CHAIR;
  const juror = file === null ? session.jurors.find(({ code }) => code === who) : undefined;
  const isKnown = isChair || juror !== undefined || (file !== null && file.name !== null);
  const findings = <DocumentFindings document={document} onSelect={select} />;
  return (
    <Screen
      title={isKnown ? text(document.kind.name) : texts.who.title}
      status={isChair ? messages.documents.announce(verdict.findings.length) : ''}
      above={<BrandLine help={isChair ? 'presider-un-jury' : 'noter-des-dossiers'} />}
      below={
        <p className={styles.line}>
          <span>{[session.callCode, verdict.title ?? ''].join(' · ')}</span>
          {isKnown && (
            <>
              <span>
                {isChair ? texts.who.asChair : texts.who.as(nameOf(juror) ?? file?.name ?? '')}
              </span>
              {file === null && (
                <Button size="small" appearance="subtle" onClick={() => choose(null)}>
                  {texts.who.change}
                </Button>
              )}
            </>
          )}
        </p>
      }
      footer={
        <div className={styles.foot}>
          <CheckAgain onCheck={onCheck} />
        </div>
      }
    >
      {notices}
      {news}
      {session.isRehearsal && <Message tone="info">{texts.rehearsal}</Message>}
      {file === null && !isKnown && <WhoView session={session} onChoose={choose} />}
      {isChair && (
        <ChairView
          verdict={verdict}
          snapshot={snapshot}
          port={port}
          onWritten={onWritten}
          onSelect={select}
          findings={findings}
        />
      )}
      {file && (
        <FileView
          file={file}
          verdict={verdict}
          snapshot={snapshot}
          port={port}
          onWritten={onWritten}
        />
      )}
      {juror && (
        <Juror {...{ verdict, port, onWritten }} code={juror.code} isAsked={isChosenHere} />
      )}
    </Screen>
  );
}

/** Who one is, and whether it was said since the pane is open. The button that says it is gone then. */
function useRole(session: string) {
  const { who, choose } = useIdentity(session);
  const [said, setSaid] = useState(0);
  useEffect(() => {
    // A juror’s view takes the focus itself.
    const isLost = document.hasFocus() && document.activeElement === document.body;
    const title = document.querySelector<HTMLElement>('h1');
    if (said > 0 && isLost && title) focusForNow(title);
  }, [said]);
  const chooseHere = (chosen: string | null): void => {
    choose(chosen);
    setSaid(said + 1);
  };
  return { who, choose: chooseHere, isChosenHere: said > 0 };
}

const nameOf = (juror: SessionJuror | undefined): string | undefined =>
  juror && (juror.name.value ?? juror.code);

interface JurorProps {
  readonly verdict: JuryVerdict;
  readonly code: string;
  readonly port: Pick<WorkbookPort, 'correct'>;
  readonly onWritten: () => void;
  readonly isAsked: boolean;
}

function Juror({ code, ...rest }: JurorProps) {
  const { language } = useWording();
  const sheet = rest.verdict.session.sheets.get(code);
  return sheet ? (
    <JurorView {...rest} sheet={sheet} />
  ) : (
    <Message tone="warning">{TEXTS[language].score.noSheet}</Message>
  );
}
