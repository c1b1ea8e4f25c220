import { StatusBadge, Text, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  ContributionList_contributionFragment,
  ContributionState,
} from '../../__generated__/graphql.ts';
import { useFormat } from '../format/useFormat.ts';
import styles from './ContributionList.module.css';
import { useValueWords } from './value.ts';

graphql(`
  fragment ContributionList_contribution on Contribution {
    state
    source
    product {
      id
      name
    }
    value {
      ...ValueWords_value @unmask
    }
    quantity
    grantedBy
    reason
    since
    until
  }
`);

type Contribution = ContributionList_contributionFragment;

const tones: Record<ContributionState, Tone> = {
  APPLIED: 'success',
  SHADOWED: 'neutral',
  EXPIRED: 'neutral',
  SCHEDULED: 'info',
};

export interface ContributionListProps {
  contributions: readonly Contribution[];
  unit: string | null;
}

/** Where a value comes from: what counts, what does not, and why. */
export function ContributionList({ contributions, unit }: ContributionListProps) {
  const { t } = useTranslation('shared');
  if (contributions.length === 0) return <Text size="compact">{t('entitlement.nothing')}</Text>;
  return (
    <ul className={styles.list}>
      {contributions.map((contribution) => (
        <li
          key={`${contribution.product?.id} ${contribution.source} ${contribution.since}`}
          className={styles.item}
        >
          <ContributionItem contribution={contribution} unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function ContributionItem({ contribution, unit }: { contribution: Contribution; unit: string | null }) {
  const { t } = useTranslation('shared');
  const valueWords = useValueWords();
  const period = usePeriod();
  const { state, source, product, value, quantity, grantedBy, reason } = contribution;
  const amount = valueWords(value, unit);
  const facts: string[] = [t(`entitlement.source.${source}`), period(contribution)];
  if (grantedBy !== null) facts.push(t('entitlement.by', { who: grantedBy }));
  return (
    <>
      <div className={styles.head}>
        <strong>
          {product === null
            ? t('entitlement.exception', { amount })
            : t(quantity === 1 ? 'entitlement.from' : 'entitlement.fromSeveral', {
                amount,
                quantity,
                product: product.name,
              })}
        </strong>
        <StatusBadge tone={tones[state]}>{t(`entitlement.state.${state}`)}</StatusBadge>
      </div>
      <div className={styles.facts}>{facts.join(' · ')}</div>
      {reason && <div className={styles.facts}>{t('entitlement.reason', { reason })}</div>}
    </>
  );
}

/** When something holds: since, until, or between two dates. */
function usePeriod() {
  const { t } = useTranslation('shared');
  const format = useFormat();
  return ({ state, since, until }: Pick<Contribution, 'state' | 'since' | 'until'>) => {
    const from = format.date(since);
    if (until !== null) return t('entitlement.between', { from, until: format.date(until) });
    return state === 'SCHEDULED'
      ? t('entitlement.starts', { date: from })
      : t('entitlement.since', { date: from });
  };
}
