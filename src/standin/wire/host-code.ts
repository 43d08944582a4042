/** Codes that the host answers for a whole request, before any of its actions runs. */
export type HostCode =
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'ActivityLimitReached'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'AccessDenied';
