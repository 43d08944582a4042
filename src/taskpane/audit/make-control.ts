import { controlPlanOf } from '../../audit/control-plan';
import type { Evidence } from '../../documents/control/plan';
import { declareControl } from '../../documents/control/sheets/workbook';
import type { Language } from '../../language/language';
import { sha256 } from '../../seals/sha256';
import { noDossier } from '../../xlsx/file-error';
import { writeWorkbook } from '../../xlsx/write';
import type { MadeFile } from '../files/made-file';
import { withJudged, type Refused } from './judge-bytes';
import { PREPARE_TEXTS } from './prepare-texts';
import type { Copy } from './use-audit';

/**
 * The control of a dossier as a workbook of its own, the same that `bareme control` makes of its file; or the sentence
 * for why there is none.
 */
export const makeControl = (copy: Copy, language: Language): Promise<MadeFile | Refused> =>
  withJudged(copy.bytes, async (judged) => {
    const { dossier } = judged;
    if (!dossier) throw noDossier();
    const plan = await controlPlanOf(
      { ...judged, dossier },
      { id: crypto.randomUUID(), language, evidence: await evidenceOf(copy, language) },
    );
    return {
      name: `${stemOf(copy.file) ?? dossier.call.code}-${PREPARE_TEXTS[language].suffix}.xlsx`,
      bytes: await writeWorkbook(await declareControl(plan)),
    };
  });

/** Of a workbook that is open there is no file: the bytes of Excel's copy are nobody else's. */
const evidenceOf = async (
  { bytes, file, takenOn }: Copy,
  language: Language,
): Promise<Evidence> => ({
  file: file ?? PREPARE_TEXTS[language].openWorkbook,
  sha256: file === null ? null : await sha256(bytes),
  readOn: takenOn.toISOString(),
});

const stemOf = (file: string | null): string | null => file && file.replace(/\.[^.]+$/, '');
