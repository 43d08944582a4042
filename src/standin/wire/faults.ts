import type { HostCode } from '../host';
import { WireError } from './errors';

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
  refuse(code: HostCode, after?: number): Fault;
}

interface PlannedFault {
  readonly at: number | ((action: ActionView) => boolean);
  readonly code: string;
  readonly message: string;
  readonly sinceRequest: number;
  readonly sinceAction: number;
  fired: boolean;
}

interface PlannedRefusal {
  readonly code: HostCode;
  readonly request: number;
  fired: boolean;
}

/** The faults that a test has planned; each happens once. */
export class PlannedFaults implements FaultPlan {
  private requests = 0;
  private actions = 0;
  private readonly faults = new Set<PlannedFault>();
  private readonly refusals = new Set<PlannedRefusal>();

  failAt = (at: PlannedFault['at'], code: string, message = 'A fault was planned here.'): Fault => {
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
  };

  refuse = (code: HostCode, after = 0): Fault => {
    const refusal: PlannedRefusal = { code, request: this.requests + after, fired: false };
    this.refusals.add(refusal);
    return handle(refusal, () => this.refusals.delete(refusal));
  };

  /** A request arrives: the code it is to be refused with, if any. */
  onRequest(): HostCode | null {
    const request = this.requests++;
    for (const refusal of this.refusals) {
      if (refusal.request !== request) continue;
      refusal.fired = true;
      this.refusals.delete(refusal);
      return refusal.code;
    }
    return null;
  }

  /** An action is about to run: throws where one was planned to fail. */
  onAction(action: Omit<ActionView, 'request'>): void {
    const count = this.actions++;
    for (const fault of this.faults) {
      const view = { ...action, request: this.requests - 1 - fault.sinceRequest };
      const hit =
        typeof fault.at === 'number' ? count - fault.sinceAction === fault.at : fault.at(view);
      if (!hit) continue;
      fault.fired = true;
      this.faults.delete(fault);
      throw new WireError(fault.code, fault.message);
    }
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
