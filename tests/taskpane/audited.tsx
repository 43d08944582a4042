import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../../src/language/language';
import type { Audited } from '../../src/taskpane/audit/audit-bytes';
import { AuditScreen } from '../../src/taskpane/audit/audit-screen';
import type { Brought } from '../../src/taskpane/audit/earlier';
import type { Making } from '../../src/taskpane/audit/prepare-control';
import { firstOnly, FirstScreen } from '../../src/taskpane/frame/first-screen';
import { loadTexts, WordingProvider, wordingIn } from '../../src/taskpane/wording/language';
import { MemoryWorkbook } from './memory-workbook';
import { PATIENT, standInForTheBrowser } from './pane';

export const NOTHING_BROUGHT: Brought = {
  carrying: { kind: 'none' },
  decisions: 0,
  followUps: 0,
  toReview: [],
};

/** What makes controls, of a copy whatever is in it. */
export const MAKING: Making = {
  makeControl: async ({ bytes }) => ({
    name: 'ITN6-controle.xlsx',
    bytes,
    brought: NOTHING_BROUGHT,
  }),
  foreseeControl: async () => NOTHING_BROUGHT,
  readEarlier: async () => ({ refusal: { fr: 'Aucun contrôle.', en: 'No control.' } }),
};

/** The screen, over files in which is found what `found` gives for their bytes. */
export async function openControl(
  found: (bytes: Uint8Array) => Audited,
  language: Language = 'fr',
  workbook = new MemoryWorkbook().addSheet('Budget'),
  making: Partial<Making> = {},
) {
  standInForTheBrowser();
  await loadTexts(language);
  const isFirst = firstOnly();
  isFirst();
  const load = async () => ({ auditBytes: async (bytes: Uint8Array) => found(bytes) });
  const loadMaking = async () => ({ ...MAKING, ...making });
  const screenOver = () => (
    <FluentProvider theme={webLightTheme}>
      <WordingProvider value={wordingIn(language)}>
        <FirstScreen.Provider value={isFirst}>
          <AuditScreen
            port={workbook}
            notices={null}
            onBack={() => undefined}
            load={load}
            loadMaking={loadMaking}
          />
        </FirstScreen.Provider>
      </WordingProvider>
    </FluentProvider>
  );
  render(screenOver());
  await screen.findByRole('banner', undefined, PATIENT);
  return { workbook, user: userEvent.setup() };
}

/** Chooses a saved copy of that name, with those bytes. */
export async function choose(
  user: ReturnType<typeof userEvent.setup>,
  name: string,
  bytes: readonly number[],
): Promise<void> {
  await screen.findByRole('button', { name: 'Choisir une copie enregistrée' }, PATIENT);
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no file field');
  const file = new File(['x'], name);
  // jsdom reads no bytes of a file.
  file.arrayBuffer = async () => Uint8Array.from(bytes).buffer;
  await user.upload(field, file);
}

export const announced = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

export const isAnnounced = (what: RegExp): Promise<void> =>
  waitFor(() => expect(announced()).toMatch(what), PATIENT);
