import type { OperatorRole } from '../../kernel/index.ts';

/** One stretch of time in which a person serves as an operator. `kind` tells it apart among nodes. */
export interface OperatorTerm {
  readonly kind: 'operatorTerm';
  readonly id: string;
  readonly personId: string;
  readonly role: OperatorRole;
  readonly startsAt: Date;
  /** Exclusive; null: until somebody ends it. */
  readonly endsAt: Date | null;
  readonly reason: string;
  /** Null: at the machine. */
  readonly grantedBy: string | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly state: OperatorTermState;
}

/** `running`: at this moment; `scheduled`: later; `ended`: by its date, or by somebody. */
export type OperatorTermState = 'scheduled' | 'running' | 'ended';

/** Without this term nobody would be left who can appoint others. */
export interface LastAdministrator {
  readonly kind: 'lastAdministrator';
  readonly term: OperatorTerm;
}

/** The person serves already; change the role instead. */
export interface AlreadyOperator {
  readonly kind: 'alreadyOperator';
  readonly term: OperatorTerm;
}

/**
 * Whether a term may not go, because nobody would be left who can appoint others: now, or once the terms of the
 * others have come to their ends.
 */
export function isLastAdministrator(term: OperatorTerm, running: readonly OperatorTerm[]): boolean {
  if (term.role !== 'admin') return false;
  const others = running.filter(({ id, role }) => id !== term.id && role === 'admin');
  return term.endsAt === null ? !others.some(({ endsAt }) => endsAt === null) : others.length === 0;
}
