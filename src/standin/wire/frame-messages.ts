import type { EventEntry, Host } from '../host';
import { settingsOf } from './frame-settings';
import { hostErrorNumbers } from './host-code';
import { delayForCellEdit } from './request';

/** A message from office.js in a frame, once parsed. */
export interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/** `executeMethod` with this number carries a request of the object model. */
const requestDispatchId = 93;
/** Where its array holds the request's JSON text, and its flags. */
const bodyIndex = 4;
const flagsIndex = 6;
const eventCategory = 65536;

/**
 * What the frame's `name` must be before it loads: how office.js learns that it is in Excel on the web, and
 * whom to talk to. The pane's address stays clean, and reloading keeps it. Each opening of a pane is a conversation
 * of its own: under its name office.js remembers the workbook's settings for the browser's session.
 */
export function frameName(locale: string, hostOrigin: string, conversation: string): string {
  return JSON.stringify({
    baseFrameName: '_xdm_bareme',
    hostInfo: `Excel|Web|16.00|${locale}|telemetry|||0`,
    xdmInfo: `${conversation}|pane1|${hostOrigin}`,
    serializerVersion: '1',
  });
}

/** The answer's data to one message; undefined when the library expects none. */
export function answerTo(message: FrameMessage, host: Host, documentUrl: string): unknown {
  if (message._actionType !== 0) return { Error: 0, Version: 1 };
  switch (message._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      // A pane that starts, or starts again: nothing is left of an earlier one.
      host.reset();
      return appContext(host, documentUrl);
    case 'ContextActivationManager_notifyHost':
      return undefined;
    case 'executeMethod':
      return executeMethod(message._data, host);
    default:
      return { Error: 0, Version: 1 };
  }
}

/** A reply's envelope. */
export function reply(message: FrameMessage, data: unknown): string {
  return JSON.stringify({
    _serializerVersion: 1,
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: '',
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  });
}

/** An event's envelope, in the conversation that the pane began. */
export function eventMessage(conversationId: string, entries: readonly EventEntry[]): string {
  const rows = entries.map(({ type, target, message }) => {
    return [eventCategory, type, target, message, 0, false];
  });
  return JSON.stringify({
    _serializerVersion: 1,
    _messageType: 1,
    _actionName: 'richApiMessage',
    _conversationId: conversationId,
    _correlationId: 0,
    _errorCode: 0,
    _responseType: 1,
    _data: { ArrayData: rows },
  });
}

/** Parses what a window posted; null for anything but a request of office.js. */
export function parseMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const message = JSON.parse(data) as FrameMessage;
    return message._messageType === 0 && typeof message._actionName === 'string' ? message : null;
  } catch {
    return null;
  }
}

/** Whether the request asked to wait for the end of a cell's edit rather than to be refused. */
export function waitsForCellEdit(message: FrameMessage): boolean {
  const flags = requestArray(message._data)?.[flagsIndex];
  return typeof flags === 'number' && (flags & delayForCellEdit) !== 0;
}

function executeMethod(data: unknown, host: Host): unknown {
  const settings = settingsOf(data);
  if (settings) {
    const refused = host.saveAddinSettings(settings);
    return { Version: 1, Error: refused === null ? 0 : hostErrorNumbers[refused] };
  }
  const body = requestBody(data);
  if (body === null) return { Error: 0, Version: 1 };
  const answer = host.answer(body);
  if (answer.kind === 'refusal') return { Version: 1, Error: hostErrorNumbers[answer.code] };
  return { Version: 1, Error: 0, Data: [200, [], answer.body] };
}

function requestBody(data: unknown): string | null {
  const body = requestArray(data)?.[bodyIndex];
  return typeof body === 'string' ? body : null;
}

function requestArray(data: unknown): readonly unknown[] | null {
  if (!isRecord(data) || !isRecord(data['DdaMethod'])) return null;
  if (data['DdaMethod']['DispatchId'] !== requestDispatchId) return null;
  return Array.isArray(data['ArrayData']) ? data['ArrayData'] : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function appContext({ settings, addinSettings }: Host, documentUrl: string): unknown {
  const matrix: Readonly<Record<string, string>> = {
    AddInCommands: '1.1',
    DelayForCellEdit: '1.1',
    ...settings.requirements,
    ExcelApi: settings.apiSet,
  };
  return {
    _id: 'pane1',
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: documentUrl,
    _clientMode: settings.readOnly ? 0 : 1,
    _settings: [...addinSettings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _hostFullVersion: '16.0.1.1',
    _appInstanceId: 'pane1',
    _requirementMatrix: JSON.stringify(matrix),
    _appDomains: [],
    _featureGates: {},
    _eToken: '',
    _correlationId: '',
    _addinName: 'Barème',
  };
}
