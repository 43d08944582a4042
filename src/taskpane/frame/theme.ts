import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { HostTheme } from '../../excel/port';

/** The greens of a spreadsheet, from nearly black to nearly white; 80 carries white text at 5.3:1. */
const GREEN: BrandVariants = {
  10: '#04130a',
  20: '#0a2415',
  30: '#0c3a20',
  40: '#0d4a28',
  50: '#0d5a31',
  60: '#0e6639',
  70: '#0f703f',
  80: '#107c41',
  90: '#2b8a55',
  100: '#4ba274',
  110: '#69b18a',
  120: '#7dbc9a',
  130: '#96c9ae',
  140: '#b0d5c2',
  150: '#cbe3d7',
  160: '#e7f2ec',
};

const light: Theme = createLightTheme(GREEN);
const dark: Theme = createDarkTheme(GREEN);

/** Below this luminance (0 to 1) a background calls for light text. */
const DARK_BELOW = 0.35;

/** Relative luminance of `#RRGGBB` after WCAG 2, 0 (black) to 1 (white); null when it is no such colour. */
function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether a background (`#RRGGBB`) calls for light text; null when it is no such colour. */
export function isDark(background: string): boolean | null {
  const brightness = luminance(background);
  return brightness === null ? null : brightness < DARK_BELOW;
}

const DARK_QUERY = '(prefers-color-scheme: dark)';

const prefersDark = (): boolean => window.matchMedia(DARK_QUERY).matches;

/** Excel raises no event for its theme (Outlook alone does): it is asked when the person turns to the pane. */
function subscribeToTurning(onChange: () => void): () => void {
  const sources: readonly (readonly [EventTarget, string])[] = [
    [window.matchMedia(DARK_QUERY), 'change'],
    [window, 'focus'],
    [document, 'visibilitychange'],
    [document.documentElement, 'pointerenter'],
  ];
  for (const [source, event] of sources) source.addEventListener(event, onChange);
  return () => {
    for (const [source, event] of sources) source.removeEventListener(event, onChange);
  };
}

const tellsNothing = (): null => null;

/**
 * The host's own brightness where it tells one, else the person's preference, followed as they change. High
 * contrast needs no theme: the browser imposes its colours (`forced-colors`).
 */
export function useTheme(host: () => HostTheme | null = tellsNothing): Theme {
  const isNowDark = (): boolean => {
    const told = host();
    return (told && isDark(told.background)) ?? prefersDark();
  };
  return useSyncExternalStore(subscribeToTurning, isNowDark) ? dark : light;
}
