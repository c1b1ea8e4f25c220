import { LinkButton, Row, SearchField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { stripeEventsUrl } from '../../../../urls.ts';
import { type EventFilters, eventStates } from './filters.ts';

/** Narrows the list to a state; each choice is an address. */
export function EventStateFilter({ filters: { state, type, customer } }: { filters: EventFilters }) {
  const { t } = useTranslation('operator');
  return (
    <nav aria-label={t('stripeEvents.state')}>
      <Row gap={1}>
        {[undefined, ...eventStates].map((one) => (
          <LinkButton
            key={one ?? ''}
            to={stripeEventsUrl({ state: one, type, customer })}
            size="small"
            variant={one === state ? 'secondary' : 'quiet'}
            aria-current={one === state ? 'page' : undefined}
          >
            {one === undefined ? t('stripeEvents.all') : t(`stripeEvents.states.${one}`)}
          </LinkButton>
        ))}
      </Row>
    </nav>
  );
}

/** Finds events by their type or the customer that they speak of. */
export function EventSearch({ filters: { state, type, customer } }: { filters: EventFilters }) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  return (
    <SearchField
      label={t('stripeEvents.search')}
      value={customer ?? type ?? ''}
      onSearch={(words) => {
        const wanted = words.trim() || undefined;
        const isCustomer = wanted?.startsWith('cus_') ?? false;
        void navigate(stripeEventsUrl({ state, ...(isCustomer ? { customer: wanted } : { type: wanted }) }));
      }}
    />
  );
}
