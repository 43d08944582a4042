/** @jest-environment jsdom */
import { isDark } from '../../src/taskpane/frame/theme';

describe('the host’s theme', () => {
  it.each([
    ['#FFFFFF', false],
    ['#F5F5F5', false],
    ['#666666', true],
    ['#262626', true],
    ['000000', true],
  ])('%s is dark: %s', (background, dark) => {
    expect(isDark(background)).toBe(dark);
  });

  it('leaves what is no colour to the person’s own preference', () => {
    expect(isDark('transparent')).toBeNull();
  });
});
