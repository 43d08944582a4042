/** Seconds to three figures, which is more than a limit needs: `0,01`, `1,23`, `3600`. */
export const duration = (seconds: number, locale: string): string =>
  seconds < 100
    ? seconds.toLocaleString(locale, { maximumSignificantDigits: 3 })
    : Math.round(seconds).toLocaleString(locale, { useGrouping: false });
