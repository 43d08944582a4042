import type { JudgedFile } from '../../audit/audit';
import { controlPlanOf } from '../../audit/control-plan';
import {
  carriedOver,
  earlierFile,
  earlierOf,
  knownBy,
  linesElsewhere,
} from '../../documents/control/opening/earlier';
import type { ControlPlan, Evidence } from '../../documents/control/plan';
import { declareControl } from '../../documents/control/sheets/workbook';
import { idOf } from '../../documents/dossier/parse/identify';
import type { Language } from '../../language/language';
import { sha256 } from '../../seals/sha256';
import { inFileName } from '../../workbook/file-name';
import { noDossier } from '../../xlsx/file-error';
import { writeWorkbook } from '../../xlsx/write';
import type { MadeFile } from '../files/made-file';
import { broughtTo, type Brought, type EarlierControl } from './earlier';
import { withJudged, type Refused } from './judge-bytes';
import { PREPARE_TEXTS } from './prepare-texts';
import type { Copy } from './use-audit';

/**
 * The control of a dossier as a workbook of its own, the same that `bareme control` makes of its file, and what it has of
 * the controls of earlier versions; or the sentence for why there is none.
 */
export const makeControl = (
  copy: Copy,
  language: Language,
  earlier: readonly EarlierControl[] = [],
): Promise<(MadeFile & { readonly brought: Brought }) | Refused> =>
  withJudged(copy.bytes, async (judged) => {
    const { plan, brought } = await planned(judged, copy, language, earlier);
    return {
      name: `${stemOf(copy.file) ?? stemOfOpen(plan)}-${PREPARE_TEXTS[language].suffix}.xlsx`,
      bytes: await writeWorkbook(await declareControl(plan)),
      brought,
    };
  });

/** What such a control would have of those of earlier versions. */
export const foreseeControl = (
  copy: Copy,
  language: Language,
  earlier: readonly EarlierControl[],
): Promise<Brought | Refused> =>
  withJudged(
    copy.bytes,
    async (judged) => (await planned(judged, copy, language, earlier)).brought,
  );

/** As `bareme control --from` plans it. */
async function planned(
  judged: JudgedFile,
  copy: Copy,
  language: Language,
  earlier: readonly EarlierControl[],
): Promise<{ readonly plan: ControlPlan; readonly brought: Brought }> {
  const { dossier, reading } = judged;
  if (!dossier) throw noDossier();
  const evidence = await evidenceOf(copy, language);
  const controls = new Map(earlier.map(({ name, control }) => [name, control]));
  const files = earlier.map(({ name, control }) => earlierFile(name, control));
  const found = earlierOf(knownBy(dossier, idOf(reading.snapshot), evidence.sha256), files);
  const fresh = await controlPlanOf(
    { ...judged, dossier },
    { id: crypto.randomUUID(), language, evidence, elsewhere: linesElsewhere(found, files) },
  );
  const { plan, carrying } = await carriedOver(
    fresh,
    found,
    async (name) => controls.get(name) ?? null,
  );
  return { plan, brought: broughtTo(plan, carrying) };
}

/** Of a workbook that is open there is no file: the bytes of Excel's copy are nobody else's. */
const evidenceOf = async (
  { bytes, file, takenOn }: Copy,
  language: Language,
): Promise<Evidence> => ({
  file: file ?? PREPARE_TEXTS[language].openWorkbook,
  sha256: file === null ? null : await sha256(bytes),
  readOn: takenOn.toISOString(),
});

/** An open workbook’s copy has no name of its own: controls of two dossiers of one call must not be called the same. */
function stemOfOpen({ call, facts }: ControlPlan): string {
  const which = inFileName(facts.number ?? facts.title ?? '');
  return which === '' ? call.code : `${call.code}-${which}`;
}

const stemOf = (file: string | null): string | null => file && file.replace(/\.[^.]+$/, '');
