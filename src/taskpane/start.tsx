import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { Kind } from '../documents/kind';
import { templateOf } from '../documents/open';
import { KINDS } from '../documents/registry';
import { HostError, type StartHost } from '../excel/port';
import type { Language } from '../language/language';
import { App } from './app';
import { Message } from './frame/message';
import { useTheme } from './frame/theme';
import { TroubleMessage } from './frame/trouble-message';
import { troubleOf } from './live/trouble';
import { loadTexts, PANE_TEXTS, useWording, WordingProvider, wordingIn } from './wording/language';
import { firstLanguage } from './wording/language-choice';

/**
 * Waits for the host, with the page's own skeleton on display, then shows the pane or why there is none. Rejects where
 * the words for that are lacking.
 */
export async function start(
  container: HTMLElement,
  startHost: StartHost,
  kinds: readonly Kind[] = KINDS,
): Promise<void> {
  const root = createRoot(container);
  // Most often the browser speaks the host's language: the texts come while the host starts.
  const likely = firstLanguage(navigator.language);
  // They are asked for once more where they are needed, and a failure is reported there.
  PANE_TEXTS.load(likely).catch(() => undefined);
  try {
    const session = await startHost(templateOf(kinds));
    const language = firstLanguage(session.displayLanguage);
    await loadTexts(language);
    root.render(<App {...session} language={language} kinds={kinds} />);
  } catch (error) {
    await PANE_TEXTS.load(likely);
    root.render(<StartFailure error={error} language={likely} />);
  }
}

interface StartFailureProps {
  readonly error: unknown;
  readonly language: Language;
}

function StartFailure({ error, language }: StartFailureProps) {
  const theme = useTheme();
  const wording = wordingIn(language);
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
