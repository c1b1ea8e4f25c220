import type { Finding } from './finding.ts';

/** What needs a person. */
export type ConcernKind =
  | 'jobsFailed'
  | 'billingConcerns'
  | 'stripeDrifts'
  | 'stripeEventsFailed'
  | 'campaignItemsFailed'
  | 'mailFailed'
  | 'mailUnknown'
  | 'sitesBehind'
  | 'overLimitEnding'
  | 'trialsEnding'
  | 'plansHeld'
  | 'defaultsWithoutPlan'
  | 'typesWithoutDefault'
  | 'plansGivingNothing';

export interface Concern {
  readonly kind: ConcernKind;
  /** How many, at most a thousand. */
  readonly count: number;
  /** When the first of them runs out; null where nothing does. */
  readonly soonest: Date | null;
  /** The first few, where they are things that can be found. */
  readonly examples: readonly Finding[];
}

export type CourseKind = 'organizations' | 'trials' | 'sites';

/** A number and how it came about: how many there were at the end of each day, the last being now. */
export interface Course {
  readonly kind: CourseKind;
  readonly days: readonly { readonly at: Date; readonly count: number }[];
}

/** What operators do, and how often they did it of late. */
export interface Habit {
  readonly action: string;
  readonly count: number;
}

export interface Overview {
  readonly at: Date;
  readonly concerns: readonly Concern[];
  readonly courses: readonly Course[];
  /** Among the newest entries of the audit; the most frequent first. */
  readonly habits: readonly Habit[];
}
