import { HostError, type HostProblem } from './port';

/**
 * Error codes of Excel and what a person can do about them. Codes are those of
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const PROBLEMS: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  NonBlankCellOffSheet: 'refused',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestAborted: 'session-lost',
  InvalidSession: 'session-lost',
  InvalidOrTimedOutSession: 'session-lost',
  InactiveWorkbook: 'inactive',
  // Whoever reads the selection knows better: elsewhere Excel answers so where its window is not the one in front.
  InvalidSelection: 'inactive',
  ServiceNotAvailable: 'session-lost',
  Unauthenticated: 'session-lost',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
};

/** Excel's own code (`AccessDenied`…), or null when the error is not Excel's. */
export function hostCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** Whether Excel refused a request, or the answer to it, for its size. */
export const isTooLarge = (error: unknown): boolean =>
  PROBLEMS[hostCode(error) ?? ''] === 'too-large';

/** Whatever Excel threw, as a `HostError`; errors that are not Excel's are mistakes of ours and pass unchanged. */
export function toHostError(error: unknown): unknown {
  const code = hostCode(error);
  if (code === null || !(error instanceof Error)) return error;
  const problem = PROBLEMS[code] ?? (isAddingSheet(error) ? 'no-new-sheet' : 'refused');
  return new HostError(problem, `${code}: ${error.message}`, { cause: error });
}

const isAddingSheet = (error: Error): boolean =>
  error instanceof OfficeExtension.Error &&
  error.debugInfo.errorLocation === 'WorksheetCollection.add';

/** Runs a batch and turns Excel's refusals into `HostError`. */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { readonly waitForCellEdit: boolean } = { waitForCellEdit: false },
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: options.waitForCellEdit }, batch);
  } catch (error) {
    throw toHostError(error);
  }
}
