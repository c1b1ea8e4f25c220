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
    ORGANIZATION_TYPE: { value: 'organizationType', description: 'A kind of organization.' },
    SITE: { value: 'site', description: 'A wiki site.' },
    JOB: { value: 'job', description: 'A piece of work in the background.' },
    CAMPAIGN: { value: 'campaign', description: 'A campaign.' },
    MEMBERSHIP: { value: 'membership', description: 'A membership of an organization.' },
    ORGANIZATION_NOTE: { value: 'organizationNote', description: 'A note on an organization.' },
    GRANT: { value: 'grant', description: 'A grant of an organization.' },
    OVERRIDE: { value: 'override', description: 'An override of an organization.' },
    TRANSITION: { value: 'transition', description: 'A change of plan of an organization.' },
    PLAN_REQUEST: {
      value: 'planRequest',
      description: 'A request that changed what an organization may use.',
    },
    SUBSCRIPTION: { value: 'subscription', description: 'A subscription.' },
    INVOICE: { value: 'invoice', description: 'An invoice.' },
    PAYMENT: { value: 'payment', description: 'A payment.' },
    BILLING_ACCOUNT: { value: 'billingAccount', description: 'What an organization pays.' },
    BILLING_INTENT: { value: 'billingIntent', description: 'Something that was asked of Stripe.' },
    AUDIT_ENTRY: { value: 'auditEntry', description: 'An entry of the audit.' },
    OUTBOUND_EMAIL: { value: 'outboundEmail', description: 'A mail that the console sent or owes somebody.' },
  } as const,
});
