import { CONTROL_KIND } from '../../documents/control/control-kind';
import { readControl } from '../../documents/control/parse/read-control';
import type { Localized } from '../../language/language';
import { readWorkbookFile } from '../files/read-workbook-file';
import type { ReadEarlier } from './earlier';
import { EARLIER_TEXTS } from './earlier-texts';

const NO_CONTROL: Localized = {
  fr: EARLIER_TEXTS.fr.noControl,
  en: EARLIER_TEXTS.en.noControl,
};

/** The control in a file that a person chose, or the sentence for why there is none. */
export async function readEarlier(file: File): Promise<ReadEarlier> {
  const read = await readWorkbookFile(file, CONTROL_KIND.template);
  if ('refusal' in read) return { refusal: read.isOther ? NO_CONTROL : read.refusal };
  const { snapshot } = read;
  return CONTROL_KIND.isIn(snapshot)
    ? { control: await readControl(snapshot) }
    : { refusal: NO_CONTROL };
}
