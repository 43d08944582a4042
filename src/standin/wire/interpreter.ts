import { httpStatus, WireError } from './errors';
import { EventRegistry, eventMethod } from './event-registry';
import type { ActionView } from './faults';
import type { HostObject } from './member-table';
import { ObjectPaths, type Roots } from './object-paths';
import { memberName, notImplemented, QueryReader } from './query';
import { References } from './references';
import {
  ActionType,
  type WireAction,
  type WireAnswer,
  type WireRequest,
  type WireResult,
} from './request';
import { RequirementGate, type Declared } from './requirement-gate';

export interface InterpreterOptions extends Roots {
  readonly declared: Declared;
  /** Called before each action; what it throws is that action's error. */
  readonly beforeAction?: (action: Omit<ActionView, 'request'>) => 'run' | 'ignore';
  /** Turns the model's own errors into Office.js's; null for a defect of the stand-in. */
  readonly translate?: (error: unknown) => WireError | null;
}

/**
 * Runs office.js's requests over host objects, knowing nothing of Excel. Actions run in order; the first
 * that fails ends the request, and what ran before it stays done, as in Excel.
 */
export class Interpreter {
  readonly references = new References();
  readonly events = new EventRegistry();
  private readonly gate: RequirementGate;

  constructor(private readonly options: InterpreterOptions) {
    this.gate = new RequirementGate(options.declared);
  }

  run(request: WireRequest): WireAnswer {
    const results: WireResult[] = [];
    const run = new RequestRun(request, this.options, this.gate, this.references, this.events);
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: run.perform(action, index) ?? null });
      } catch (error) {
        return { Results: results, Error: this.errorBody(error, index, run.location) };
      }
    }
    return { Results: results };
  }

  private errorBody(error: unknown, index: number, location: string) {
    const known = error instanceof WireError ? error : this.options.translate?.(error);
    const { code, message } = known ?? new WireError('GeneralException', defect(error));
    return {
      Code: code,
      Message: message,
      ActionIndex: index,
      Location: location,
      HttpStatusCode: httpStatus(code),
    };
  }
}

/** One request under way. */
class RequestRun {
  location = '';
  private readonly paths: ObjectPaths;
  private readonly reader: QueryReader;

  constructor(
    request: WireRequest,
    private readonly options: InterpreterOptions,
    private readonly gate: RequirementGate,
    private readonly references: References,
    private readonly events: EventRegistry,
  ) {
    const at = (className: string, member: string) => {
      this.location = `${className}.${member}`;
    };
    this.paths = new ObjectPaths(request.ObjectPaths, options, gate, references, at);
    this.reader = new QueryReader(gate, references, at);
  }

  perform(action: WireAction, index: number): unknown {
    if (action.ActionType === ActionType.Trace) return {};
    const kind = kinds.get(action.ActionType);
    if (kind === undefined) throw notImplemented('ActionType', String(action.ActionType));
    const object = this.paths.resolve(action.ObjectPathId);
    this.location = nameOf(object, action.Name);
    const wanted = this.options.beforeAction?.({ index, kind, member: this.location });
    if (wanted === 'ignore') return null;
    switch (kind) {
      case 'instantiate':
        return object && this.reader.identity(object);
      case 'query':
        return object && this.reader.read(object, action.QueryInfo);
      case 'set':
        return this.set(object, action);
      case 'method':
        return object === null ? { _IsNull: true } : this.call(object, action);
    }
  }

  private set(object: HostObject | null, action: WireAction): void {
    if (object === null) return;
    const member = memberName(action.Name);
    this.gate.check(object.className, member);
    const scalar = object.scalar(member);
    if (!scalar?.set) throw notImplemented(object.className, `${member} (set)`);
    scalar.set(action.ArgumentInfo?.Arguments?.[0]);
  }

  private call(object: HostObject, action: WireAction): unknown {
    const event = eventMethod(action.Name);
    if (event) return this.listen(object, event);
    if (action.Name === '_KeepReference') return void this.references.keep(object);
    if (action.Name === '_RemoveReference') {
      return this.references.remove(this.paths.arguments(action.ArgumentInfo).text(0));
    }
    const member = memberName(action.Name);
    this.gate.check(object.className, member);
    const method = object.method(member) ?? countOf(object, member);
    if (!method) throw notImplemented(object.className, member);
    return method(this.paths.arguments(action.ArgumentInfo));
  }

  private listen(
    object: HostObject,
    { event, register }: { event: string; register: boolean },
  ): void {
    this.location = `${object.className}.${event}`;
    this.gate.check(object.className, event);
    const target = object.event(event);
    if (!target) throw notImplemented(object.className, event);
    if (register) this.events.register(target);
    else this.events.unregister(target);
  }
}

const kinds: ReadonlyMap<number, ActionView['kind']> = new Map([
  [ActionType.Instantiate, 'instantiate'],
  [ActionType.Query, 'query'],
  [ActionType.Method, 'method'],
  [ActionType.SetProperty, 'set'],
]);

function nameOf(object: HostObject | null, member: string): string {
  const className = object?.className ?? 'null';
  return member === '' ? className : `${className}.${memberName(member)}`;
}

/** Every collection can be counted. */
function countOf(object: HostObject, member: string): (() => number) | undefined {
  return member === 'getCount' && object.isCollection ? () => object.items().length : undefined;
}

function defect(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The stand-in for Excel failed: ${detail}`;
}
