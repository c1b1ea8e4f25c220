import { Card, Columns, type Difference, DiffView } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  Comparison_differenceFragment,
  Comparison_rightsFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';

graphql(`
  fragment Comparison_rights on Rights {
    isSuspended
    plans {
      ladder {
        id
        name
      }
      product {
        id
        name
      }
      source
    }
  }
`);

graphql(`
  fragment Comparison_difference on EntitlementDifference {
    resource {
      id
      name
      unit
    }
    before {
      value {
        ...ValueWords_value @unmask
      }
    }
    after {
      value {
        ...ValueWords_value @unmask
      }
    }
  }
`);

type Rights = Comparison_rightsFragment;

export interface ComparisonProps {
  before: Rights;
  after: Rights;
  differences: readonly Comparison_differenceFragment[];
}

/** Plans and values that are not the same at both instants. */
export function Comparison({ before, after, differences }: ComparisonProps) {
  const { t } = useTranslation('operator');
  const words = useValueWords();
  const { history } = usePartTexts();
  const planWords = (plan: Rights['plans'][number] | undefined): string | undefined =>
    plan && t('compare.plan', { plan: plan.product.name, source: t(`source.${plan.source}`) });
  const state = (isSuspended: boolean): string =>
    t(isSuspended ? 'organizations.suspended' : 'organizations.active');

  const ladders = new Map([...before.plans, ...after.plans].map(({ ladder }) => [ladder.id, ladder.name]));
  const planOn = ({ plans }: Rights, id: string) => planWords(plans.find(({ ladder }) => ladder.id === id));
  const plans: Difference[] = [...ladders]
    .map(([id, name]) => ({ key: name, before: planOn(before, id), after: planOn(after, id) }))
    .concat({
      key: t('organizations.column.state'),
      before: state(before.isSuspended),
      after: state(after.isSuspended),
    })
    .filter((difference) => difference.before !== difference.after);
  return (
    <Columns minimum="wide">
      <Card level={2} title={t('compare.plans')}>
        <DiffView differences={plans} texts={history.diff} />
      </Card>
      <Card level={2} title={t('compare.values')}>
        <DiffView
          texts={history.diff}
          differences={differences.map(({ resource, before: was, after: is }) => ({
            key: resource.name,
            before: words(was.value, resource.unit),
            after: words(is.value, resource.unit),
          }))}
        />
      </Card>
    </Columns>
  );
}
