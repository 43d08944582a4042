import { hostCode } from '../host-problems';

/** While somebody edits a cell Excel takes nothing, and what was written would stay: once they are done, it is tried again. */
export async function onceEdited<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (error) {
    if (hostCode(error) !== 'InvalidOperationInCellEditMode') throw error;
    await editingEnds();
    return attempt();
  }
}

const editingEnds = (): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
  }).catch(() => undefined);
