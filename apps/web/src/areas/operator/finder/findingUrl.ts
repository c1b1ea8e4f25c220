import type { FindingKind } from '../../../__generated__/graphql.ts';
import {
  auditEntryUrl,
  campaignUrl,
  invoiceUrl,
  jobUrl,
  ladderUrl,
  mailUrl,
  organizationBillingUrl,
  organizationUrl,
  paymentUrl,
  personUrl,
  productUrl,
  reconciliationUrl,
  resourceUrl,
  setUrl,
  siteUrl,
  stripeEventUrl,
  subscriptionUrl,
  typeUrl,
} from '../urls.ts';

interface Found {
  readonly id: string;
  readonly slug: string;
}

/** The page of a thing of each kind. */
export const pageOfKind: Readonly<Record<FindingKind, (found: Found) => string>> = {
  ORGANIZATION: ({ slug }) => organizationUrl(slug),
  PLAN_LADDER: ({ slug }) => ladderUrl(slug),
  PERSON: ({ id }) => personUrl(id),
  PRODUCT: ({ slug }) => productUrl(slug),
  ENTITLEMENT_SET: ({ slug }) => setUrl(slug),
  RESOURCE: ({ slug }) => resourceUrl(slug),
  ORGANIZATION_TYPE: ({ slug }) => typeUrl(slug),
  SITE: ({ id }) => siteUrl(id),
  JOB: ({ id }) => jobUrl(id),
  CAMPAIGN: ({ id }) => campaignUrl(id),
  MEMBERSHIP: ({ slug }) => organizationUrl(slug, 'members'),
  ORGANIZATION_NOTE: ({ slug }) => organizationUrl(slug, 'standing'),
  GRANT: ({ slug }) => organizationUrl(slug, 'grants'),
  OVERRIDE: ({ slug }) => organizationUrl(slug, 'overrides'),
  TRANSITION: ({ slug }) => organizationUrl(slug, 'history'),
  PLAN_REQUEST: ({ slug }) => organizationUrl(slug, 'history'),
  SUBSCRIPTION: ({ id }) => subscriptionUrl(id),
  INVOICE: ({ id }) => invoiceUrl(id),
  PAYMENT: ({ id }) => paymentUrl(id),
  BILLING_ACCOUNT: ({ slug }) => organizationBillingUrl(slug),
  BILLING_INTENT: ({ slug }) => organizationBillingUrl(slug),
  STRIPE_EVENT: ({ id }) => stripeEventUrl(id),
  RECONCILIATION: ({ id }) => reconciliationUrl(id),
  AUDIT_ENTRY: ({ id }) => auditEntryUrl(id),
  OUTBOUND_EMAIL: ({ slug }) => mailUrl({ to: slug }),
};

export function findingUrl(finding: { kind: FindingKind; id: string; slug: string | null }): string {
  return pageOfKind[finding.kind]({ id: finding.id, slug: finding.slug ?? '' });
}
