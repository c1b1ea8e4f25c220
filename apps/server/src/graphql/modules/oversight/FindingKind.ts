import { builder } from '../../builder.ts';

export const FindingKind = builder.enumType('FindingKind', {
  description: 'What was found.',
  values: {
    ORGANIZATION: { value: 'organization', description: 'An organization.' },
    PERSON: { value: 'person', description: 'A person.' },
    PRODUCT: { value: 'product', description: 'A product.' },
    PLAN_LADDER: { value: 'planLadder', description: 'A plan ladder.' },
    ENTITLEMENT_SET: { value: 'entitlementSet', description: 'An entitlement set.' },
    RESOURCE: { value: 'resource', description: 'A resource.' },
    SITE: { value: 'site', description: 'A wiki site.' },
    CAMPAIGN: { value: 'campaign', description: 'A campaign.' },
  } as const,
});
