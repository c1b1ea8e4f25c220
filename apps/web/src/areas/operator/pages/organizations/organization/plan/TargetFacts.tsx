import { Card, DateTime, DescriptionList } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { TargetFacts_nodeFragment } from '../../../../../../__generated__/graphql.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { Period } from '../Period.tsx';
import { useCommandWords } from '../useCommandWords.ts';
import { WhoAndWhy } from '../WhoAndWhy.tsx';

graphql(`
  fragment TargetFacts_node on Node {
    ... on Grant {
      source
      startsAt
      endsAt
      reason
      product {
        id
        name
      }
      ladder {
        id
        name
      }
      grantedBy {
        kind
        name
      }
    }
    ... on Override {
      startsAt
      endsAt
      overrideReason: reason
      resource {
        id
        name
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
      setBy {
        kind
        name
      }
    }
    ... on PlanRequest {
      command
      requestedAt
      requestedBy {
        kind
        name
      }
    }
  }
`);

/** What an act is aimed at: a grant, an override or an earlier request. */
export function TargetFacts({ node }: { node: TargetFacts_nodeFragment }) {
  const { t } = useTranslation('operator');
  const words = useValueWords();
  const nameOf = useCommandWords();
  const period = (from: string, until: string | null) => ({
    term: t('grants.column.period'),
    value: <Period from={from} until={until} />,
  });
  switch (node.__typename) {
    case 'Grant':
      return (
        <Card level={2} title={t('act.target.grant')}>
          <DescriptionList
            items={[
              { term: t('grants.column.what'), value: node.product?.name ?? t('grants.lowestPlan') },
              ...(node.ladder === null ? [] : [{ term: t('parts.lane'), value: node.ladder.name }]),
              { term: t('organization.source'), value: t(`source.${node.source}`) },
              period(node.startsAt, node.endsAt),
              {
                term: t('grants.column.why'),
                value: <WhoAndWhy actor={node.grantedBy} reason={node.reason} />,
              },
            ]}
          />
        </Card>
      );
    case 'Override':
      return (
        <Card level={2} title={t('act.target.override')}>
          <DescriptionList
            items={[
              { term: node.resource.name, value: words(node.value, node.resource.unit) },
              period(node.startsAt, node.endsAt),
              {
                term: t('grants.column.why'),
                value: <WhoAndWhy actor={node.setBy} reason={node.overrideReason} />,
              },
            ]}
          />
        </Card>
      );
    case 'PlanRequest':
      return (
        <Card level={2} title={t('act.target.request')}>
          <DescriptionList
            items={[
              { term: t('history.column.what'), value: nameOf(node.command) },
              { term: t('history.column.when'), value: <DateTime value={node.requestedAt} /> },
              {
                term: t('history.column.who'),
                value: node.requestedBy.name ?? t(`audit.kind.${node.requestedBy.kind}`),
              },
            ]}
          />
        </Card>
      );
    default:
      return null;
  }
}
