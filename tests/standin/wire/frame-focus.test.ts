import { paneEntry, paneExit } from '../../../src/standin/wire/frame-focus';
import type { FrameMessage } from '../../../src/standin/wire/frame-messages';

const notice = (action: number, name = 'ContextActivationManager_notifyHost'): FrameMessage => ({
  _messageType: 0,
  _actionName: name,
  _actionType: 0,
  _conversationId: 'conversation1',
  _correlationId: 3,
  _data: ['pane1', action],
});

describe('what office.js tells of the keyboard', () => {
  it.each([
    ['Tab behind the last control', 13, 'next'],
    ['Shift+Tab before the first', 14, 'previous'],
    ['Escape', 15, 'workbook'],
    ['F2', 16, 'workbook'],
    ['Ctrl+F6', 5, 'workbook'],
    ['a pane without controls', 17, 'next'],
  ])('%s leads out of the pane', (_, action, exit) => {
    expect(paneExit(notice(action))).toBe(exit);
  });

  it.each([
    ['a focus that came', 0],
    ['a focus that went', 1],
    ['a shortcut', 39],
  ])('%s does not', (_, action) => {
    expect(paneExit(notice(action))).toBeNull();
  });

  it('nothing else does', () => {
    expect(paneExit(notice(13, 'executeMethod'))).toBeNull();
    expect(paneExit({ ...notice(13), _data: undefined })).toBeNull();
  });
});

describe('the keyboard that comes into the pane', () => {
  it('is announced in the conversation that the library keeps for the host', () => {
    expect(JSON.parse(paneEntry('conversation1', 'start'))).toMatchObject({
      _messageType: 0,
      _actionName: 'Office_notifyAgave',
      _conversationId: 'conversation1_ntf',
      _data: [11],
    });
    expect(JSON.parse(paneEntry('conversation1', 'end'))).toMatchObject({ _data: [12] });
  });
});
