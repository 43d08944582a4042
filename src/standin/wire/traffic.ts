/** What passed over the wire, seen from the add-in, clean-ups apart. Bytes are those of the UTF-8 text of the bodies. */
export interface Traffic {
  readonly roundTrips: number;
  /** Requests in which office.js only lets go of ranges after a run; nobody waits for them. */
  readonly cleanups: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Actions of all requests together. */
  readonly actions: number;
  /** Starts again from zero. */
  reset(): void;
}

export class TrafficCounter implements Traffic {
  roundTrips = 0;
  cleanups = 0;
  bytesSent = 0;
  bytesReceived = 0;
  actions = 0;

  sent(bytes: number, actions: number): void {
    this.roundTrips += 1;
    this.bytesSent += bytes;
    this.actions += actions;
  }

  cleanedUp(): void {
    this.cleanups += 1;
  }

  received(bytes: number): void {
    this.bytesReceived += bytes;
  }

  reset(): void {
    this.roundTrips = 0;
    this.cleanups = 0;
    this.bytesSent = 0;
    this.bytesReceived = 0;
    this.actions = 0;
  }
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
