/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TypedScore } from '../../src/taskpane/jury/score-fields';
import { loadTexts, wordingIn, WordingProvider } from '../../src/taskpane/wording/language';
import { standInForTheBrowser } from './pane';

/** What is written once this was typed as a score out of a hundred; null: nothing is, and the field says so. */
async function writtenFor(text: string): Promise<number | null> {
  standInForTheBrowser();
  await loadTexts('fr');
  const written: (number | null)[] = [];
  const { unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <WordingProvider value={wordingIn('fr')}>
        <TypedScore
          name="C1"
          score={null}
          scale={{ min: 0, max: 100, step: 0.5 }}
          onScore={(score) => written.push(score)}
        />
      </WordingProvider>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  const field = screen.getByRole('textbox');
  await user.type(field, text);
  await user.tab();
  if (written.length === 0) expect(field.getAttribute('aria-invalid')).toBe('true');
  unmount();
  return written[0] ?? null;
}

describe('A score that is typed', () => {
  it.each([
    ['80', 80],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
  ])('is the number that stands there: %s', async (text, score) => {
    expect(await writtenFor(text)).toBe(score);
  });

  it.each(['80 %', '0,05 k', '12 €', '101', 'bon', '1.500'])(
    'is none where anything else stands there: %s',
    async (text) => {
      expect(await writtenFor(text)).toBeNull();
    },
  );
});
