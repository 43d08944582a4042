import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import { idOf } from '../../documents/dossier/parse/identify';
import { controlPlanOf } from '../../audit/control-plan';
import { withCarriedOver } from '../../documents/control/opening/carry-over';
import type { ControlPlan } from '../../documents/control/plan';
import { declareControl } from '../../documents/control/sheets/workbook';
import { noDossier } from '../../xlsx/file-error';
import { writeWorkbook } from '../../xlsx/write';
import { openFile, type CheckJob, type Known, type OpenedFile } from '../check/open-file';
import { failureOf, isFailure } from '../check/report';
import { saveWhole } from '../new/save';
import type { ControlReport } from '../schemas/control';
import type { Failure } from '../schemas/report';
import { messagesIn } from '../messages/say';
import { Trouble } from '../trouble';
import { controlIn, earlierOf, linesElsewhere, type EarlierFile } from './earlier';
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
  const carried = await carriedOver(opened, dossier, job);
  try {
    const { output, force, earlier } = job.control;
    if (force) await refuseOther(output, earlier);
    const bytes = await writeWorkbook(await declareControl(carried.plan));
    await saveWhole(job.control.output, bytes, job.control.force);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return failureOf(reported, { problem: 'not-written', sentence: error.sentence });
  }
  const { lines, points } = carried.plan;
  return {
    file: reported.file,
    output: job.control.output,
    theme: dossier.call.id,
    title: dossier.title,
    lines: lines.length,
    points: points.length,
    earlier: carried.earlier,
    carried: lines.filter(({ carried: of }) => of?.how === 'same' && of.decision !== null).length,
    remark: carried.remark,
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

async function carriedOver(
  opened: OpenedFile,
  verdict: DossierVerdict,
  { file, language, at, control }: ControlJob,
): Promise<Carried> {
  const { sha256 } = opened.reported.control;
  const mark = idOf(opened.reading.snapshot);
  const number = verdict.dossier.facts.caseNumber.value;
  const found = earlierOf(
    {
      call: verdict.call.id,
      dossier: mark,
      number,
      sha256: sha256 ?? '',
      siret: verdict.dossier.facts.siret.value,
      carrier: verdict.dossier.facts.carrierName.value,
      title: verdict.title,
    },
    control.earlier,
  );
  const elsewhere = linesElsewhere(found, control.earlier);
  const plan = await controlPlanOf(
    { ...opened, dossier: verdict },
    {
      id: randomUUID(),
      language,
      evidence: { file: basename(file), sha256, readOn: at },
      elsewhere,
    },
  );
  const [one, other] = found;
  if (!one) return { plan, earlier: null, remark: null };
  if (other) {
    const files = found.map(({ path }) => path);
    return { plan, earlier: null, remark: messagesIn(language).controls.several({ files }) };
  }
  const earlier = await controlIn(one.path);
  const isAltered =
    earlier !== null &&
    (!earlier.isCopyIntact || earlier.missing.length > 0 || earlier.sealed?.isIntact === false);
  if (isAltered) {
    return {
      plan,
      earlier: null,
      remark: messagesIn(language).controls.altered({ file: one.path }),
    };
  }
  return earlier
    ? { plan: withCarriedOver(plan, earlier), earlier: one.path, remark: null }
    : { plan, earlier: null, remark: null };
}
