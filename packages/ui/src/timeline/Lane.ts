import type { Tone } from '../status/Tone.ts';

/** Something that holds for a time: a plan, a trial. */
export interface Stretch {
  id: string;
  label: string;
  /** ISO 8601. */
  from: string;
  /** ISO 8601; null when no end is known. */
  until: string | null;
  tone?: Tone | undefined;
  isPast?: boolean | undefined;
  isScheduled?: boolean | undefined;
  /** Why it holds, what comes of it; a sentence. */
  detail?: string | undefined;
}

/** What can hold one thing at a time, such as a plan ladder; its stretches in the order of time. */
export interface Lane {
  id: string;
  label: string;
  stretches: readonly Stretch[];
}

export interface PlanTimelineTexts {
  asTable: string;
  lane: string;
  stretch: string;
  from: string;
  until: string;
  /** In place of an end. */
  open: string;
  state: string;
  states: Record<StretchState, string>;
  details: string;
  /** At the marker of the present. */
  now: string;
}

export type StretchState = 'past' | 'current' | 'scheduled';

export function stateOf({ isPast, isScheduled }: Stretch): StretchState {
  if (isPast) return 'past';
  return isScheduled ? 'scheduled' : 'current';
}
