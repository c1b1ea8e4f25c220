import { builder } from '../../builder.ts';

export const LadderProblemKind = builder.enumType('LadderProblemKind', {
  description: 'What may be wrong with how a ladder is built.',
  values: {
    EMPTY: { value: 'empty', description: 'It has no tier.' },
    NOTHING_OFFERED: {
      value: 'nothingOffered',
      description: 'No tier is published and gives something: whoever begins on it has no plan.',
    },
    NO_DEFAULT: { value: 'noDefault', description: 'No organization type begins on it.' },
    DRAFT_TIER: { value: 'draftTier', description: 'The plan is a draft: nobody can have it.' },
    RETIRED_TIER: { value: 'retiredTier', description: 'The plan is retired: nobody gets it anew.' },
    TIER_WITHOUT_SET: { value: 'tierWithoutSet', description: 'The plan has no entitlement set.' },
    SET_WITHOUT_VERSION: {
      value: 'setWithoutVersion',
      description: "The plan's entitlement set has no published version.",
    },
  } as const,
});
