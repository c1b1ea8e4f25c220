import type { Tone } from '@member-console/ui';

export type GrantState = 'counts' | 'shadowed' | 'waits' | 'ended';

export const stateTones: Record<GrantState, Tone> = {
  counts: 'success',
  shadowed: 'neutral',
  waits: 'info',
  ended: 'neutral',
};

interface Range {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly revocation: { readonly at: string } | null;
}

/** How a grant stands at an instant; `counting` are those that make up a value then. */
export function grantState(
  { id, startsAt, endsAt, revocation }: Range,
  at: string,
  counting: ReadonlySet<string>,
): GrantState {
  if ((revocation !== null && revocation.at <= at) || (endsAt !== null && endsAt <= at)) return 'ended';
  if (startsAt > at) return 'waits';
  return counting.has(id) ? 'counts' : 'shadowed';
}
