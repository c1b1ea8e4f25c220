import { CheckIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Included_ruleFragment } from '../../../__generated__/graphql.ts';
import { useValueWords } from '../../../shared/entitlements/value.ts';
import styles from './PlanOutcomes.module.css';

graphql(`
  fragment Included_rule on EntitlementRule {
    resource {
      id
      key
      name
      unit
    }
    value {
      ...ValueWords_value @unmask
    }
  }
`);

/** What a plan includes. */
export function Included({ rules }: { rules: readonly Omit<Included_ruleFragment, ' $fragmentName'>[] }) {
  const { t } = useTranslation('plans');
  const valueWords = useValueWords();
  return (
    <ul className={styles.list}>
      {rules.map(({ resource, value }) => (
        <li key={resource.id} className={styles.line}>
          <CheckIcon className={styles.icon} />
          <strong>
            {t('outcome.amount', { name: resource.name, after: valueWords(value, resource.unit) })}
          </strong>
        </li>
      ))}
    </ul>
  );
}
