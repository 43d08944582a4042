/**
 * Version of the sheets of a session that this add-in writes and reads. It grows when their names or columns change, or
 * their words: whoever does not know a word must not read around it.
 *
 * 2: the stage « Audition » and its date, and the column of the hour of a recusal. Sessions of version 1 have none of
 * them, and are read as they stand.
 */
export const JURY_VERSION = 2;
