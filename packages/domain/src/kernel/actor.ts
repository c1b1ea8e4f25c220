export type OperatorRole = 'admin' | 'support' | 'billing';

/** Who acts. Every command is told, and every change records it. */
export type Actor =
  | {
      readonly kind: 'member';
      readonly personId: string;
      readonly requestId: string | null;
      /** The person in whose name it is done, where that is another. */
      readonly onBehalfOf?: string;
    }
  | {
      readonly kind: 'operator';
      readonly personId: string;
      readonly role: OperatorRole;
      readonly requestId: string | null;
      readonly onBehalfOf?: string;
    }
  /** An integrator's program, a service that reports to us, work that was waiting its turn. */
  | {
      readonly kind: 'token' | 'webhook' | 'job';
      readonly personId: null;
      readonly requestId: string | null;
    }
  | { readonly kind: 'system'; readonly personId: null; readonly requestId: string | null };

/** The system itself: the first sign-in, commands run at the machine. */
export const SYSTEM: Actor = { kind: 'system', personId: null, requestId: null };

/** Work in the background that nobody waits for: ends that are reached, campaigns, upkeep. */
export const JOB: Actor = { kind: 'job', personId: null, requestId: null };

/** Stripe, which told us of something: what follows is its doing, whichever job works it out. */
export const STRIPE: Actor = { kind: 'webhook', personId: null, requestId: null };
