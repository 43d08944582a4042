import type { NodeHost } from '../../src/standin/wire/node-transport';

/** What is asked of the host while it is on, in bytes, and how long the host takes: that time is none of ours. */
export class Meter {
  roundTrips = 0;
  hostMs = 0;
  readonly sizes: number[] = [];
  #isOn = false;

  constructor(private readonly host: NodeHost) {
    const answer = host.answer.bind(host);
    host.answer = (request) => {
      const start = performance.now();
      const given = answer(request);
      this.hostMs += performance.now() - start;
      const sizes = given.kind === 'answer' ? [request, given.body] : [request];
      if (this.#isOn) this.sizes.push(...sizes.map((text) => Buffer.byteLength(text)));
      return given;
    };
  }

  /** Counts what the work costs; requests that only let go of ranges are no round trip, for nobody waits for them. */
  async count<T>(work: () => Promise<T>): Promise<T> {
    const before = this.host.traffic.roundTrips;
    this.#isOn = true;
    const result = await work();
    this.#isOn = false;
    this.roundTrips += this.host.traffic.roundTrips - before;
    return result;
  }
}
