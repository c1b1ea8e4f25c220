export type { Finding, FindingKind } from './finding.ts';
export { findThings } from './findThings.query.ts';
export type { Concern, ConcernKind, Course, CourseKind, Overview } from './overview.ts';
export { surveyOperations } from './surveyOperations.query.ts';
