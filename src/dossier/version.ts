/** Version of the sheets that this add-in writes and reads. It grows when their names or columns change. */
export const TEMPLATE_VERSION = 1;
