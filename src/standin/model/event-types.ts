/** Numbers of the events on the wire, as office.js registers them. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  tableChanged: 101,
  workbookActivated: 2203,
} as const;
