import type { Case, People } from './badInputs.ts';

const NOTHING = '0'.repeat(32);
/** Texts that are no id, or the id of something else. */
const NO_IDS = ['', 'nonsense', '\u0000', '\ud800', 'a'.repeat(9000)];
const SHAPELESS = [null, 1.5, true, { a: 1 }, ['a', 'b']];

/** What may be wrong with an input that is aimed at an organization, apart from what else it says. */
const atOrganization =
  (rest: Readonly<Record<string, unknown>>, malformed: readonly object[]) =>
  ({ ids }: People): readonly Case[] => [
    [{ ...rest, organizationId: ids.adasOrganization }, 'FORBIDDEN'],
    ...[...NO_IDS, `org_${NOTHING}`, ids.bobsOrganization, ids.adasSite].map(
      (organizationId): Case => [{ ...rest, organizationId }, 'NotFound'],
    ),
    ...SHAPELESS.map((organizationId): Case => [{ ...rest, organizationId }, 'BAD_USER_INPUT']),
    ...malformed.map(
      (more): Case => [{ ...rest, organizationId: ids.adasOrganization, ...more }, 'BAD_USER_INPUT'],
    ),
    [rest, 'BAD_USER_INPUT'],
  ];

/** What may be wrong where operators govern organizations and persons. What they are answered is in the domain's tests. */
export const PEOPLE_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> = {
  suspendOrganization: atOrganization({ reason: 'A good one' }, [
    { reason: null },
    { reason: 7 },
    { until: 'tomorrow' },
    { until: 7 },
    { until: '9999-12-31T23:59:59.999-12:00' },
  ]),
  restoreOrganization: atOrganization({ reason: 'A good one' }, [{ reason: null }, { reason: 7 }]),
  addNote: atOrganization({ text: 'Between us' }, [{ text: null }, { text: 7 }, { text: ['a'] }]),
  signOutPersonEverywhere: ({ ids, bob }) => [
    ...[...NO_IDS, `per_${NOTHING}`, ids.adasSite, bob.personId].map(
      (personId): Case => [{ personId, reason: 'A good one' }, 'FORBIDDEN'],
    ),
    ...SHAPELESS.map((personId): Case => [{ personId, reason: 'A good one' }, 'BAD_USER_INPUT']),
    [{ personId: bob.personId }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  startViewing: ({ ids, ada, bob }) => [
    ...[...NO_IDS, `per_${NOTHING}`, ids.adasSite, ada.personId, bob.personId].map(
      (personId): Case => [{ personId, reason: 'A good one' }, 'FORBIDDEN'],
    ),
    ...SHAPELESS.map((personId): Case => [{ personId, reason: 'A good one' }, 'BAD_USER_INPUT']),
    [{ personId: bob.personId, reason: null }, 'BAD_USER_INPUT'],
    [{ personId: bob.personId }, 'BAD_USER_INPUT'],
    [{}, 'BAD_USER_INPUT'],
  ],
  endViewing: ({ ids }) => [
    ...[...NO_IDS, ids.adasSite].map((viewingId): Case => [{ viewingId }, 'FORBIDDEN']),
    ...SHAPELESS.map((viewingId): Case => [{ viewingId }, 'BAD_USER_INPUT']),
    [{}, 'BAD_USER_INPUT'],
  ],
  takeBackNote: ({ ids }) => [
    ...[...NO_IDS, `note_${NOTHING}`, ids.adasSite].map((noteId): Case => [{ noteId }, 'FORBIDDEN']),
    ...SHAPELESS.map((noteId): Case => [{ noteId }, 'BAD_USER_INPUT']),
    [{}, 'BAD_USER_INPUT'],
  ],
};
