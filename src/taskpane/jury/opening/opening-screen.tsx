import { Button, Checkbox, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Call } from '../../../calls/call';
import { typedOf } from '../../../documents/jury/opening/typed-settings';
import type { SessionPlan } from '../../../documents/jury/plan';
import type { WorkbookPort } from '../../../excel/port';
import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { BackButton } from '../../frame/back-button';
import { Message } from '../../frame/message';
import { Screen } from '../../frame/screen';
import { TroubleMessage } from '../../frame/trouble-message';
import { useWording } from '../../wording/language';
import { Field } from '../../frame/field';
import { localNow } from '../../action/local-now';
import { useInserting } from '../../action/use-inserting';
import { TEXTS } from '../texts';
import { AssignmentPart } from './assignment-part';
import { draftOf, proposedPlan } from './draft';
import { FilesPart } from './files-part';
import type { Form } from './form';
import { ListField } from './list-field';
import { rereadAmong, withListFiles } from './list-files';
import { MeetingPart } from './meeting-part';
import { DossiersPreview, JurorsPreview } from './preview';
import { proposedTitle } from './proposed-title';
import type { DossiersRead } from './read-dossiers';
import { RulesPart } from './rules-part';
import { Sentences } from './sentences';
import { OPENING_TEXTS } from './texts';
import { repeatedIn, withFiles, type Typed } from './typed';
import { TypedField } from './typed-field';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
});

interface OpeningScreenProps {
  readonly call: Call;
  readonly port: Pick<WorkbookPort, 'inject'>;
  readonly onBack: () => void;
  /** The session stands, or somebody was faster. */
  readonly onDone: () => void;
}

/** The sheets of a session are declared by code that is loaded when one is opened. */
async function declare(plan: SessionPlan): Promise<WorkbookDeclaration> {
  const { declareSession } = await import('../../../documents/jury/sheets/workbook');
  return declareSession({ ...plan, id: crypto.randomUUID() });
}

const withRead = (now: Typed, { files, lists }: DossiersRead): Partial<Typed> => ({
  files: withFiles(now.files, files),
  repeated: repeatedIn(now.files, files),
  lists: withListFiles(now.lists, lists),
  reread: rereadAmong(now.lists, lists),
});

/** A chair opens a session: dossiers and jurors are listed, everything else is the call’s or proposed. */
export function OpeningScreen({ call, port, onBack, onDone }: OpeningScreenProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].open;
  const [typed, setTyped] = useState<Typed>(() => ({
    title: proposedTitle(call, language, localNow()),
    dossiers: '',
    jurors: '',
    settings: typedOf(proposedPlan(call, language), language),
    files: [],
    repeated: [],
    lists: [],
    reread: [],
    chosen: new Map(),
    isRehearsal: false,
  }));
  const set = (change: Partial<Typed>): void => setTyped((now) => ({ ...now, ...change }));
  const draft = draftOf(typed, call, language);
  const form: Form = {
    call,
    settings: typed.settings,
    draft,
    language,
    set: (change) => setTyped((now) => ({ ...now, settings: { ...now.settings, ...change } })),
  };
  const opening = useInserting(port, onDone);
  const isWorking = opening.state.kind === 'working';
  const isStarted =
    typed.dossiers !== '' ||
    typed.files.length + typed.lists.length > 0 ||
    typed.jurors !== '' ||
    draft.faults.length > 0;
  return (
    <Screen
      title={texts.title(call.code)}
      status={isWorking ? texts.inserting : ''}
      above={
        <BackButton help="presider-un-jury" disabled={isWorking} onClick={onBack}>
          {texts.back}
        </BackButton>
      }
      footer={
        <div className={styles.foot}>
          <p className={styles.hint}>
            {texts.count(draft.plan.dossiers.length, draft.plan.jurors.length)}
          </p>
          <Button
            appearance="primary"
            disabledFocusable={isWorking || draft.problems.length > 0}
            icon={isWorking ? <Spinner size="tiny" delay={300} /> : null}
            onClick={() => {
              if (draft.problems.length === 0) opening.insert(() => declare(draft.plan));
            }}
          >
            {isWorking ? texts.inserting : texts.insert}
          </Button>
        </div>
      }
    >
      {opening.state.kind === 'failed' && <TroubleMessage trouble={opening.state.trouble} />}
      {opening.state.kind === 'taken' && (
        <Message tone="warning">{TEXTS[language].action.taken(opening.state.names)}</Message>
      )}
      <p className={styles.lead}>{texts.lead}</p>
      <Field label={texts.name}>
        {(id) => (
          <Input id={id} value={typed.title} onChange={(_, { value }) => set({ title: value })} />
        )}
      </Field>
      <ListField
        label={texts.dossiers}
        hint={texts.dossiersHint}
        question={draft.questions.dossiers}
        rows={6}
        value={typed.dossiers}
        onChange={(dossiers) => set({ dossiers })}
      />
      <FilesPart
        call={call}
        files={typed.files}
        repeated={typed.repeated}
        lists={typed.lists}
        reread={typed.reread}
        onRead={(read) => setTyped((now) => ({ ...now, ...withRead(now, read) }))}
        onChangeLists={(lists) => set({ lists, reread: [] })}
        onRemove={(file) => set({ files: typed.files.filter((one) => one !== file), repeated: [] })}
      />
      <DossiersPreview entries={draft.plan.dossiers} language={language} />
      <ListField
        label={texts.jurors}
        hint={OPENING_TEXTS[language].jurorsHint}
        question={draft.questions.jurors}
        rows={4}
        value={typed.jurors}
        onChange={(jurors) => set({ jurors })}
      />
      <JurorsPreview entries={draft.plan.jurors} language={language} />
      <TypedField form={form} field="envelope" />
      <TypedField form={form} field="carriedOver" />
      <MeetingPart form={form} />
      <RulesPart form={form} />
      <AssignmentPart form={form} chosen={typed.chosen} onChoose={(chosen) => set({ chosen })} />
      <Checkbox
        label={texts.rehearsal}
        checked={typed.isRehearsal}
        onChange={(_, { checked }) => set({ isRehearsal: checked === true })}
      />
      <Sentences tone="info" sentences={draft.remarks} />
      {isStarted && <Sentences tone="warning" sentences={draft.problems} />}
    </Screen>
  );
}
