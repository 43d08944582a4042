import type { FrameMessage } from './frame-messages';

/** Where the keyboard goes when it leaves the pane: to what follows it, to what comes before, or to the workbook. */
export type PaneExit = 'next' | 'previous' | 'workbook';

/** Which end of the pane the keyboard comes in at. */
export type PaneEntry = 'start' | 'end';

/** Office.js's numbers (`OSF.AgaveHostAction`) for what it tells the host when keys lead out of the pane. */
const EXITS: ReadonlyMap<unknown, PaneExit> = new Map<unknown, PaneExit>([
  [5, 'workbook'], // CtrlF6Exit
  [6, 'workbook'], // CtrlF6ExitShift
  [13, 'next'], // TabExit
  [14, 'previous'], // TabExitShift
  [15, 'workbook'], // EscExit
  [16, 'workbook'], // F2Exit
  [17, 'next'], // ExitNoFocusable
  [18, 'previous'], // ExitNoFocusableShift
]);

/** And for what the host tells it: TabIn, TabInShift. */
const ENTRIES: Readonly<Record<PaneEntry, number>> = { start: 11, end: 12 };

/** null for a message that does not lead out of the pane. */
export function paneExit({ _actionName, _data }: FrameMessage): PaneExit | null {
  if (_actionName !== 'ContextActivationManager_notifyHost' || !Array.isArray(_data)) return null;
  const [, action] = _data as readonly unknown[];
  return EXITS.get(action) ?? null;
}

/** The request that makes the library focus the pane's first control, or its last. */
export function paneEntry(conversationId: string, entry: PaneEntry): string {
  return JSON.stringify({
    _serializerVersion: 1,
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    // The library keeps a conversation of its own for what the host begins.
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _origin: '',
    _data: [ENTRIES[entry]],
  });
}
