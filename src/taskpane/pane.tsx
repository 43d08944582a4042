import { Suspense, useCallback, useState } from 'react';
import type { WorkbookPort } from '../excel/port';
import type { Call } from '../calls/call';
import { Choosing } from './choosing';
import { CONTROL_KIND } from '../documents/control/control-kind';
import { DOSSIER_KIND } from '../documents/dossier/dossier-kind';
import type { Kind } from '../documents/kind';
import { JURY_KIND } from '../documents/jury/jury-kind';
import { kindsIn, type OpenedDocument } from '../documents/open';
import { PORTFOLIO_KIND } from '../documents/portfolio/portfolio-kind';
import { AboveScreens } from './frame/above-screens';
import { FirstScreen, firstOnly } from './frame/first-screen';
import { Notices } from './unfinished/notices';
import { SetAsideScreen } from './frame/set-aside-screen';
import { Skeleton } from './frame/skeleton';
import type { LiveDossier } from './live/live-dossier';
import type { DossierView, LiveState, Notice, View } from './live/state';
import type { Examine } from './live/verdict';
import { useDossier } from './live/use-dossier';
import {
  CALL_IDS,
  CallScreen,
  ChangeScreen,
  AuditScreen,
  ControlScreen,
  DocumentScreen,
  DocumentSwitch,
  DossierScreen,
  FitScreen,
  JuryScreen,
  loadDossierScreen,
  ImportedCallNote,
  PortfolioScreen,
  WayBackNewsMessage,
  SummaryScreen,
} from './screens';
import { useWayBack } from './change/use-way-back';
import type { WayBack } from '../excel/replace/remembered';
import { useChangeFromFile } from './imported/use-change-from-file';
import { ClearingProvider } from './unfinished/clearing';
import { useWording } from './wording/language';

/**
 * Parsing, rules and their screen come with the first document: a workbook without one does not wait for them, nor one
 * without a dossier for the dossier's.
 */
const examinerOf =
  (kinds: readonly Kind[]): Examine =>
  async (snapshot) => {
    const standing = kindsIn(snapshot, kinds);
    const [{ examine }] = await Promise.all([
      import('./live/examine'),
      ...standing.map((kind) => kind.load()),
      standing.some(({ id }) => id === DOSSIER_KIND.id) && loadDossierScreen(),
    ]);
    return examine(snapshot, standing);
  };

interface PartProps {
  readonly port: WorkbookPort;
  readonly state: LiveState;
  readonly live: LiveDossier;
}

interface PaneProps {
  readonly port: WorkbookPort;
  readonly kinds: readonly Kind[];
}

/** Which screen the workbook calls for. */
export function Pane({ port, kinds }: PaneProps) {
  const [examine] = useState(() => examinerOf(kinds));
  const { state, live } = useDossier(port, examine);
  const [isFirst] = useState(firstOnly);
  return (
    <FirstScreen.Provider value={isFirst}>
      <ClearingProvider port={port} live={live} leftovers={state.leftovers}>
        <Suspense fallback={<Skeleton />}>
          <CurrentDocument port={port} state={state} live={live} />
        </Suspense>
      </ClearingProvider>
    </FirstScreen.Provider>
  );
}

/** One of the documents of the workbook, and the way to the others where it holds several. */
function CurrentDocument({ port, state, live }: PartProps) {
  const { messages, text } = useWording();
  const [chosen, setChosen] = useState<string | null>(null);
  const { view, others } = state;
  const [firstOther] = others;
  const hasDossier = view.kind !== 'no-dossier';
  const current = chosen ?? (hasDossier ? null : firstOther?.kind.id);
  const shown = others.find(({ kind }) => kind.id === current);
  const entries = [
    {
      id: DOSSIER_KIND.id,
      label: hasDossier ? text(DOSSIER_KIND.name) : messages.documents.calls,
    },
    ...others.map(({ kind }) => ({ id: kind.id, label: text(kind.name) })),
  ];
  const way = firstOther && (
    <DocumentSwitch
      entries={entries}
      current={shown?.kind.id ?? DOSSIER_KIND.id}
      onChoose={setChosen}
    />
  );
  return (
    <AboveScreens.Provider value={way}>
      {shown ? (
        <OtherDocument key={shown.kind.id} document={shown} port={port} state={state} live={live} />
      ) : (
        <CurrentScreen port={port} state={state} live={live} />
      )}
    </AboveScreens.Provider>
  );
}

/** A document that is no dossier, in the screen of its kind where it has one. */
function OtherDocument({
  document,
  port,
  state,
  live,
}: PartProps & { readonly document: OpenedDocument }) {
  const onWritten = useCallback(() => live.readWritten(), [live]);
  const shown = {
    document,
    port,
    notices: <Notices state={state} live={live} />,
    onCheck: () => live.checkNow(),
  };
  const { snapshot } = state;
  if (!document.verdict || !snapshot) return <DocumentScreen {...shown} />;
  switch (document.kind.id) {
    case JURY_KIND.id:
      return <JuryScreen {...shown} snapshot={snapshot} onWritten={onWritten} />;
    case CONTROL_KIND.id:
      return <ControlScreen {...shown} snapshot={snapshot} onWritten={onWritten} />;
    case PORTFOLIO_KIND.id:
      return <PortfolioScreen {...shown} snapshot={snapshot} onWritten={onWritten} />;
    default:
      return <DocumentScreen {...shown} />;
  }
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
      return <SetAside port={port} state={state} live={live} view={view} />;
  }
}

type SetAsideView = Exclude<View, { kind: 'starting' | 'no-dossier' | 'dossier' }>;

/** A workbook that is not interpreted: why, or the list of calls. */
function SetAside({ port, state, live, view }: PartProps & { readonly view: SetAsideView }) {
  const [isListing, setIsListing] = useState(false);
  if (isListing) {
    const onInserted = (notice: Notice | null): void => {
      // Something is left of a dossier, and it still cannot be read.
      if (notice !== null) setIsListing(false);
      live.checkNow(notice && 'left-over');
    };
    const aside = { onBack: () => setIsListing(false), onInserted };
    return <Choosing port={port} state={state} live={live} aside={aside} />;
  }
  return (
    <SetAsideScreen
      view={view}
      notices={<Notices state={state} live={live} />}
      onCheck={() => live.checkNow()}
      onList={() => setIsListing(true)}
    />
  );
}

/** What one may look at beside the dossier itself: its call, the calls compared, its integrity, a summary, the way to another. */
type Aside =
  | 'dossier'
  | 'call'
  | 'fit'
  | 'control'
  | 'summary'
  | { readonly to: Call; readonly cameFrom: 'dossier' | 'fit' };

/** A dossier is there: its state, or something beside it. */
function Working({ port, state, live, view }: PartProps & { readonly view: DossierView }) {
  const { messages } = useWording();
  const [aside, setAside] = useState<Aside>('dossier');
  const onWritten = useCallback(() => live.readWritten(), [live]);
  const { call } = view;
  const isImported = call.file !== undefined;
  const toFile = useCallback((to: Call) => setAside({ to, cameFrom: 'dossier' }), []);
  const file = useChangeFromFile(call, toFile);
  const onBack = useCallback(() => live.checkNow('went-back'), [live]);
  const sheets = useWayBack(port, onBack);
  const { former, news } = sheets;
  const goBack =
    former && former.to === call.id ? { to: former.from, run: sheets.goBack } : undefined;
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
      notices={notices}
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
