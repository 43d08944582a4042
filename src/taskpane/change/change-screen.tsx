import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Age } from '../../documents/dossier/parse/age';
import { namesLost } from '../../documents/lost-names';
import type { OpenedDocument } from '../../documents/open';
import { partsOf } from '../../documents/dossier/template/template';
import type { WayBack } from '../../excel/replace/remembered';
import type { WorkbookPort } from '../../excel/port';
import type { Call } from '../../calls/call';
import type { Localized } from '../../language/language';
import { BackButton } from '../frame/back-button';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import type { DossierView } from '../live/state';
import { useWording } from '../wording/language';
import { callDifferences } from './call-differences';
import { PreviewDetails } from './preview-details';
import { TEXTS } from './texts';
import { labelOf, useChange, type Change } from './use-change';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ChangeScreenProps {
  readonly view: DossierView;
  readonly to: Call;
  /** The other documents of the workbook. */
  readonly others: readonly OpenedDocument[];
  readonly port: Pick<WorkbookPort, 'readTyped' | 'replace'>;
  readonly onBack: () => void;
  /** `isWhole`: everything typed found its place. `back`: the way to the former sheets. */
  readonly onDone: (isWhole: boolean, back: WayBack | null) => void;
}

/** What changing call, or updating its sheets, would do; then it, on a click. */
export function ChangeScreen({ view, to, others, port, onBack, onDone }: ChangeScreenProps) {
  const styles = useStyles();
  const wording = useWording();
  const texts = TEXTS[wording.language];
  // As it was when the person came here: what has changed since is found when the sheets are written.
  const [{ call: from, examined }] = useState(view);
  const { age } = examined;
  const updates = from.id === to.id;
  const label = labelOf(from, to, age);
  const { state, read, replace } = useChange({ port, from, to, label, onDone });
  const preview = 'preview' in state ? state.preview : null;
  const working = state.kind === 'working';
  return (
    <Screen
      title={updates ? texts.updateTitle(to.id) : texts.changeTitle(to.id)}
      status={working ? texts.working : ''}
      above={
        <BackButton disabled={working} onClick={onBack}>
          {texts.back}
        </BackButton>
      }
      footer={
        preview && (
          <Button
            appearance="primary"
            disabledFocusable={working}
            icon={working ? <Spinner size="tiny" delay={300} /> : null}
            onClick={() => replace(preview)}
          >
            {working ? texts.working : updates ? texts.update : texts.change(to.id)}
          </Button>
        )
      }
    >
      <p className={styles.lead}>
        {updates ? texts.updateLead : texts.changeLead(from.id, to.id)}{' '}
        {texts.keeps(examined.dossier.lines.length)}
      </p>
      <News state={state} onRetry={read} />
      {state.kind === 'reading' && <Spinner size="small" delay={300} label={texts.reading} />}
      {preview && (
        <PreviewDetails
          preview={preview}
          from={from}
          former={updates ? null : from.id}
          label={label}
          changes={updates ? newsOf(from, to, age) : []}
          lost={namesLost(partsOf(from), preview.transfer.declaration, {
            snapshot: examined.snapshot,
            others: others.map(({ kind }) => kind),
          })}
          differences={updates && to !== from ? callDifferences(from, to, wording) : null}
        />
      )}
    </Screen>
  );
}

/** What the versions since the workbook's brought: of the add-in's own call, or of a newer file. */
function newsOf(from: Call, to: Call, age: Age): readonly Localized[] {
  if (age.kind === 'older') return age.changes;
  return to.changes.filter(({ version }) => version > from.version).map(({ text }) => text);
}

/** What kept the sheets from being replaced. */
function News({ state, onRetry }: { readonly state: Change; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  if (state.kind === 'gone') return <Message tone="warning">{texts.gone}</Message>;
  if (state.kind === 'ready' && state.overtaken) {
    return (
      <Message tone="warning" title={texts.changedTitle}>
        {texts.changed}
      </Message>
    );
  }
  if (state.kind !== 'failed') return null;
  const { preview, trouble } = state;
  const isHalfDone =
    trouble.kind === 'host' && ['half-replaced', 'outcome-unknown'].includes(trouble.problem);
  return (
    <>
      <TroubleMessage trouble={trouble} onRetry={preview === null ? onRetry : undefined} />
      {!isHalfDone && preview !== null && <p className={styles.hint}>{texts.failed}</p>}
    </>
  );
}
