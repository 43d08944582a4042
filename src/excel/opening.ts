import { OPENS_PANE } from '../sheets/addin-settings';
import { HostError, type HostProblem, type PaneOpening } from './port';

/** Whether the pane opens with the workbook, as Office keeps it there; null where this Excel cannot open it so. */
export function officeOpening(): PaneOpening | null {
  const { requirements } = Office.context;
  return requirements.isSetSupported('AddInCommands', '1.1') ? { decided, decide } : null;
}

function decided(): boolean | null {
  const kept: unknown = Office.context.document.settings.get(OPENS_PANE);
  return typeof kept === 'boolean' ? kept : null;
}

/** A setting is changed in the pane first, then saved: what cannot be saved is taken back. */
async function decide(opens: boolean): Promise<void> {
  const { settings } = Office.context.document;
  const before = decided();
  settings.set(OPENS_PANE, opens);
  try {
    await saved(settings);
  } catch (error) {
    if (before === null) settings.remove(OPENS_PANE);
    else settings.set(OPENS_PANE, before);
    throw error;
  }
}

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(refusal(error));
    });
  });
}

/**
 * This part of Office numbers its errors:
 * https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes
 */
const PROBLEMS: ReadonlyMap<number, HostProblem> = new Map([
  [5002, 'read-only'],
  [5004, 'cell-editing'],
  [5012, 'session-lost'],
  [7000, 'protected'],
]);

const refusal = ({ code, name, message }: Office.Error): HostError =>
  new HostError(PROBLEMS.get(code) ?? 'refused', `${code} ${name}: ${message}`);
