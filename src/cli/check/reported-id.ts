import type { RuleId } from '../../documents/dossier/rules/rules';
import type { IntegrityId } from '../../integrity/finding';
import type { FileRemark } from '../../xlsx/read/remarks';

/** Remarks of the command line itself: on a draft, on the rules that were given, on sheets of an earlier version. */
type CheckRemark = 'file.draft' | 'file.rules' | 'file.version';

/** Every identifier that a report may bear: of a rule, of a remark on the file, of a remark of the command line. */
export type ReportedId = RuleId | FileRemark['rule'] | CheckRemark | IntegrityId;
