import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentProps, ReactNode } from 'react';
import type { Language } from '../../src/language/language';
import { ChairView } from '../../src/taskpane/jury/chair-view';
import { loadTexts, wordingIn, WordingProvider } from '../../src/taskpane/wording/language';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Place } from '../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { assessed, sheetsOf, type SessionWanted } from '../builders/assessed-session';
import { snapshotOf } from '../builders/filled-sheets';
import { MemoryWorkbook } from './memory-workbook';
import { standInForTheBrowser } from './pane';

/** A part of the pane, as the pane frames it. */
export async function showFramed(content: ReactNode, language: Language): Promise<UserEvent> {
  standInForTheBrowser();
  await loadTexts(language);
  await act(async () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <WordingProvider value={wordingIn(language)}>{content}</WordingProvider>
      </FluentProvider>,
    );
  });
  return userEvent.setup();
}

interface Doing {
  readonly port?: ComponentProps<typeof ChairView>['port'];
  readonly onSelect?: (place: Place) => void;
  /** How the workbook was read, where it was not read whole. */
  readonly reading?: Pick<WorkbookSnapshot, 'isPartial' | 'isCalculated'>;
}

/** What the chair of a session has on view. Nothing is written unless a port is given: the workbook is an empty one. */
export function showChair(
  wanted: SessionWanted | WorkbookDeclaration,
  language: Language = 'fr',
  { port = new MemoryWorkbook(), onSelect = () => undefined, reading = {} }: Doing = {},
): Promise<UserEvent> {
  const snapshot = { ...snapshotOf('sheets' in wanted ? wanted : sheetsOf(wanted)), ...reading };
  return showFramed(
    <ChairView
      verdict={assessed(snapshot)}
      snapshot={snapshot}
      port={port}
      onWritten={() => undefined}
      onSelect={onSelect}
      findings={null}
    />,
    language,
  );
}

/** With ordinary spaces. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
