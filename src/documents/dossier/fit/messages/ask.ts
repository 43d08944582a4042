import { maker } from '../../../../language/message';
import type { MessageOf } from '../../../../language/message';
import type { Asking } from './fr';

/** What a call would still ask for, as data; `askedInWords` makes the sentence. */
export type Asked = MessageOf<Asking>;

/** Makes such a message: `ask('origins', { … })`. */
export const ask = maker<Asking>();
