import { AlertIcon, CheckIcon, ChevronDownIcon, PlusIcon, type UiIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PlanOutcomes_outcomeFragment } from '../../../__generated__/graphql.ts';
import { useValueWords } from '../../../shared/entitlements/value.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';
import styles from './PlanOutcomes.module.css';

graphql(`
  fragment PlanOutcomes_outcome on PlanOutcome {
    resource {
      id
      key
      name
      unit
    }
    before {
      ...ValueWords_value @unmask
    }
    after {
      ...ValueWords_value @unmask
    }
    direction
    used
    excess
  }
`);

type Outcome = Omit<PlanOutcomes_outcomeFragment, ' $fragmentName'>;

const icons: Record<Outcome['direction'], UiIcon> = {
  MORE: PlusIcon,
  LESS: ChevronDownIcon,
  SAME: CheckIcon,
};

/** What one would gain, lose and keep, in sentences; and what would be too much then. */
export function PlanOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul className={styles.list}>
      {outcomes.map((outcome) => (
        <OutcomeLine key={outcome.resource.id} outcome={outcome} />
      ))}
    </ul>
  );
}

function OutcomeLine({
  outcome: { resource, before, after, direction, used, excess },
}: {
  outcome: Outcome;
}) {
  const { t } = useTranslation('plans');
  const valueWords = useValueWords();
  const format = useFormat();
  const Icon = icons[direction];
  const amount = (value: string) => format.amount(value, resource.unit);
  const words = {
    name: resource.name,
    before: valueWords(before, resource.unit),
    after: valueWords(after, resource.unit),
  };
  return (
    <li className={styles.line} data-direction={direction}>
      <Icon className={styles.icon} />
      <span>
        <strong>{t('outcome.amount', words)}</strong>{' '}
        {direction !== 'SAME' && <span className={styles.before}>{t('outcome.instead', words)}</span>}
        {excess !== '0' && used !== null && (
          <span className={styles.excess}>
            <AlertIcon size="1em" />{' '}
            {resource.key === 'fedwiki.sites'
              ? t('outcome.tooManySites', { used: amount(used), count: Number(excess) })
              : t('outcome.tooMuch', { used: amount(used), excess: amount(excess) })}
          </span>
        )}
      </span>
    </li>
  );
}
