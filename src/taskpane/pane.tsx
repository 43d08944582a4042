import { lazy, Suspense, useCallback, useState } from 'react';
import type { WorkbookPort } from '../excel/port';
import type { Call, CallSummary } from '../themes/call';
import summaries from '../themes/summaries.json';
import { CatalogueScreen } from './catalogue/catalogue-screen';
import { FirstScreen, firstOnly } from './frame/first-screen';
import { Notices } from './frame/notices';
import { SetAsideScreen } from './frame/set-aside-screen';
import { Skeleton } from './frame/skeleton';
import type { LiveDossier } from './live/live-dossier';
import type { DossierView, Examine, LiveState, Notice } from './live/state';
import { useDossier } from './live/use-dossier';
import { useWording } from './wording/language';

const loadCallScreen = () => import('./call/call-screen');
const loadInsertionFoot = () => import('./call/insertion-foot');
const loadFitScreen = () => import('./fit/fit-screen');
const loadChangeScreen = () => import('./change/change-screen');
const loadDossierScreen = () => import('./dossier/dossier-screen');

const CallScreen = lazy(async () => ({ default: (await loadCallScreen()).CallScreen }));
const InsertionFoot = lazy(async () => ({ default: (await loadInsertionFoot()).InsertionFoot }));
const FitScreen = lazy(async () => ({ default: (await loadFitScreen()).FitScreen }));
const ChangeScreen = lazy(async () => ({ default: (await loadChangeScreen()).ChangeScreen }));
const DossierScreen = lazy(async () => ({ default: (await loadDossierScreen()).DossierScreen }));

// The JSON's strings are held to the type by tests/themes.
const CALLS = summaries as readonly CallSummary[];
const CALL_IDS = CALLS.map(({ id }) => id);

/** Parsing, rules and their screen come with the first dossier: a workbook without one does not wait for them. */
const examineWhenNeeded: Examine = async (snapshot) => {
  const [{ examine }] = await Promise.all([import('./live/examine'), loadDossierScreen()]);
  return examine(snapshot);
};

interface PartProps {
  readonly port: WorkbookPort;
  readonly state: LiveState;
  readonly live: LiveDossier;
}

/** Which screen the workbook calls for. */
export function Pane({ port }: { readonly port: WorkbookPort }) {
  const { state, live } = useDossier(port, examineWhenNeeded);
  const [isFirst] = useState(firstOnly);
  return (
    <FirstScreen.Provider value={isFirst}>
      <Suspense fallback={<Skeleton />}>
        <CurrentScreen port={port} state={state} live={live} />
      </Suspense>
    </FirstScreen.Provider>
  );
}

function CurrentScreen({ port, state, live }: PartProps) {
  const { view } = state;
  const notices = <Notices state={state} live={live} />;
  switch (view.kind) {
    case 'starting':
      return state.trouble ? <main style={{ padding: 16 }}>{notices}</main> : <Skeleton />;
    case 'no-dossier':
      return <Choosing port={port} state={state} live={live} />;
    case 'dossier':
      return <Working port={port} state={state} live={live} view={view} />;
    case 'newer':
    case 'unreadable':
    case 'unknown-call':
    case 'damaged-call':
      return <SetAsideScreen view={view} notices={notices} onCheck={() => live.checkNow()} />;
  }
}

/** No dossier yet: the list of calls, or one of them. What was searched for is kept on the way back. */
function Choosing({ port, state, live }: PartProps) {
  const { messages } = useWording();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<CallSummary | null>(null);
  const [cameFrom, setCameFrom] = useState<string | null>(null);
  const onInserted = useCallback((notice: Notice | null) => live.checkNow(notice), [live]);
  const open = (id: string): void => {
    setOpened(CALLS.find((call) => call.id === id) ?? null);
    void loadDossierScreen();
  };
  const back = (): void => {
    setCameFrom(opened?.id ?? null);
    setOpened(null);
  };
  if (opened === null) {
    return (
      <CatalogueScreen
        calls={CALLS}
        query={query}
        onQuery={setQuery}
        onOpen={open}
        cameFrom={cameFrom}
        notices={<Notices state={state} live={live} />}
      />
    );
  }
  const foot = (call: Call) => <InsertionFoot call={call} port={port} onDone={onInserted} />;
  return <CallScreen summary={opened} backLabel={messages.call.back} onBack={back} footer={foot} />;
}

/** What one may look at beside the dossier itself: its call, the calls compared, the way to another. */
type Aside =
  'dossier' | 'call' | 'fit' | { readonly to: Call; readonly cameFrom: 'dossier' | 'fit' };

/** A dossier is there: its state, or something beside it. */
function Working({ port, state, live, view }: PartProps & { readonly view: DossierView }) {
  const { messages } = useWording();
  const [aside, setAside] = useState<Aside>('dossier');
  const onWritten = useCallback(() => live.readWritten(), [live]);
  const summary = CALLS.find((call) => call.id === view.call.id);
  const notices = <Notices state={state} live={live} />;
  if (typeof aside === 'object') {
    const { to, cameFrom } = aside;
    const onReplaced = (): void => {
      setAside('dossier');
      live.checkNow(to.id === view.call.id ? 'updated' : 'replaced');
    };
    return (
      <ChangeScreen
        view={view}
        to={to}
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
        notices={notices}
        onBack={() => setAside('dossier')}
        onChange={(to) => setAside({ to, cameFrom: 'fit' })}
      />
    );
  }
  if (aside === 'call' && summary) {
    return (
      <CallScreen
        key={summary.id}
        summary={summary}
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
      notices={notices}
      onAbout={() => setAside('call')}
      onCompare={() => setAside('fit')}
      onUpdate={() => setAside({ to: view.call, cameFrom: 'dossier' })}
      onCheck={() => live.checkNow()}
      onWritten={onWritten}
    />
  );
}
