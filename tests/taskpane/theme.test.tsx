/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { HostTheme } from '../../src/excel/port';
import { isDark, useTheme } from '../../src/taskpane/frame/theme';
import { standInForTheBrowser } from './pane';

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

describe('the pane’s theme', () => {
  const WHITE: HostTheme = { background: '#FFFFFF', foreground: '#000000' };
  const BLACK: HostTheme = { background: '#262626', foreground: '#FFFFFF' };

  /** The pane over a host whose theme may change, and a browser whose person may change their mind. */
  function paneOver(first: HostTheme | null) {
    standInForTheBrowser();
    const preference = Object.assign(window.matchMedia(''), { matches: false });
    window.matchMedia = () => preference;
    let told = first;
    const { result } = renderHook(() => useTheme(() => told));
    return {
      isDark: () => isDark(result.current.colorNeutralBackground1),
      host: (theme: HostTheme | null): void => void (told = theme),
      turn: (target: EventTarget, event: string) =>
        act(() => {
          target.dispatchEvent(new Event(event));
        }),
      prefers: (dark: boolean) =>
        act(() => {
          Object.assign(preference, { matches: dark });
          preference.dispatchEvent(new Event('change'));
        }),
    };
  }

  it.each<[string, () => EventTarget, string]>([
    ['comes back to the pane', () => window, 'focus'],
    ['moves the pointer into it', () => document.documentElement, 'pointerenter'],
    ['brings Excel to the front', () => document, 'visibilitychange'],
  ])('follows Excel’s while it is open: a person changes it and %s', (_, target, event) => {
    const pane = paneOver(WHITE);
    expect(pane.isDark()).toBe(false);
    pane.host(BLACK);
    pane.turn(target(), event);
    expect(pane.isDark()).toBe(true);
    pane.host(WHITE);
    pane.turn(target(), event);
    expect(pane.isDark()).toBe(false);
  });

  it('is the person’s preference, as it changes, where Excel tells nothing', () => {
    const pane = paneOver(null);
    pane.prefers(true);
    expect(pane.isDark()).toBe(true);
    pane.prefers(false);
    expect(pane.isDark()).toBe(false);
  });

  it('is Excel’s where the two differ', () => {
    const pane = paneOver(WHITE);
    pane.prefers(true);
    expect(pane.isDark()).toBe(false);
  });
});
