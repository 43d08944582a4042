import { useEffect, useMemo, useState } from 'react';
import { version } from '../../../package.json';
import { requestTogether } from '../../documents/dossier/rules/request-together';
import { summaryOf, type Summary } from '../../documents/dossier/summary/summary';
import { loadLanguage } from '../../language/catalogue';
import type { Language } from '../../language/language';
import { localMoment } from '../../workbook/dates';
import { isSettled } from '../action/is-settled';
import { isCalculating } from '../live/calculation';
import type { DossierView } from '../live/state';

/**
 * The dossier on display as a summary; null while the sentences of its language are loaded, and while something of the
 * workbook was not read again or is being calculated: what is sent must be of one moment.
 */
export function useSummary({ call, examined, checkedAt }: DossierView): Summary | null {
  const { dossier, snapshot, findings } = examined;
  const isLoaded = useLoaded(dossier.language);
  return useMemo(() => {
    if (!isLoaded || snapshot.isPartial === true || isCalculating(snapshot)) return null;
    return summaryOf(
      { call, ...examined, findings: requestTogether(findings) },
      {
        moment: localMoment(checkedAt),
        bareme: version,
        isComputed: isSettled(snapshot),
      },
    );
  }, [isLoaded, call, examined, findings, snapshot, checkedAt]);
}

/** Sheets may speak another language than the pane, whose sentences are not there yet. */
function useLoaded(language: Language): boolean {
  const [loaded, setLoaded] = useState<Language | null>(null);
  useEffect(() => {
    loadLanguage(language).then(
      () => setLoaded(language),
      (error: unknown) =>
        // The barrier reports what rendering throws, and this is thrown by the next one.
        setLoaded(() => {
          throw error;
        }),
    );
  }, [language]);
  return loaded === language;
}
