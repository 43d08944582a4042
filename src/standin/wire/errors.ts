/** An error that office.js is to raise as `OfficeExtension.Error` with this code. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireError';
  }
}

/** Excel's own sentences, so that an add-in's detail line reads alike. */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

export function wireError(code: keyof typeof sentences, detail?: string): WireError {
  const sentence = sentences[code] ?? code;
  return new WireError(code, detail === undefined ? sentence : `${sentence} (${detail})`);
}

export function httpStatus(code: string): number {
  return statuses[code] ?? 400;
}
