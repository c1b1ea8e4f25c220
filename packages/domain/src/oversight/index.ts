export type { Finding, FindingKind } from './finding.ts';
export { type FindRequest, findThings } from './findThings.query.ts';
export type { Concern, ConcernKind, Course, CourseKind, Habit, Overview } from './overview.ts';
export { surveyOperations } from './surveyOperations.query.ts';
