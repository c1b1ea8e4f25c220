import type { Context } from '../../context.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where-clause for the organizations that the viewer may see: their own, or all for an operator. */
export async function visibleOrganization(
  context: Context,
): Promise<{ memberships?: { some: { personId: string; endedAt: null } } }> {
  const viewer = await context.viewer();
  if (viewer !== null && viewer.operatorRole !== null) return {};
  return { memberships: { some: { personId: viewer?.personId ?? NOBODY, endedAt: null } } };
}
