import type { ControlVerdict } from '../../src/documents/control/verdict';
import { CONTROL_KIND } from '../../src/documents/control/control-kind';
import { planControl } from '../../src/documents/control/opening/plan-control';
import type { ControlPlan, PlannedPoint } from '../../src/documents/control/plan';
import { declareControl } from '../../src/documents/control/sheets/workbook';
import { TABLES } from '../../src/documents/control/template/tables';
import { callOfWorkbook } from '../../src/documents/dossier/parse/carried-call';
import { DOSSIER_KIND } from '../../src/documents/dossier/dossier-kind';
import type { DossierVerdict } from '../../src/documents/dossier/verdict';
import { idOf } from '../../src/documents/dossier/parse/identify';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import type { DossierFile } from '../../src/documents/dossier/file/file-schema';
import { openDocuments, verdictOf } from '../../src/documents/open';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';
import type { Scalar } from '../../src/workbook/scalar';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { aWorkbook } from '../cli/workbooks';
import { fill, type Filling } from './filled-sheets';

type Dossier = Omit<DossierFile, 'schema'>;

/** A dossier of the call as it is read from its file, and what its rules make of it. */
export async function aVerdict(
  call: Call,
  dossier: Dossier,
  language: Language = 'fr',
): Promise<DossierVerdict> {
  return (await received(call, dossier, language)).verdict;
}

async function received(call: Call, dossier: Dossier, language: Language) {
  const { snapshot } = await readWorkbook(await aWorkbook(call, dossier, language), DOSSIER);
  const opened = await openDocuments(snapshot, [DOSSIER_KIND], {
    callFor: () => Promise.resolve(call),
    alterations: null,
  });
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (!verdict) throw new Error('No dossier came of it');
  return { verdict, snapshot };
}

/** The control of a dossier of the call, nothing decided yet, with what was found in it. */
export async function aControl(
  call: Call,
  dossier: Dossier,
  { language = 'fr', points = [] }: { language?: Language; points?: readonly PlannedPoint[] } = {},
): Promise<ControlPlan> {
  const { verdict, snapshot } = await received(call, dossier, language);
  return planControl({
    id: '6d2b1f0e-8c55-4b8a-9a3e-0f2d7c1b4a90',
    language,
    evidence: { file: 'reçu.xlsx', sha256: 'ab'.repeat(32), readOn: '2021-03-01T12:00:00.000Z' },
    verdict,
    dossier: idOf(snapshot),
    points,
  });
}

/** Something that was found, as a control lists it. */
export const aPoint = (changes: Partial<PlannedPoint> = {}): PlannedPoint => ({
  origin: 'rules',
  rule: 'dates.start',
  severity: 'warning',
  cell: 'Dossier!B12',
  message: 'La date de début manque.',
  stake: null,
  carried: null,
  ...changes,
});

/** What is typed into a line, by its number from 1. */
export const onLine = (number: number, typed: Readonly<Record<string, Scalar>>): Filling[] =>
  Object.entries(typed).map(([column, value]) => ({
    table: TABLES.lines.name,
    line: number - 1,
    column,
    value,
  }));

export const onPoint = (number: number, typed: Readonly<Record<string, Scalar>>): Filling[] =>
  Object.entries(typed).map(([column, value]) => ({
    table: TABLES.points.name,
    line: number - 1,
    column,
    value,
  }));

/** The workbook of a control as a file, with what an officer typed. */
export const controlBytes = async (
  plan: ControlPlan,
  ...typed: readonly Filling[]
): Promise<Uint8Array> => writeWorkbook(fill(await declareControl(plan), typed));

/** What the control in a file comes to. */
export async function judgedControl(
  bytes: Uint8Array,
  call: Call | null = null,
): Promise<ControlVerdict> {
  const { snapshot, altered } = await readWorkbook(bytes, CONTROL_KIND.template);
  const opened = await openDocuments(snapshot, [CONTROL_KIND], {
    callFor: call ? () => Promise.resolve(call) : callOfWorkbook,
    alterations: altered,
  });
  const verdict = verdictOf(opened, CONTROL_KIND);
  if (!verdict) throw new Error(opened[0]?.refusal?.message.fr ?? 'No control is there');
  return verdict;
}
