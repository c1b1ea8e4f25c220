/** Who there is in the world, where they are signed in, and who looks after it. */

export interface WorldSession {
  readonly id: string;
  readonly device: string | null;
  readonly isCurrent: boolean;
  readonly ipAddress: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

export interface WorldViewing {
  readonly id: string;
  readonly operatorName: string;
  readonly reason: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly person: WorldPerson;
}

export interface WorldTerm {
  readonly __typename: 'OperatorTerm';
  readonly id: string;
  readonly person: WorldPerson;
  role: 'ADMIN' | 'SUPPORT' | 'BILLING';
  state: 'SCHEDULED' | 'RUNNING' | 'ENDED';
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly reason: string;
  readonly grantedBy: WorldPerson | null;
  revokedAt: string | null;
  readonly revokedBy: WorldPerson | null;
}

export interface WorldPerson {
  readonly id: string;
  displayName: string;
  pictureUrl: string | null;
  readonly email: string;
  locale: 'EN' | 'DE';
  readonly createdAt: string;
}
