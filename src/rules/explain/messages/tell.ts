import { sayer } from '../../messages/say';
import { en } from './en';
import { fr } from './fr';
import type { Messages } from './fr';

/** Picks a sentence from a catalogue and fills it in. */
export type Sentence = (messages: Messages) => string;

/** One sentence of an explanation in both languages. */
export const tell = sayer({ fr, en });
