import { words as organizationWords } from './organization.en.ts';
import { words as personWords } from './persons.en.ts';
import { words as planWords } from './plan.en.ts';
import { words as standingWords } from './standing.en.ts';

/** Words of the section. */
export const words = {
  ...personWords,
  ...standingWords,
  organizations: {
    title: 'Organizations',
    lead: 'Everybody who holds a plan: people by themselves and groups.',
    search: 'Search by name, e-mail or id',
    type: 'Type',
    allTypes: 'All types',
    noPlan: 'No plan',
    anyPlan: 'Any plan',
    anyState: 'Any state',
    overLimit: 'Over the limit',
    overLimitEnding: 'Over the limit, to choose within a week',
    trialEnding: 'Trial ends within a week',
    planHeld: 'Plan forced until released',
    active: 'Active',
    suspended: 'Suspended',
    view: { newest: 'Newest first', byName: 'By name' },
    column: { name: 'Name', type: 'Type', plan: 'Plan', state: 'State', created: 'Created' },
    empty: {
      title: 'No organizations yet',
      message:
        'Each person who signs up brings one along. They are listed here as soon as the first has come.',
    },
  },
  ...organizationWords,
  ...planWords,
} as const;
