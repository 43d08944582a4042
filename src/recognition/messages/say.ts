import { maker, type MessageOf } from '../../language/message';
import type { Messages } from './fr';

/** What is to be said of a budget that was read, as data; `inWords` makes the sentence. */
export type Message = MessageOf<Messages>;

export const say = maker<Messages>();
