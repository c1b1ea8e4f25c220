import type { FragmentType } from '@apollo/client';
import { Card, Columns, UsageMeter } from '@member-console/ui';
import { graphql } from '#graphql';
import type { SiteAllowance_organizationFragment } from '../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';

const organizationFragment = graphql(`
  fragment SiteAllowance_organization on Organization {
    id
    entitlements {
      resource {
        id
        key
        name
        unit
      }
      value {
        ... on LimitValue {
          limit
          isUnlimited
        }
      }
      used
    }
  }
`);

/** How much of what the plan includes for wiki sites is in use. */
export function SiteAllowance({
  organization,
}: {
  organization: FragmentType<SiteAllowance_organizationFragment>;
}) {
  const format = useFormat();
  const data = useFragmentData(organizationFragment, organization);
  const limits = data.entitlements.flatMap(({ resource, value, used }) =>
    resource.key.startsWith('fedwiki.') && 'limit' in value ? [{ resource, limit: value.limit, used }] : [],
  );
  return (
    <Card>
      <Columns gap={5} minimum="wide">
        {limits.map(({ resource, limit, used }) => (
          <UsageMeter
            key={resource.id}
            label={resource.name}
            used={used === null ? null : Number(used)}
            limit={limit === null ? 'unlimited' : Number(limit)}
            format={(amount) => format.amount(amount, resource.unit)}
          />
        ))}
      </Columns>
    </Card>
  );
}
