import type { World } from './world.ts';

/** What the pretend world's lists need of the API around them. */
interface Around {
  readonly connection: <Row extends { id: string }>(all: readonly Row[], page: object) => object;
  readonly organization: () => object;
  readonly act: <Input>(change: (input: Input) => object) => (asked: { input: Input }) => object;
  readonly asOperator: <Answer>(answer: () => Answer) => Answer;
  readonly failed: (typename: string, more?: object) => object;
}

/** Whether the world's organization is suspended, and what operators noted of it. */
export const standingOf = (world: World, { connection }: Pick<Around, 'connection'>) => ({
  suspension: world.isSuspended
    ? {
        since: '2026-11-20T09:00:00.000Z',
        until: null,
        reason: '‹Spam›',
        suspendedBy: '‹Olga›',
      }
    : null,
  suspensionConsequences: { memberCount: 1, writableSiteCount: world.sites.length },
  notes: ({ withTakenBack, ...page }: { withTakenBack: boolean }) =>
    connection(
      world.notes.filter(({ takenBackAt }) => withTakenBack || takenBackAt === null),
      page,
    ),
});

/** Persons as operators see them, and what operators may do about persons and organizations. */
export function peopleOf(world: World, { connection, organization, act, asOperator, failed }: Around) {
  const personOf = (person: World['persons'][number]) => ({
    ...person,
    organizationCount: 1,
    sessions: world.sessions,
    memberships: (page: object) =>
      connection(
        [
          {
            __typename: 'Membership',
            id: 'mem_2',
            role: '‹Owner›',
            organization: () => organization(),
            createdAt: person.createdAt,
          },
        ],
        page,
      ),
    auditEntries: (page: object) => connection([], page),
  });
  const changed = (typename: string, id: string) => ({
    __typename: typename,
    organization: { ...organization(), id },
  });
  return {
    persons: ({ filter, ...page }: { filter?: { search?: string | null } }) =>
      asOperator(() => {
        const words = filter?.search?.toLowerCase() ?? '';
        const found = world.persons.filter(({ displayName }) => displayName.toLowerCase().includes(words));
        return connection(found.map(personOf), page);
      }),
    person: ({ id }: { id: string }) => {
      const found = world.persons.find((person) => person.id === id);
      return found && personOf(found);
    },
    suspendOrganization: act(({ organizationId }: { organizationId: string }) => {
      if (world.isSuspended)
        return failed('InvalidState', { from: 'suspended', to: 'suspended', allowed: [] });
      world.isSuspended = true;
      return changed('SuspendOrganizationSuccess', organizationId);
    }),
    restoreOrganization: act(({ organizationId }: { organizationId: string }) => {
      world.isSuspended = false;
      return changed('RestoreOrganizationSuccess', organizationId);
    }),
    addNote: act(({ text }: { text: string }) => {
      const note = { ...world.notes[0], id: `note-${world.notes.length + 1}`, text, takenBackAt: null };
      world.notes.unshift(note as World['notes'][number]);
      return { __typename: 'AddNoteSuccess', note, organization: organization() };
    }),
    takeBackNote: act(({ noteId }: { noteId: string }) => {
      const note = world.notes.find(({ id }) => id === noteId);
      if (note) note.takenBackAt = '2026-11-21T09:00:00.000Z';
      return { __typename: 'TakeBackNoteSuccess', note, organization: organization() };
    }),
    startViewing: act(() => ({
      __typename: 'StartViewingSuccess',
      viewing: {
        id: 'view-1',
        operatorName: '‹Olga›',
        person: world.persons[1],
        reason: '‹She asked›',
        startsAt: '2026-11-21T09:00:00.000Z',
        endsAt: '2026-11-21T09:15:00.000Z',
      },
    })),
    endViewing: act(({ viewingId }: { viewingId: string }) => ({
      __typename: 'EndViewingSuccess',
      endedViewingId: viewingId,
    })),
    signOutPersonEverywhere: act(() => {
      const endedSessions = world.sessions.length;
      world.sessions = [];
      return { __typename: 'SignOutPersonEverywhereSuccess', endedSessions, person: world.persons[1] };
    }),
  };
}
