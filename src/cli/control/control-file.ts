import { randomUUID } from 'node:crypto';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import { idOf } from '../../documents/dossier/parse/identify';
import { controlPlanOf } from '../../audit/control-plan';
import {
  carriedOver,
  decisionsCarried,
  earlierOf,
  knownBy,
  linesElsewhere,
  type Carrying,
  type EarlierFile,
} from '../../documents/control/opening/earlier';
import type { ControlPlan } from '../../documents/control/plan';
import { declareControl } from '../../documents/control/sheets/workbook';
import { noDossier } from '../../xlsx/file-error';
import { writeWorkbook } from '../../xlsx/write';
import { nameOf, openFile, type CheckJob, type Known, type OpenedFile } from '../check/open-file';
import { failureOf } from '../check/report';
import { isFailure } from '../../reports/report';
import { saveWhole } from '../new/save';
import type { ControlReport } from '../schemas/control';
import type { Failure } from '../../reports/report';
import type { Messages } from '../messages/fr';
import { messagesIn } from '../messages/say';
import { Trouble } from '../trouble';
import { controlIn } from './earlier';
import { refuseOther } from './replacing';

/** Where the control of a file goes, and what was controlled before. */
export interface ControlJob extends CheckJob {
  readonly control: {
    /** The workbook to be made. */
    readonly output: string;
    readonly force: boolean;
    readonly earlier: readonly EarlierFile[];
  };
}

/** Makes the control of a received file, which itself is only read. */
export async function controlFile(
  job: ControlJob,
  known: Partial<Known> = {},
): Promise<ControlReport | Failure> {
  const opened = await openFile(job, known);
  if (isFailure(opened)) return opened;
  const { reported, dossier } = opened;
  if (!dossier) {
    const { problem, sentence } = noDossier();
    return failureOf(reported, { problem, sentence });
  }
  const made = await carried(opened, dossier, job);
  try {
    const { output, force, earlier } = job.control;
    if (force) await refuseOther(output, earlier);
    const bytes = await writeWorkbook(await declareControl(made.plan));
    await saveWhole(job.control.output, bytes, job.control.force);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return failureOf(reported, { problem: 'not-written', sentence: error.sentence });
  }
  const { lines, points } = made.plan;
  return {
    file: reported.file,
    output: job.control.output,
    theme: dossier.call.id,
    title: dossier.title,
    lines: lines.length,
    points: points.length,
    earlier: made.earlier,
    carried: decisionsCarried(made.plan),
    remark: made.remark,
    control: reported.control,
  };
}

interface Carried {
  readonly plan: ControlPlan;
  /** The control that decisions were taken over from; null: none. */
  readonly earlier: string | null;
  /** Why none were, where there are some; null: nothing to be said. */
  readonly remark: string | null;
}

async function carried(
  opened: OpenedFile,
  verdict: DossierVerdict,
  job: ControlJob,
): Promise<Carried> {
  const { language, at, control } = job;
  const { sha256 } = opened.reported.control;
  const known = knownBy(verdict, idOf(opened.reading.snapshot), sha256);
  const found = earlierOf(known, control.earlier);
  const fresh = await controlPlanOf(
    { ...opened, dossier: verdict },
    {
      id: randomUUID(),
      language,
      evidence: { file: nameOf(job), sha256, readOn: at },
      elsewhere: linesElsewhere(found, control.earlier),
    },
  );
  const { plan, carrying } = await carriedOver(fresh, found, controlIn);
  return {
    plan,
    earlier: carrying.kind === 'carried' ? carrying.path : null,
    remark: remarkOn(carrying, messagesIn(language)),
  };
}

function remarkOn(carrying: Carrying, { controls }: Messages): string | null {
  switch (carrying.kind) {
    case 'carried':
    case 'none':
      return null;
    case 'several':
      return controls.several({ files: carrying.paths });
    case 'altered':
      return controls.altered({ file: carrying.path });
    case 'newer':
      return controls.newer({ file: carrying.path });
  }
}
