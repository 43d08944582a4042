/** Version of the sheets of a session that this add-in writes and reads. It grows when their names or columns change. */
export const JURY_VERSION = 1;
