import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { HostSession } from '../excel/port';
import { CrashBarrier } from './frame/crash-barrier';
import { useTheme } from './frame/theme';
import { Pane } from './pane';
import { WordingProvider, wordingIn } from './wording/language';
import { LanguageChoiceProvider, useLanguageState } from './wording/language-choice';

/** The pane over a host that is ready. */
export function App({ port, displayLanguage, theme }: HostSession) {
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
            <Pane port={port} />
          </CrashBarrier>
        </WordingProvider>
      </LanguageChoiceProvider>
    </FluentProvider>
  );
}
