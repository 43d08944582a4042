import { Suspense, useCallback, useState } from 'react';
import type { WorkbookPort } from '../excel/port';
import type { Call, CallSummary } from '../calls/call';
import { CatalogueScreen } from './catalogue/catalogue-screen';
import { BackButton } from './frame/back-button';
import { Skeleton } from './frame/skeleton';
import { Notices } from './unfinished/notices';
import { TroubleMessage } from './frame/trouble-message';
import type { LiveDossier } from './live/live-dossier';
import type { LiveState, Notice } from './live/state';
import type { Source } from './existing-budget/source';
import type { OpenedCallFile } from './imported/call-file';
import { OpenCallFile } from './imported/open-call-file';
import { useCallFile } from './imported/use-call-file';
import { useOpening } from './opening/opening';
import {
  BudgetOffer,
  BudgetScreen,
  CALLS,
  CallScreen,
  InsertionFoot,
  JuryOffer,
  OpeningScreen,
  PortfolioMakingScreen,
  PortfolioOffer,
  loadDossierScreen,
  ImportedCallNote,
  RefusedCallFile,
  WaitingNotice,
} from './screens';
import { UnfinishedNotice } from './unfinished/unfinished-notice';
import { useWording } from './wording/language';

interface ChoosingProps {
  readonly port: WorkbookPort;
  readonly state: LiveState;
  readonly live: LiveDossier;
  /** What was read of a budget and waits for a call; absent where none can be taken over. */
  readonly budget?: Source | null;
  readonly onBudget?: (budget: Source | null) => void;
  /** From a workbook that is set aside: the way back, and what an insertion came to. */
  readonly aside?: {
    readonly onBack: () => void;
    readonly onInserted: (notice: Notice | null) => void;
  };
}

/** No dossier yet, or none that can be read: the list of calls, or one of them. What was searched for is kept on the way back. */
export function Choosing({ port, state, live, budget = null, onBudget, aside }: ChoosingProps) {
  const { messages } = useWording();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<CallSummary | Call | null>(null);
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  const [juryOn, setJuryOn] = useState<Call | null>(null);
  const [isFollowing, setFollowing] = useState(false);
  const [isTakingOver, setTakingOver] = useState(false);
  const offerOpening = useOpening()?.offer;
  const checkNow = useCallback((notice: Notice | null) => live.checkNow(notice), [live]);
  const shown = aside?.onInserted ?? checkNow;
  const onInserted = useCallback(
    (notice: Notice | null) => {
      if (notice === null) offerOpening?.();
      shown(notice);
    },
    [shown, offerOpening],
  );
  /** Something may have been left: the reading will tell. */
  const onFailed = useCallback(() => live.signal(), [live]);
  /** One call opens at once; of several tracks the person chooses, at the top of the list. */
  const onFile = useCallback(({ summaries, calls }: OpenedCallFile): void => {
    const [first, another] = summaries;
    setQuery('');
    if (first && another) setCameFrom(first.id);
    else if (first) setOpened(calls.get(first.id) ?? null);
    void loadDossierScreen();
  }, []);
  const file = useCallFile(onFile);
  const fromFile = (file.opened?.summaries ?? []).map((call) => ({
    ...call,
    family: messages.imported.family,
  }));
  const open = (id: string): void => {
    setOpened(file.opened?.calls.get(id) ?? CALLS.find((call) => call.id === id) ?? null);
    void loadDossierScreen();
  };
  const back = (): void => {
    setCameFrom(opened?.id ?? null);
    setOpened(null);
  };
  if (juryOn) {
    return (
      <Suspense fallback={<Skeleton />}>
        <OpeningScreen
          call={juryOn}
          port={port}
          onBack={() => setJuryOn(null)}
          onDone={() => live.readWritten()}
        />
      </Suspense>
    );
  }
  if (isFollowing) {
    return (
      <Suspense fallback={<Skeleton />}>
        <PortfolioMakingScreen
          port={port}
          onBack={() => setFollowing(false)}
          onDone={() => live.readWritten()}
        />
      </Suspense>
    );
  }
  if (isTakingOver && onBudget) {
    const leave = (read: Source | null): void => {
      onBudget(read);
      setTakingOver(false);
    };
    return (
      <Suspense fallback={<Skeleton />}>
        <BudgetScreen
          port={port}
          into={null}
          snapshot={state.snapshot}
          notices={<Notices state={state} live={live} />}
          initial={budget}
          onBack={() => leave(null)}
          onChooseCall={leave}
        />
      </Suspense>
    );
  }
  if (opened === null) {
    return (
      <CatalogueScreen
        calls={[...fromFile, ...CALLS]}
        query={query}
        onQuery={setQuery}
        onOpen={open}
        cameFrom={cameFrom}
        back={aside && <BackButton onClick={aside.onBack}>{messages.setAside.back}</BackButton>}
        notices={
          <>
            <Notices state={state} live={live} />
            {budget && onBudget && <WaitingNotice onGiveUp={() => onBudget(null)} />}
            {file.trouble && <TroubleMessage trouble={file.trouble} />}
            {file.refused && <RefusedCallFile file={file.refused} />}
          </>
        }
        footer={
          <>
            <OpenCallFile busy={file.busy} onFile={file.open} />
            {onBudget && <BudgetOffer isQuiet onOpen={() => setTakingOver(true)} />}
            <PortfolioOffer onOpen={() => setFollowing(true)} />
          </>
        }
      />
    );
  }
  const isImported = file.opened?.calls.has(opened.id) ?? false;
  const foot = (call: Call) => (
    <>
      <UnfinishedNotice />
      <InsertionFoot call={call} port={port} onDone={onInserted} onFailed={onFailed} />
      <JuryOffer onOpen={() => setJuryOn(call)} />
    </>
  );
  return (
    <CallScreen
      key={opened.id}
      subject={opened}
      backLabel={messages.call.back}
      onBack={back}
      footer={foot}
      note={
        isImported &&
        file.opened && <ImportedCallNote name={file.opened.name} doubts={file.opened.doubts} />
      }
    />
  );
}
