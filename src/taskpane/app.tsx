import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Kind } from '../documents/kind';
import { KINDS } from '../documents/registry';
import type { HostSession } from '../excel/port';
import type { Language } from '../language/language';
import { CrashBarrier } from './frame/crash-barrier';
import { useTheme } from './frame/theme';
import { BrowserProvider } from './help/browser';
import { OpeningProvider } from './opening/opening';
import { Pane } from './pane';
import { WordingProvider, wordingIn } from './wording/language';
import { LanguageChoiceProvider, useLanguageState } from './wording/language-choice';

interface AppProps extends Omit<HostSession, 'displayLanguage'> {
  /** In which the pane opens: its texts have been loaded. */
  readonly language: Language;
  readonly kinds?: readonly Kind[];
}

/** The pane over a host that is ready. */
export function App(props: AppProps) {
  const { port, opening, openInBrowser, language: first, theme, kinds = KINDS } = props;
  const fluentTheme = useTheme(theme);
  const [language, choose] = useLanguageState(first);
  const wording = useMemo(() => wordingIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={fluentTheme}>
      <WordingProvider value={wording}>
        <CrashBarrier>
          <LanguageChoiceProvider choose={choose}>
            <OpeningProvider opening={opening}>
              <BrowserProvider value={openInBrowser}>
                <Pane port={port} kinds={kinds} />
              </BrowserProvider>
            </OpeningProvider>
          </LanguageChoiceProvider>
        </CrashBarrier>
      </WordingProvider>
    </FluentProvider>
  );
}
