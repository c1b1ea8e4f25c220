export type OperatorRole = 'admin' | 'support' | 'billing';

/** Who acts. Every command is told, and every change records it. */
export type Actor =
  | { readonly kind: 'member'; readonly personId: string; readonly requestId: string | null }
  | {
      readonly kind: 'operator';
      readonly personId: string;
      readonly role: OperatorRole;
      readonly requestId: string | null;
    }
  | { readonly kind: 'system'; readonly personId: null; readonly requestId: string | null };

/** The system itself: jobs, the first sign-in, commands run at the machine. */
export const SYSTEM: Actor = { kind: 'system', personId: null, requestId: null };
