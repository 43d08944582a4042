import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { Kind } from '../documents/kind';
import { KINDS } from '../documents/registry';
import type { HostSession } from '../excel/port';
import { CrashBarrier } from './frame/crash-barrier';
import { useTheme } from './frame/theme';
import { OpeningProvider } from './opening/opening';
import { Pane } from './pane';
import { WordingProvider, wordingIn } from './wording/language';
import { LanguageChoiceProvider, useLanguageState } from './wording/language-choice';

interface AppProps extends HostSession {
  readonly kinds?: readonly Kind[];
}

/** The pane over a host that is ready. */
export function App({ port, opening, displayLanguage, theme, kinds = KINDS }: AppProps) {
  const fluentTheme = useTheme(theme);
  const [language, choose] = useLanguageState(displayLanguage);
  const wording = useMemo(() => wordingIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={fluentTheme}>
      <LanguageChoiceProvider value={choose}>
        <WordingProvider value={wording}>
          <CrashBarrier>
            <OpeningProvider opening={opening}>
              <Pane port={port} kinds={kinds} />
            </OpeningProvider>
          </CrashBarrier>
        </WordingProvider>
      </LanguageChoiceProvider>
    </FluentProvider>
  );
}
