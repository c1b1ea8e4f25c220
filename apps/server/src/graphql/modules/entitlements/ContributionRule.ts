import { builder } from '../../builder.ts';

export const ContributionRule = builder.enumType('ContributionRule', {
  description: 'The rule by which a contribution counts, or does not.',
  values: {
    WINS_ITS_LADDER: { value: 'winsItsLadder', description: 'It wins on its ladder.' },
    KEPT_UNDER_TRIAL: {
      value: 'keptUnderTrial',
      description: 'A trial wins its ladder, but of this resource it would give less: so this counts.',
    },
    ADDS_UP: { value: 'addsUp', description: 'Off the ladders everything adds up.' },
    OVERRIDES: { value: 'overrides', description: "An operator's last word." },
    OUTRANKED: { value: 'outranked', description: 'Another plan wins on its ladder.' },
    HELD_BY_PIN: { value: 'heldByPin', description: 'A plan that an operator forced holds its ladder.' },
    REQUIREMENT_UNMET: {
      value: 'requirementUnmet',
      description: 'It needs a higher plan than the one that is held.',
    },
    COUNTED_ONCE: { value: 'countedOnce', description: 'The same product counts through another ladder.' },
    LESS_THAN_BENEATH: {
      value: 'lessThanBeneath',
      description:
        'It wins, but of this resource the plan beneath the trial gives more, which counts instead.',
    },
    OVERRIDDEN: { value: 'overridden', description: 'An override hides it.' },
    ENDED: { value: 'ended', description: 'It has ended.' },
    NOT_BEGUN: { value: 'notBegun', description: 'It has not begun.' },
  } as const,
});
