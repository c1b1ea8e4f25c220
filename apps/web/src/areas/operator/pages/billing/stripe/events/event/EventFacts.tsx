import { DateTime, DescriptionList, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { StripeEventPageQuery } from '../../../../../../../__generated__/graphql.ts';
import { organizationUrl, stripeEventsUrl } from '../../../../../urls.ts';

type Event = NonNullable<StripeEventPageQuery['stripeEvent']>;

/** What is known of an event, without what it says. */
export function EventFacts({ event }: { event: Event }) {
  const { t } = useTranslation('operator');
  const { organization, stripeCustomer, stripeObject, doneAt, apiVersion } = event;
  return (
    <DescriptionList
      items={[
        { term: t('stripeEvent.stripeId'), value: <code>{event.stripeId}</code> },
        ...(organization === null
          ? []
          : [
              {
                term: t('billingConcerns.organization'),
                value: <TextLink to={organizationUrl(organization.slug)}>{organization.name}</TextLink>,
              },
            ]),
        ...(stripeCustomer === null
          ? []
          : [
              {
                term: t('stripeEvent.customer'),
                value: (
                  <TextLink to={stripeEventsUrl({ customer: stripeCustomer })}>{stripeCustomer}</TextLink>
                ),
              },
            ]),
        ...(stripeObject === null
          ? []
          : [{ term: t('stripeEvent.object'), value: <code>{stripeObject}</code> }]),
        { term: t('stripeEvent.occurred'), value: <DateTime value={event.occurredAt} /> },
        { term: t('stripeEvents.received'), value: <DateTime value={event.receivedAt} /> },
        { term: t('stripeEvent.done'), value: doneAt === null ? '–' : <DateTime value={doneAt} /> },
        { term: t('stripeEvent.attempts'), value: event.attempts },
        ...(apiVersion === null ? [] : [{ term: t('stripeEvent.version'), value: apiVersion }]),
      ]}
    />
  );
}
