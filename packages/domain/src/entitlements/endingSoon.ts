/** What lies ahead is soon within this time. */
const SOON = `interval '7 days'`;

/** SQL for what somebody should look at before it happens: of a grant or a case `part`, at the instant `at`. */
export const TRIAL_ENDING = (at: string) =>
  `part.source = 'trial' AND part.revoked_at IS NULL AND part.ends_at > ${at} AND part.ends_at <= ${at} + ${SOON}`;
export const OVER_LIMIT_ENDING = (at: string) =>
  `part.resolved_at IS NULL AND part.deadline <= ${at} + ${SOON}`;
/** A plan that an operator has forced and that has no end. */
export const PLAN_HELD = 'part.is_pinned AND part.revoked_at IS NULL AND part.ends_at IS NULL';
