import { WireError } from './errors';
import type { HostCode } from './host-code';

/** An action as a fault's predicate sees it. */
export interface ActionView {
  /** Requests since the fault was planned, from zero. */
  readonly request: number;
  /** Place in its request. */
  readonly index: number;
  readonly kind: 'instantiate' | 'query' | 'method' | 'set';
  /** Class and member: `Range.values`, `WorksheetCollection.add`; the class alone for a query. */
  readonly member: string;
}

export interface Fault {
  /** Whether it has happened. */
  readonly fired: boolean;
  cancel(): void;
}

export interface FaultPlan {
  failAt(at: number | ((action: ActionView) => boolean), code: string, message?: string): Fault;
  ignoreAt(at: (action: ActionView) => boolean): Fault;
  refuse(code: HostCode, after?: number): Fault;
  loseAnswer(code: HostCode, after?: number): Fault;
  refuseSaving(code: HostCode): Fault;
}

interface PlannedFault {
  readonly at: number | ((action: ActionView) => boolean);
  /** Null: the action is not carried out, and nothing is said. */
  readonly code: string | null;
  readonly message: string;
  readonly sinceRequest: number;
  readonly sinceAction: number;
  fired: boolean;
}

interface PlannedRefusal {
  readonly code: HostCode;
  readonly request: number;
  /** The request is carried out: the code is all that comes back of it. */
  readonly isDone: boolean;
  fired: boolean;
}

/** The faults that a test has planned; each happens once. */
export class PlannedFaults implements FaultPlan {
  private requests = 0;
  private actions = 0;
  private readonly faults = new Set<PlannedFault>();
  private readonly refusals = new Set<PlannedRefusal>();
  private readonly savings = new Set<PlannedRefusal>();

  failAt = (at: PlannedFault['at'], code: string, message = 'A fault was planned here.'): Fault =>
    this.planAction(at, code, message);

  ignoreAt = (at: (action: ActionView) => boolean): Fault => this.planAction(at, null, '');

  private planAction(at: PlannedFault['at'], code: string | null, message: string): Fault {
    const fault: PlannedFault = {
      at,
      code,
      message,
      sinceRequest: this.requests,
      sinceAction: this.actions,
      fired: false,
    };
    this.faults.add(fault);
    return handle(fault, () => this.faults.delete(fault));
  }

  refuse = (code: HostCode, after = 0): Fault => this.plan(code, after, false);

  loseAnswer = (code: HostCode, after = 0): Fault => this.plan(code, after, true);

  private plan(code: HostCode, after: number, isDone: boolean): Fault {
    const request = this.requests + after;
    const refusal: PlannedRefusal = { code, request, isDone, fired: false };
    this.refusals.add(refusal);
    return handle(refusal, () => this.refusals.delete(refusal));
  }

  refuseSaving = (code: HostCode): Fault => {
    const refusal: PlannedRefusal = { code, request: 0, isDone: false, fired: false };
    this.savings.add(refusal);
    return handle(refusal, () => this.savings.delete(refusal));
  };

  /** The add-in's settings are to be saved: the code that it is refused with, if any. */
  onSaving(): HostCode | null {
    const [refusal] = this.savings;
    if (!refusal) return null;
    refusal.fired = true;
    this.savings.delete(refusal);
    return refusal.code;
  }

  /** A request arrives: what it is to be answered with instead, if anything. */
  onRequest(): Pick<PlannedRefusal, 'code' | 'isDone'> | null {
    const request = this.requests++;
    for (const refusal of this.refusals) {
      if (refusal.request !== request) continue;
      refusal.fired = true;
      this.refusals.delete(refusal);
      return refusal;
    }
    return null;
  }

  /** An action is about to run, or not: throws where one was planned to fail. */
  onAction(action: Omit<ActionView, 'request'>): 'run' | 'ignore' {
    const count = this.actions++;
    for (const fault of this.faults) {
      const view = { ...action, request: this.requests - 1 - fault.sinceRequest };
      const hit =
        typeof fault.at === 'number' ? count - fault.sinceAction === fault.at : fault.at(view);
      if (!hit) continue;
      fault.fired = true;
      this.faults.delete(fault);
      if (fault.code === null) return 'ignore';
      throw new WireError(fault.code, fault.message);
    }
    return 'run';
  }
}

function handle(planned: { readonly fired: boolean }, cancel: () => void): Fault {
  return {
    get fired() {
      return planned.fired;
    },
    cancel,
  };
}
