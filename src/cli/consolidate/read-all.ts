import { availableParallelism } from 'node:os';
import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Language } from '../../language/language';
import type { GivenFile } from '../check/given-calls';
import { AHEAD, MEMORY_OF_A_THREAD, reportFrom, timeLimitOf } from '../check/over-files';
import { inThreads, type Outcome } from '../check/pool';
import { Progress } from '../check/progress';
import { controlOf } from '../check/control';
import { isFailure } from '../../reports/report';
import type { FileTask, ThreadData } from '../file-task';
import type { Host } from '../host';
import type { Failure } from '../../reports/report';
import { failedReading, type ConsolidateJob } from './consolidate-file';
import type { Source } from '../sources/source';

/** What is asked of a run. */
export interface ReadingRun {
  readonly language: Language;
  /** When it began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
  readonly timeout: number;
  readonly given: readonly GivenFile[];
  readonly known: readonly string[];
  /** Which columns of exports say what, as it is stored. */
  readonly columns: string;
}

export interface AllRead {
  readonly readings: readonly FileReading[];
  /** How many sources were read; fewer than there are where a person has stopped the run. */
  readonly done: number;
}

/** Every source in a thread, in their order: one that cannot be read keeps none of the others from being. */
export async function readAll(
  sources: readonly Source[],
  host: Host,
  run: ReadingRun,
): Promise<AllRead> {
  const { language, at, timeout, given, known, columns } = run;
  const jobs = sources.map((source): ConsolidateJob => ({
    source,
    file: source.shown,
    language,
    at,
  }));
  const outcomes = inThreads<FileTask, readonly FileReading[]>(
    jobs.map((job) => ({ ...job, task: 'consolidate' })),
    {
      program: host.checkWorker,
      common: { given, known, columns } satisfies ThreadData,
      threads: availableParallelism(),
      timeLimit: timeLimitOf(timeout),
      memoryLimit: MEMORY_OF_A_THREAD,
      ahead: AHEAD,
    },
  );
  const progress = new Progress(host, language, jobs.length);
  const interruption = { hasCome: false };
  const takeBack = host.onInterrupt(() => {
    interruption.hasCome = true;
  });
  const readings: FileReading[] = [];
  let done = 0;
  try {
    for (const job of jobs) {
      if (interruption.hasCome) break;
      const { value } = await outcomes.next();
      if (value) readings.push(...readingsFrom(value, job, timeout));
      done += 1;
      await progress.show(done);
    }
  } finally {
    takeBack();
    await outcomes.return();
    await progress.clear();
  }
  return { readings, done };
}

function readingsFrom(
  outcome: Outcome<readonly FileReading[]>,
  job: ConsolidateJob,
  timeout: number,
): readonly FileReading[] {
  if (outcome.kind === 'done') return outcome.result;
  const { file, language, at } = job;
  const failure = reportFrom<Failure>(
    outcome,
    { file, language, control: controlOf(at, null) },
    timeout,
  );
  return isFailure(failure) ? [failedReading(job, failure)] : [];
}
