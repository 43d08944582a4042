import { inSlices } from '../../src/taskpane/jury/in-slices';

function* count(to: number, reached: number[]): Generator<number, string> {
  for (let at = 1; at <= to; at++) {
    reached.push(at);
    yield at;
  }
  return 'all of it';
}

/** A slice is over after so many steps. */
const after = (steps: number) => {
  let done = 0;
  return () => ++done % steps === 0;
};

describe('long work in slices', () => {
  it('comes to its result, and tells how far it is whenever the screen has its turn', async () => {
    const told: number[] = [];
    const result = await inSlices(count(7, []), {
      signal: new AbortController().signal,
      onSlice: (step) => told.push(step),
      isOver: after(3),
    });
    expect([result, told]).toEqual(['all of it', [3, 6]]);
  });

  it('is left where it stands when it is stopped, and has no result', async () => {
    const reached: number[] = [];
    const controller = new AbortController();
    const result = await inSlices(count(7, reached), {
      signal: controller.signal,
      onSlice: () => undefined,
      isOver: after(3),
      pause: async () => controller.abort(),
    });
    expect([result, reached]).toEqual([null, [1, 2, 3]]);
  });
});
