import { maker, type MessageOf } from '../../../language/message';
import type { Messages } from './fr';

/** What a rule has to say, as data; `inWords` makes the sentence. */
export type Message = MessageOf<Messages>;

export const say = maker<Messages>();
