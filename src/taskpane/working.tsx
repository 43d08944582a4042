import { useCallback, useState } from 'react';
import type { Call } from '../calls/call';
import { useWayBack } from './change/use-way-back';
import type { WorkbookPort } from '../excel/port';
import type { WayBack } from '../excel/replace/remembered';
import type { Added } from './existing-budget/budget-screen';
import type { Source } from './existing-budget/source';
import { useChangeFromFile } from './imported/use-change-from-file';
import type { LiveDossier } from './live/live-dossier';
import type { DossierView, LiveState, WayBackOffer } from './live/state';
import {
  AddedNotice,
  AuditScreen,
  BudgetOffer,
  BudgetScreen,
  CALL_IDS,
  CallScreen,
  ChangeScreen,
  DossierScreen,
  FitScreen,
  ImportedCallNote,
  SummaryScreen,
  WayBackNewsMessage,
} from './screens';
import { Notices } from './unfinished/notices';
import { useWording } from './wording/language';

/** What one may look at beside the dossier itself: its call, the calls compared, its integrity, a summary, a budget to take over, the way to another. */
type Aside =
  | 'dossier'
  | 'budget'
  | 'call'
  | 'fit'
  | 'control'
  | 'summary'
  | { readonly to: Call; readonly cameFrom: 'dossier' | 'fit' };

interface WorkingProps {
  readonly port: WorkbookPort;
  readonly state: LiveState;
  readonly live: LiveDossier;
  readonly view: DossierView;
  /** What was read before these sheets were inserted, and is to be taken over into them. */
  readonly budget: Source | null;
  readonly onBudget: (budget: Source | null) => void;
}

/** A dossier is there: its state, or something beside it. */
export function Working({ port, state, live, view, budget, onBudget }: WorkingProps) {
  const { messages } = useWording();
  const [aside, setAside] = useState<Aside>(budget ? 'budget' : 'dossier');
  const [added, setAdded] = useState<(Added & { readonly rank: number }) | null>(null);
  const leaveBudget = useCallback(() => {
    onBudget(null);
    setAside('dossier');
  }, [onBudget]);
  const onAdded = useCallback(
    (came: Added) => {
      setAdded((before) => ({ ...came, rank: (before?.rank ?? 0) + 1 }));
      leaveBudget();
    },
    [leaveBudget],
  );
  const onWritten = useCallback(() => live.readWritten(), [live]);
  const { call } = view;
  const isImported = call.file !== undefined;
  const toFile = useCallback((to: Call) => setAside({ to, cameFrom: 'dossier' }), []);
  const file = useChangeFromFile(call, toFile);
  const onReturned = useCallback(() => live.checkNow('went-back'), [live]);
  const sheets = useWayBack(port, onReturned);
  const { former, news } = sheets;
  const goBack: WayBackOffer | undefined =
    former && former.to === call.id
      ? {
          to: former.from === former.to ? null : former.from,
          isWorking: news?.kind === 'working',
          run: sheets.goBack,
        }
      : undefined;
  const notices = (
    <>
      {news && goBack && <WayBackNewsMessage news={news} from={goBack.to} />}
      <Notices state={state} live={live} goBack={goBack} />
    </>
  );
  if (typeof aside === 'object') {
    const { to, cameFrom } = aside;
    const onReplaced = (isWhole: boolean, back: WayBack | null): void => {
      setAside('dossier');
      setAdded(null);
      sheets.remember(back && { from: view.call.id, to: to.id, back });
      const notice = to.id === view.call.id ? 'updated' : 'replaced';
      live.checkNow(isWhole ? notice : `${notice}-in-part`);
    };
    return (
      <ChangeScreen
        view={view}
        to={to}
        others={state.others}
        port={port}
        onBack={() => setAside(cameFrom)}
        onDone={onReplaced}
      />
    );
  }
  if (aside === 'fit') {
    return (
      <FitScreen
        view={view}
        ids={CALL_IDS}
        notices={
          <>
            {notices}
            {file.news}
          </>
        }
        footer={file.button}
        onBack={() => setAside('dossier')}
        onChange={(to) => setAside({ to, cameFrom: 'fit' })}
      />
    );
  }
  if (aside === 'budget' && state.snapshot) {
    const { dossier, age } = view.examined;
    const into = {
      call,
      snapshot: state.snapshot,
      standing: dossier.lines.length,
      isOlder: age.kind === 'older' && age.template !== null,
      ...{ onWritten, onAdded },
    };
    return (
      <BudgetScreen
        {...{ port, into, notices }}
        snapshot={state.snapshot}
        initial={budget}
        onBack={leaveBudget}
        onChooseCall={leaveBudget}
      />
    );
  }
  if (aside === 'control') {
    return <AuditScreen port={port} notices={notices} onBack={() => setAside('dossier')} />;
  }
  if (aside === 'summary') {
    return (
      <SummaryScreen
        view={view}
        port={port}
        notices={notices}
        onBack={() => setAside('dossier')}
        onWritten={onWritten}
      />
    );
  }
  if (aside === 'call') {
    return (
      <CallScreen
        key={call.id}
        subject={call}
        note={
          isImported && (
            <>
              {file.news}
              <ImportedCallNote name={null} doubts={[]} />
            </>
          )
        }
        {...(isImported ? { footer: () => file.button } : {})}
        backLabel={messages.call.backToDossier}
        onBack={() => setAside('dossier')}
      />
    );
  }
  return (
    <DossierScreen
      view={view}
      port={port}
      slow={state.slow}
      selected={state.selected}
      notices={
        <>
          {notices}
          {added && (
            <AddedNotice
              key={added.rank}
              {...{ added, port, onWritten }}
              onClose={() => setAdded(null)}
            />
          )}
        </>
      }
      offer={<BudgetOffer isQuiet={false} onOpen={() => setAside('budget')} />}
      onBudget={() => setAside('budget')}
      onAbout={() => setAside('call')}
      onCompare={() => setAside('fit')}
      onControl={() => setAside('control')}
      goBack={goBack}
      onSummary={() => {
        // What is sent is of the moment at which it was asked for.
        live.checkNow();
        setAside('summary');
      }}
      onUpdate={() => setAside({ to: view.call, cameFrom: 'dossier' })}
      onCheck={() => live.checkNow()}
      onWritten={onWritten}
    />
  );
}
