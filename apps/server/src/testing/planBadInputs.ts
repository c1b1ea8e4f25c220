import type { Case, People } from './badInputs.ts';

const NOTHING = '0'.repeat(32);
const LATER = '2100-01-01T00:00:00.000Z';
const PLAN = { ladderId: `lad_${NOTHING}`, productId: `prod_${NOTHING}` };

/** Well-formed input without the id of what it is aimed at. */
const AT_ORGANIZATION: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  grantPlan: PLAN,
  forcePlan: { ...PLAN, untilReleased: true },
  startTrial: { ...PLAN, endsAt: LATER },
  schedulePlan: { ...PLAN, startsAt: LATER },
  setOverride: { resourceId: `res_${NOTHING}`, value: { enabled: true } },
  reapplyDefaults: {},
};
const AT_RECORD: Readonly<Record<string, readonly [field: string, prefix: string, rest?: object]>> = {
  revokeGrant: ['grantId', 'grant'],
  releasePlan: ['grantId', 'grant'],
  extendGrant: ['grantId', 'grant', { withoutEnd: true }],
  cancelScheduledPlan: ['grantId', 'grant'],
  clearOverride: ['overrideId', 'ovr'],
  undoRequest: ['requestId', 'req'],
};

/** Texts that are no id, or the id of something else. */
const NO_IDS = ['', 'nonsense', '\u0000', '\ud800', 'a'.repeat(9000)];
const SHAPELESS = [null, 1.5, true, { a: 1 }, ['a', 'b']];

/** What is wrong for each mutation apart from its ids. Nobody gets as far as the command with it. */
const MALFORMED: Readonly<Record<string, readonly Case[]>> = {
  grantPlan: [
    [{ ...PLAN, source: 'DEFAULT' }, 'BAD_USER_INPUT'],
    [{ ...PLAN, source: 'TRIAL' }, 'BAD_USER_INPUT'],
    [{ ...PLAN, quantity: 1.5 }, 'BAD_USER_INPUT'],
    [{ ...PLAN, quantity: 2 ** 31 }, 'BAD_USER_INPUT'],
    [{ ...PLAN, startsAt: 'tomorrow' }, 'BAD_USER_INPUT'],
    [{ ...PLAN, endsAt: 7 }, 'BAD_USER_INPUT'],
    [{ ...PLAN, endsAt: '9999-12-31T23:59:59.999-12:00' }, 'BAD_USER_INPUT'],
    [{ ...PLAN, endsAt: '0000-01-01T00:00:00.000Z' }, 'BAD_USER_INPUT'],
  ],
  forcePlan: [
    [PLAN, 'ValidationError endsAt EXACTLY_ONE'],
    [{ ...PLAN, endsAt: LATER, untilReleased: true }, 'ValidationError endsAt EXACTLY_ONE'],
    [{ ...PLAN, untilReleased: false }, 'ValidationError endsAt EXACTLY_ONE'],
  ],
  startTrial: [[PLAN, 'BAD_USER_INPUT']],
  schedulePlan: [[PLAN, 'BAD_USER_INPUT']],
  setOverride: [
    {},
    { enabled: true, limit: '1' },
    { enabled: null },
    { limit: '-' },
    { limit: 1.5 },
    { level: 7 },
  ].map((value): Case => [{ resourceId: `res_${NOTHING}`, value }, 'BAD_USER_INPUT']),
};

const reasons = (input: object): readonly Case[] =>
  [7, true, { a: 1 }].map((reason): Case => [{ ...input, reason }, 'BAD_USER_INPUT']);

const atOrganization = Object.entries(AT_ORGANIZATION).map(
  ([name, rest]) =>
    [
      name,
      ({ ids }: People): readonly Case[] => [
        [{ ...rest, organizationId: ids.adasOrganization }, 'FORBIDDEN'],
        [{ ...rest, organizationId: ids.adasOrganization, reason: 'a\u0000b' }, 'FORBIDDEN'],
        ...[...NO_IDS, `org_${NOTHING}`, ids.bobsOrganization, ids.adasSite].map(
          (organizationId): Case => [{ ...rest, organizationId }, 'NotFound'],
        ),
        ...SHAPELESS.map((organizationId): Case => [{ ...rest, organizationId }, 'BAD_USER_INPUT']),
        ...(MALFORMED[name] ?? []).map(
          ([input, answer]): Case => [{ ...input, organizationId: ids.adasOrganization }, answer],
        ),
        ...reasons({ ...rest, organizationId: ids.adasOrganization }),
        [rest, 'BAD_USER_INPUT'],
      ],
    ] as const,
);

const atRecord = Object.entries(AT_RECORD).map(
  ([name, [field, prefix, rest = {}]]) =>
    [
      name,
      ({ ids }: People): readonly Case[] => [
        ...[...NO_IDS, `${prefix}_${NOTHING}`, ids.adasOrganization, ids.adasSite].map(
          (id): Case => [{ ...rest, [field]: id }, 'NotFound'],
        ),
        ...SHAPELESS.map((id): Case => [{ ...rest, [field]: id }, 'BAD_USER_INPUT']),
        ...reasons({ ...rest, [field]: `${prefix}_${NOTHING}` }),
        [rest as Record<string, unknown>, 'BAD_USER_INPUT'],
      ],
    ] as const,
);

/** What may be wrong with the input of mutations that change plans. What they answer to operators is in planRefusals.test.ts. */
export const PLAN_BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> = {
  ...Object.fromEntries([...atOrganization, ...atRecord]),
  executePlanChange: ({ ids }) => {
    const at = (organizationId: string) => ({ reapplyDefaults: { organizationId } });
    return [
      [{ change: at(ids.adasOrganization), previewToken: 'nonsense' }, 'FORBIDDEN'],
      [{ change: at(ids.bobsOrganization), previewToken: 'nonsense' }, 'NotFound'],
      [{ change: at('nonsense'), previewToken: '' }, 'NotFound'],
      [{ change: {}, previewToken: 'a' }, 'BAD_USER_INPUT'],
      [{ change: { reapplyDefaults: null }, previewToken: 'a' }, 'BAD_USER_INPUT'],
      [{ change: { ...at('a'), undoRequest: { requestId: 'a' } }, previewToken: 'a' }, 'BAD_USER_INPUT'],
      [{ change: at('a') }, 'BAD_USER_INPUT'],
      [{ previewToken: 'a' }, 'BAD_USER_INPUT'],
    ];
  },
};
