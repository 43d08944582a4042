/**
 * The messages between office.js and its host, as observed on @microsoft/office-js 1.1.110. One request is
 * one `context.sync()`: a list of actions over object paths, answered by one list of results.
 */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
} as const;

export const ObjectPathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same length as Arguments; a non-zero id means that this argument is the object of that path. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

export interface QueryInfo {
  /** camelCase names, `/` between an object and its member: `format/font/bold`. Absent: every scalar. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

/**
 * What office.js sends by itself after `Excel.run`, to let go of the ranges that it kept. It retries in the
 * background when it is refused, so faults leave it alone.
 */
export function isCleanup(request: WireRequest): boolean {
  const actions = request.Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return actions.length > 0 && actions.every(({ Name }) => Name === '_RemoveReference');
}

/** The bit of a request's flags that `Excel.run({delayForCellEdit: true}, …)` sets. */
export const delayForCellEdit = 64;

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  /** `Range.values`: what becomes `debugInfo.errorLocation`. */
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface WireAnswer {
  /** What was done before the error, if there is one. */
  readonly Results: readonly WireResult[];
  readonly Error?: WireErrorBody;
}
