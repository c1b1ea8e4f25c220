import { Button, RefreshIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useRevalidator, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { stripeEventsUrl } from '../../../../urls.ts';
import { EventSearch, EventStateFilter } from './EventFilter.tsx';
import { EventTable } from './EventTable.tsx';
import { parseEventFilters } from './filters.ts';
import { stripeEventsPage } from './StripeEventsPage.query.ts';

/** Everything that Stripe told this console, and what came of it. */
export function StripeEventsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { revalidate, state: looking } = useRevalidator();
  const { after: _after, before: _before, ...filters } = parseEventFilters(useSearchParams()[0]);
  const { stripeEvents: events } = stripeEventsPage.useAnswer();
  if (!events) throw new NotThere();
  return (
    <Page
      title={t('stripeEvents.title')}
      description={t('stripeEvents.lead')}
      actions={
        <Button icon={RefreshIcon} pending={looking === 'loading'} onClick={() => void revalidate()}>
          {t('jobs.lookAgain')}
        </Button>
      }
    >
      <EventTable
        caption={t('stripeEvents.title')}
        events={events.nodes}
        none="stripeEvents.empty"
        state={isLoading ? 'loading' : 'ready'}
        search={<EventSearch filters={filters} />}
        actions={<EventStateFilter filters={filters} />}
        filtered={Object.values(filters).some((value) => value !== undefined)}
        onClearFilters={() => void navigate(stripeEventsUrl())}
        paging={paging(
          events.pageInfo,
          (place) => void navigate(stripeEventsUrl({ ...filters, ...place }), { preventScrollReset: true }),
        )}
      />
    </Page>
  );
}
