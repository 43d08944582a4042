import type { Host } from './host';
import type { Status } from './trouble';

/** A command of the command line. The language is the one asked for, or the default of what it prints. */
export type Command = (args: readonly string[], host: Host) => Promise<Status>;
