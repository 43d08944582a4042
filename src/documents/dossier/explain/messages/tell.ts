import { maker } from '../../../../language/message';
import type { MessageOf } from '../../../../language/message';
import type { PlanFigure } from '../figure-id';
import type { Messages } from './fr';

/** One sentence of an explanation, as data; `inWords` beside it makes the sentence. */
export type Told = MessageOf<Messages>;

/** Makes a sentence of an explanation: `tell('dossierCap', { … })`. */
export const tell = maker<Messages>();

/** What a figure of the plan is called. */
export const named = (figure: PlanFigure): Told => tell('figure', { figure });
