import { maker, type MessageOf } from '../../../../language/message';
import type { Messages } from './fr';

/** What is said of a juror’s file, as data; `exchangeInWords` makes the sentence. */
export type Message = MessageOf<Messages>;

export const say = maker<Messages>();
