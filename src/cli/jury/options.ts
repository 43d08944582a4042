import type { Language } from '../../language/language';
import type { Arguments, Option } from '../arguments';
import type { Host } from '../host';
import type { Status } from '../trouble';

/** Those of every action together: an option that an action has no use for does no harm. */
export const OPTIONS = {
  output: { value: true, short: 'o' },
  dossiers: { value: true },
  list: { value: true },
  visible: { value: false },
  jurors: { value: true },
  title: { value: true },
  track: { value: true },
  juror: { value: true },
  blank: { value: false },
  dispatch: { value: true },
  accept: { value: false },
  keep: { value: true },
  take: { value: true },
  by: { value: true },
  force: { value: false, short: 'f' },
  lang: { value: true },
  help: { value: false, short: 'h' },
} as const satisfies Record<string, Option>;

/** What follows the name of the action. */
export type Given = Arguments<keyof typeof OPTIONS>;

/** One action of the command, in the language of what it says. */
export type Action = (given: Given, language: Language, host: Host) => Promise<Status>;
