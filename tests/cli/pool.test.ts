import { inThreads, type Outcome } from '../../src/cli/check/pool';
import { threadProgram } from './host';

const SETTINGS = {
  program: threadProgram('echo'),
  threads: 2,
  timeLimit: 20_000,
  memoryLimit: 64,
  ahead: 8,
};

async function outcomesOf(
  jobs: readonly object[],
  settings: Partial<typeof SETTINGS> = {},
): Promise<Outcome<unknown>[]> {
  const outcomes: Outcome<unknown>[] = [];
  for await (const outcome of inThreads(jobs, { ...SETTINGS, ...settings })) outcomes.push(outcome);
  return outcomes;
}

const done = (result: unknown): Outcome<unknown> => ({ kind: 'done', result });

describe('Jobs in threads', () => {
  it('give their outcomes in their own order, whichever ends first', async () => {
    const jobs = [{ echo: 'slow', later: 50 }, { echo: 'quick' }, { echo: 'last' }];
    expect(await outcomesOf(jobs)).toEqual([done('slow'), done('quick'), done('last')]);
  });

  it('are all done when there are more of them than may wait', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    const outcomes = await outcomesOf(
      numbers.map((echo) => ({ echo })),
      { ahead: 3 },
    );
    expect(outcomes).toEqual(numbers.map(done));
  });

  it('are none when there is nothing to do', async () => {
    expect(await outcomesOf([])).toEqual([]);
  });

  it('that hang are given up, and the others done', async () => {
    const jobs = [{ hang: true }, { echo: 'beside' }, { echo: 'after' }];
    const outcomes = await outcomesOf(jobs, { timeLimit: 3000 });
    expect(outcomes).toEqual([{ kind: 'stuck' }, done('beside'), done('after')]);
  }, 30_000);

  it('that take all memory cost their own thread only', async () => {
    const outcomes = await outcomesOf([{ hoard: true }, { echo: 'fine' }], { threads: 1 });
    expect(outcomes).toEqual([{ kind: 'out-of-memory' }, done('fine')]);
  });

  it('that crash say why, and the others are done', async () => {
    const outcomes = await outcomesOf([{ crash: 'no such thing' }, { exit: 3 }, { echo: 'fine' }], {
      threads: 1,
    });
    expect(outcomes).toEqual([
      { kind: 'crashed', reason: 'RangeError: no such thing' },
      { kind: 'crashed', reason: 'exit 3' },
      done('fine'),
    ]);
  });

  it('may be left alone after the first, though others hang', async () => {
    const outcomes = inThreads([{ echo: 'first' }, { hang: true }, { hang: true }], SETTINGS);
    expect((await outcomes.next()).value).toEqual(done('first'));
    await outcomes.return();
    expect(await outcomes.next()).toEqual({ done: true, value: undefined });
  });
});
