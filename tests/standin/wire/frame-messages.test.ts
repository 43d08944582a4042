import type { HostOptions } from '../../../src/standin/host';
import { createHost } from '../../../src/standin/model/excel-host';
import {
  answerTo,
  eventMessage,
  frameName,
  parseMessage,
  reply,
  waitsForCellEdit,
  type FrameMessage,
} from '../../../src/standin/wire/frame-messages';
import { newBook } from '../model/workbench';

const hostOf = async (options?: HostOptions) => createHost(await newBook(), options);
const documentUrl = 'https://localhost:3000/Classeur1.xlsx';

function message(action: string, data?: unknown, type = 0): FrameMessage {
  return {
    _messageType: 0,
    _actionName: action,
    _actionType: type,
    _conversationId: 'conversation1',
    _correlationId: 7,
    _data: data,
  };
}

function request(body: unknown, flags = 0): FrameMessage {
  const array = ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, flags];
  return message('executeMethod', { DdaMethod: { DispatchId: 93 }, ArrayData: array });
}

const readName = {
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 2 },
  },
};

describe('the messages of a pane in a frame', () => {
  it('begin with its name, which carries the language and whom to talk to', () => {
    const name: unknown = JSON.parse(frameName('fr-FR', 'https://localhost:3000', 'conversation1'));
    expect(name).toMatchObject({
      hostInfo: 'Excel|Web|16.00|fr-FR|telemetry|||0',
      xdmInfo: 'conversation1|pane1|https://localhost:3000',
    });
  });

  it('ask for the context, which declares the requirement sets and the language', async () => {
    const host = await hostOf({
      apiSet: '1.14',
      locale: 'en-US',
      requirements: { DialogApi: '1.2' },
    });
    const context = answerTo(
      message('ContextActivationManager_getAppContextAsync'),
      host,
      documentUrl,
    );
    expect(context).toMatchObject({
      _appName: 16,
      _appUILocale: 'en-US',
      _docUrl: documentUrl,
      _requirementMatrix:
        '{"AddInCommands":"1.1","DelayForCellEdit":"1.1","CompressedFile":"1.1","DialogApi":"1.2","ExcelApi":"1.14"}',
    });
  });

  it('carry requests, answered under status 200', async () => {
    const answer = answerTo(request(readName), await hostOf(), documentUrl);
    expect(answer).toMatchObject({ Version: 1, Error: 0 });
    const { Data } = answer as { Data: [number, unknown[], string] };
    const body: unknown = JSON.parse(Data[2]);
    expect(body).toMatchObject({
      Results: [
        { ActionId: 1, Value: {} },
        { ActionId: 2, Value: { Name: 'Feuil1' } },
      ],
    });
  });

  it.each([
    ['InvalidOperationInCellEditMode', 5004],
    ['InvalidOrTimedOutSession', 5012],
    ['ActivityLimitReached', 5102],
    ['RequestPayloadSizeLimitExceeded', 5103],
    ['ResponsePayloadSizeLimitExceeded', 5104],
    ['AccessDenied', 7000],
  ] as const)('are refused with %s as number %i', async (code, number) => {
    const host = await hostOf();
    host.refuse(code);
    expect(answerTo(request(readName), host, documentUrl)).toEqual({ Version: 1, Error: number });
  });

  it('save what the add-in keeps in the workbook, all of it, and find it in the context', async () => {
    const host = await hostOf();
    const save = (...settings: [string, string][]) =>
      answerTo(
        message('executeMethod', {
          DdaSettingsMethod: { OverwriteIfStale: true, Properties: settings },
          DdaMethod: { ControlId: 'pane1', Version: 1, DispatchId: 76 },
        }),
        host,
        documentUrl,
      );
    const kept = (): unknown =>
      answerTo(message('ContextActivationManager_getAppContextAsync'), host, documentUrl);
    expect(kept()).toMatchObject({ _settings: [] });
    expect(save(['colour', '"green"'], ['opens', 'true'])).toEqual({ Version: 1, Error: 0 });
    expect(save(['opens', 'false'])).toEqual({ Version: 1, Error: 0 });
    expect(kept()).toMatchObject({ _settings: [['opens', 'false']] });

    host.refuseSaving('InvalidOperationInCellEditMode');
    expect(answerTo(request(readName), host, documentUrl)).toMatchObject({ Error: 0 });
    expect(save(['opens', 'true'])).toEqual({ Version: 1, Error: 5004 });
    expect(kept()).toMatchObject({ _settings: [['opens', 'false']] });
  });

  it('may ask to wait for the end of a cell’s edit', () => {
    expect(waitsForCellEdit(request(readName, 64 | 1))).toBe(true);
    expect(waitsForCellEdit(request(readName, 1))).toBe(false);
    expect(waitsForCellEdit(message('ContextActivationManager_notifyHost'))).toBe(false);
  });

  it('register for events, and are not answered when they only notify', async () => {
    const host = await hostOf();
    expect(answerTo(message('richApiMessage', {}, 1), host, documentUrl)).toBeTruthy();
    expect(
      answerTo(message('ContextActivationManager_notifyHost'), host, documentUrl),
    ).toBeUndefined();
  });

  it('are answered in their own conversation', () => {
    expect(JSON.parse(reply(message('executeMethod'), { Error: 0 }))).toMatchObject({
      _messageType: 1,
      _actionName: 'executeMethod',
      _conversationId: 'conversation1',
      _correlationId: 7,
      _responseType: 0,
      _data: { Error: 0 },
    });
  });

  it('bring events as arrays', () => {
    const entry = { type: 10, target: 'Workbook', message: '{"address":"A1"}' };
    expect(JSON.parse(eventMessage('conversation1', [entry]))).toMatchObject({
      _actionName: 'richApiMessage',
      _responseType: 1,
      _data: { ArrayData: [[65536, 10, 'Workbook', '{"address":"A1"}', 0, false]] },
    });
  });

  it('are told apart from what other scripts post', () => {
    expect(parseMessage({ source: 'react-devtools' })).toBeNull();
    expect(parseMessage('{"half":')).toBeNull();
    expect(parseMessage('{"_messageType":1,"_actionName":"x"}')).toBeNull();
    expect(parseMessage(JSON.stringify(message('executeMethod')))).toEqual(
      message('executeMethod'),
    );
  });
});
