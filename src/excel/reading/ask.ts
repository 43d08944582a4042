import { tableNamed, type Template } from '../../workbook/template';
import { readBodies } from './bodies';
import { requestGrids, type Answer } from './grids';
import type { Manner } from './manner';
import type { Plan } from './plan';
import { keyOf, requestIndex, type Indexed } from './workbook-index';

/** What came of asking by a plan. */
export interface Asked {
  readonly now: Indexed;
  /** null: things no longer stand where the plan has them, or nobody asked what they say. */
  readonly answer: Answer | null;
}

const NOTHING_KNOWN = { unresolved: [], members: [] };

/**
 * Asks where everything stands, and nothing of what it says. One round trip; throws what Excel throws.
 *
 * @param brought names of tables that have come since the plan was made: those of members are asked for as well
 */
export async function askWhere(
  context: Excel.RequestContext,
  template: Template,
  plan: Plan | null,
  brought: readonly string[],
): Promise<Asked> {
  const { unresolved, members } = plan ?? NOTHING_KNOWN;
  const more = brought.filter((name) => tableNamed(template, name)?.isPerMember);
  const known = new Set([...members, ...more]);
  const index = requestIndex(context, template, { unresolved, members: [...known] });
  await context.sync();
  return { now: index(), answer: null };
}

/**
 * Asks for all that a plan names together with the next index: one round trip, and as many more as lines are read in
 * where these are several portions. The index comes last: it tells whether anything has moved meanwhile.
 */
export async function askAll(
  context: Excel.RequestContext,
  template: Template,
  plan: Plan,
  { portions, manner }: { readonly portions: number; readonly manner: Omit<Manner, 'bodies'> },
): Promise<Asked> {
  const bodies = portions > 1 ? await readBodies(context, plan, portions) : null;
  const index = requestIndex(context, template, plan);
  const grids = requestGrids(context, plan, { ...manner, bodies });
  await context.sync();
  const now = index();
  return { now, answer: keyOf(now.index) === plan.key ? grids() : null };
}
