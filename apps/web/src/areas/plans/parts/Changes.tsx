import { ArrowRightIcon, CheckIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { Changes_changeFragment } from '../../../__generated__/graphql.ts';
import { useValueWords } from '../../../shared/entitlements/value.ts';
import styles from './PlanOutcomes.module.css';

graphql(`
  fragment Changes_change on EntitlementChange {
    resource {
      id
      name
      unit
    }
    before {
      ...ValueWords_value @unmask
    }
    after {
      ...ValueWords_value @unmask
    }
  }
`);

type Change = Omit<Changes_changeFragment, ' $fragmentName'>;

/** What one has of each thing before and after. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('plans');
  const valueWords = useValueWords();
  return (
    <ul className={styles.list}>
      {changes.map(({ resource, before, after }) => {
        const words = {
          name: resource.name,
          before: valueWords(before, resource.unit),
          after: valueWords(after, resource.unit),
        };
        const isSame = words.before === words.after;
        const Icon = isSame ? CheckIcon : ArrowRightIcon;
        return (
          <li key={resource.id} className={styles.line}>
            <Icon className={styles.icon} />
            <span>
              <strong>{t('outcome.amount', words)}</strong>{' '}
              {!isSame && <span className={styles.before}>{t('outcome.instead', words)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
