import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Kind } from '../documents/kind';
import { templateOf } from '../documents/open';
import { KINDS } from '../documents/registry';
import { HostError, type StartHost } from '../excel/port';
import { App } from './app';
import { Message } from './frame/message';
import { useTheme } from './frame/theme';
import { TroubleMessage } from './frame/trouble-message';
import { troubleOf } from './live/trouble';
import { languageOf, useWording, WordingProvider, wordingIn } from './wording/language';

/** Waits for the host, with the page's own skeleton on display, then shows the pane or why there is none. */
export async function start(
  container: HTMLElement,
  startHost: StartHost,
  kinds: readonly Kind[] = KINDS,
): Promise<void> {
  const root = createRoot(container);
  try {
    const session = await startHost(templateOf(kinds));
    root.render(<App {...session} kinds={kinds} />);
  } catch (error) {
    root.render(<StartFailure error={error} />);
  }
}

function StartFailure({ error }: { readonly error: unknown }) {
  const theme = useTheme();
  const wording = wordingIn(languageOf(navigator.language));
  return (
    <FluentProvider theme={theme}>
      <WordingProvider value={wording}>
        <main style={{ padding: 16 }}>
          <h1>{wording.messages.title}</h1>
          {error instanceof HostError ? (
            <TroubleMessage trouble={troubleOf(error)} />
          ) : (
            <NotStarted detail={String(error)} />
          )}
        </main>
      </WordingProvider>
    </FluentProvider>
  );
}

/** Most often the host's library could not be fetched. */
function NotStarted({ detail }: { readonly detail: string }) {
  const { messages } = useWording();
  return (
    <Message tone="error" title={messages.notStartedTitle}>
      {messages.notStartedAction}
      <details>
        <summary>{messages.details}</summary>
        <code>{detail}</code>
      </details>
    </Message>
  );
}
