import { maker } from '../../../language/message';
import type { MessageOf } from '../../../language/message';
import type { Messages } from './fr';

/** What a rule has to say, as data; `inWords` makes the sentence. */
export type Message = MessageOf<Messages>;

/** Makes a message of the rules: `say('overCap', { … })`. */
export const say = maker<Messages>();
