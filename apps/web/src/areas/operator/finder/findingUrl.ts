import type { FindingKind } from '../../../__generated__/graphql.ts';
import {
  campaignUrl,
  ladderUrl,
  organizationUrl,
  personUrl,
  productUrl,
  resourceUrl,
  setUrl,
  siteUrl,
} from '../urls.ts';

interface Found {
  readonly id: string;
  readonly slug: string;
}

/** The page of a thing of each kind; a kind without one is not offered. */
export const pageOfKind: Partial<Readonly<Record<FindingKind, (found: Found) => string>>> = {
  ORGANIZATION: ({ slug }) => organizationUrl(slug),
  PLAN_LADDER: ({ slug }) => ladderUrl(slug),
  PERSON: ({ id }) => personUrl(id),
  PRODUCT: ({ slug }) => productUrl(slug),
  ENTITLEMENT_SET: ({ slug }) => setUrl(slug),
  RESOURCE: ({ slug }) => resourceUrl(slug),
  SITE: ({ id }) => siteUrl(id),
  CAMPAIGN: ({ id }) => campaignUrl(id),
};

export function findingUrl(finding: { kind: FindingKind; id: string; slug: string | null }): string | null {
  return pageOfKind[finding.kind]?.({ id: finding.id, slug: finding.slug ?? '' }) ?? null;
}
