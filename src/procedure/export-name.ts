import { momentOf } from './moment';

/** As the platform names its exports, `dossiers_<procedure>_2026-01-20_14-05.csv`, and what systems add to a copy. */
const NAME =
  /(?:^|[/\\])dossiers_[^/\\]*_(?<day>20\d\d-\d\d-\d\d)_(?<hour>\d\d)-(?<minute>\d\d)[^/\\_]*\.[^./\\]+$/i;

/** When démarches-simplifiées made an export, as its name says: `2026-01-20T14:05`; null: it does not. */
export function exportedAt(path: string): string | null {
  const found = NAME.exec(path)?.groups;
  return found ? momentOf(found['day'] ?? '', found['hour'], found['minute']) : null;
}
