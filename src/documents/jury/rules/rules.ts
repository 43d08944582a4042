import { changedSinceClosing, rulesUnsealed, sealsIntact, sealsListed } from './seals';
import { commentsDue } from './comments';
import { coefficients, criteriaCodes } from './criteria';
import {
  agreedScores,
  divergence,
  opinionsMissing,
  tieOnLine,
  requestsMissing,
  unknownAmounts,
} from './deliberation';
import { dates } from './dates';
import { decisionsAgainstJury, decisionsExplained } from './decided';
import { dossierAmounts, dossierCells, dossierOrder } from './dossier-cells';
import { dossierIds, dossierTitles, notApplicable, proposedAmount } from './dossiers';
import {
  chairRecused,
  jurorCodes,
  jurorNames,
  jurorSheets,
  jurorWords,
  nobodyCounts,
} from './jurors';
import { decisions, keeping, logEntries } from './keeping';
import {
  jurorLines,
  participationWords,
  scoresBesideRecusal,
  hourWithoutRecusal,
  scoresNotApplicable,
  strangeLines,
} from './lines';
import { rowsBelow } from './rows-below';
import { typedOver } from './typed-over';
import { rankingDiffers } from './ranking-differs';
import { belowMinimum, incomplete, scoresMissing, unrankedRows } from './progress';
import {
  scoreDates,
  scoreErrors,
  scoreNumbersAsText,
  scoresOffScale,
  scoresOffStep,
  scoreTexts,
} from './scores';
import { screeningMissing, screeningReasons } from './screening';
import {
  minimum,
  minimumReachable,
  scale,
  settingCells,
  settingsMissing,
  thresholds,
} from './settings';
import { strangers } from './strangers';
import { columnsMoved, structure } from './structure';
import { tieOrders } from './tie-orders';
import { equalCoefficients, tieKeys, tieKeysUndecided } from './tie-keys';

/** Every rule of a session, in the order in which a person would look. */
export const RULES = [
  structure,
  columnsMoved,
  strangers,
  settingCells,
  settingsMissing,
  scale,
  minimum,
  minimumReachable,
  thresholds,
  dates,
  criteriaCodes,
  coefficients,
  tieKeys,
  tieKeysUndecided,
  equalCoefficients,
  jurorCodes,
  jurorNames,
  jurorWords,
  nobodyCounts,
  jurorSheets,
  dossierIds,
  dossierTitles,
  dossierCells,
  dossierAmounts,
  dossierOrder,
  notApplicable,
  screeningMissing,
  screeningReasons,
  rowsBelow,
  jurorLines,
  strangeLines,
  participationWords,
  scoreErrors,
  scoreNumbersAsText,
  scoreTexts,
  scoreDates,
  scoresOffScale,
  scoresOffStep,
  scoresBesideRecusal,
  hourWithoutRecusal,
  scoresNotApplicable,
  commentsDue,
  scoresMissing,
  chairRecused,
  belowMinimum,
  incomplete,
  unrankedRows,
  typedOver,
  rankingDiffers,
  agreedScores,
  divergence,
  tieOnLine,
  tieOrders,
  unknownAmounts,
  requestsMissing,
  proposedAmount,
  opinionsMissing,
  decisions,
  decisionsExplained,
  decisionsAgainstJury,
  logEntries,
  sealsIntact,
  sealsListed,
  changedSinceClosing,
  rulesUnsealed,
  keeping,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
