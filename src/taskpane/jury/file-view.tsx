import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnFile } from '../../documents/jury/exchange/file-of';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { selfChange } from '../../documents/jury/writing/self-cell';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { JurorView } from './juror-view';
import { TEXTS, type JuryTexts } from './texts';
import { useAction, type Asked } from '../action/use-action';
import { WhoList } from './who-view';

interface FileViewProps {
  readonly file: OwnFile;
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'correct' | 'change'>;
  readonly onWritten: () => void;
}

/** The workbook is one juror’s file: nobody chairs here, and nobody else scores. */
export function FileView({ file, verdict, snapshot, port, onWritten }: FileViewProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const [isNamed, setNamed] = useState(false);
  const sheet = verdict.session.sheets.get(file.code);
  if (!sheet) return <Message tone="warning">{texts.score.noSheet}</Message>;
  if (file.name === null) {
    return <Naming {...{ verdict, snapshot, port, onWritten }} onName={() => setNamed(true)} />;
  }
  return <JurorView {...{ verdict, sheet, port, onWritten }} isAsked={isNamed} />;
}

/** The file that everybody gets: one’s name goes into the sheet Session, by which the file is known when it comes back. */
function Naming(props: Omit<FileViewProps, 'file'> & { readonly onName: () => void }) {
  const { verdict, snapshot, port, onWritten, onName } = props;
  const { language } = useWording();
  const texts = TEXTS[language];
  const action = useAction(port, language, onWritten);
  const { news } = action;
  const pick = (name: string): void => {
    onName();
    action.write(async () => named(snapshot, name, texts));
  };
  return (
    <>
      {news.kind === 'refused' && <Message tone="warning">{news.why}</Message>}
      {news.kind === 'failed' && <TroubleMessage trouble={news.trouble} />}
      <WhoList lead={texts.who.pickLead}>
        {verdict.session.jurors.map(({ code, name }) => (
          <li key={code}>
            <Button
              disabledFocusable={action.isWorking || name.value === null}
              onClick={() => name.value !== null && pick(name.value)}
            >
              {name.value ?? code}
            </Button>
          </li>
        ))}
      </WhoList>
    </>
  );
}

function named(snapshot: WorkbookSnapshot, name: string, texts: JuryTexts): Asked {
  const cell = selfChange(snapshot, name);
  if (!cell) return { refused: texts.action.changed };
  return {
    change: { add: null, cells: [cell], texts: [], remove: null },
    told: '',
    canBeUndone: false,
  };
}
