import { JURY_KIND } from '../../src/documents/jury/jury-kind';
import type { JuryVerdict } from '../../src/documents/jury/verdict';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** As the pane judges what it has read, seals among it. */
export async function judge(snapshot: WorkbookSnapshot): Promise<JuryVerdict> {
  const reader = await JURY_KIND.load();
  const { verdict } = await reader.open(
    snapshot,
    { callFor: () => Promise.reject(new Error('A session asks for no call')), alterations: null },
    { verdictOf: () => null },
  );
  if (!verdict) throw new Error('The session cannot be read');
  return verdict;
}
