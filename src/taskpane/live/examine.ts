import { callOfWorkbook } from '../../documents/dossier/parse/carried-call';
import { FIELDS } from '../../documents/dossier/template/fields';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import type { DossierRefusal } from '../../documents/dossier/reader';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import type { Kind } from '../../documents/kind';
import { openDocuments, verdictOf } from '../../documents/open';
import type { OpenedDocument } from '../../documents/open';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { check } from '../../documents/dossier/rules/check';
import { notChecked } from '../../documents/dossier/fit/not-checked';
import type { Finding } from '../../documents/dossier/rules/finding';
import { keyOf } from './steady-order';
import { stepsOf } from './steps';
import type { Examination, Examined, Verdict } from './verdict';

/** What an open workbook offers: its own calls, and no formulas to compare, which would be too much to read. */
const RESOURCES = { callFor: callOfWorkbook, alterations: null };

/** From what was read of a workbook to what the rules of its documents say. */
export const examine = async (
  snapshot: WorkbookSnapshot,
  kinds: readonly Kind[],
): Promise<Examination> => {
  const opened = await openDocuments(snapshot, kinds, RESOURCES);
  const isDossier = ({ kind }: OpenedDocument): boolean => kind.id === DOSSIER_KIND.id;
  return {
    dossier: verdictOn(opened.find(isDossier), opened, snapshot),
    others: opened.filter((one) => !isDossier(one)),
    snapshot,
  };
};

function verdictOn(
  dossier: OpenedDocument | undefined,
  opened: readonly OpenedDocument[],
  snapshot: WorkbookSnapshot,
): Verdict | null {
  if (!dossier) return null;
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (verdict)
    return { kind: 'dossier', call: verdict.call, examined: examined(verdict, snapshot) };
  const { reason, message } = dossier.refusal ?? {};
  if (!message) throw new Error('A document is judged or refused');
  return { kind: reason as DossierRefusal, message };
}

function examined(verdict: DossierVerdict, snapshot: WorkbookSnapshot): Examined {
  const { call, dossier, age, figures, findings } = verdict;
  const onResults = (): readonly Finding[] => {
    const others = check(call, { ...dossier, shown: [] }).findings.map(keyOf);
    return findings.filter((finding) => !others.includes(keyOf(finding)));
  };
  return {
    snapshot,
    dossier,
    age,
    sheetMaximum: amountIn(snapshot, FIELDS.maximum.name),
    figures,
    findings,
    notChecked: notChecked({ call, dossier, figures }, findings),
    onResults,
    steps: stepsOf(call, dossier, snapshot),
  };
}

function amountIn({ names }: WorkbookSnapshot, name: string): Cents | null {
  const value = names[name]?.values[0]?.[0];
  return typeof value === 'number' ? toCents(value) : null;
}
