const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/**
 * Hands a file to the browser, which keeps it where it keeps downloads. Desktop Excels may do nothing of it and say
 * nothing (office-js#1221, #1511, #2700): never the only way by which something leaves the pane.
 */
export function download(name: string, bytes: Uint8Array, kind: keyof typeof TYPES): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }));
  link.download = name;
  link.click();
  // The browser may not have taken the bytes yet when the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
