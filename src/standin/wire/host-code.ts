/** Codes that the host answers for a whole request, before any of its actions runs. */
export type HostCode =
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'ActivityLimitReached'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'AccessDenied'
  /** Of copies of the workbook alone: where it is stored, nobody hands it out (office-js#5297). */
  | 'NetworkProblem';

/** What the library calls the numbers of its errors; any other code arrives as a GeneralException. */
export const hostErrorNumbers: Readonly<Record<HostCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
  NetworkProblem: 11001,
};
