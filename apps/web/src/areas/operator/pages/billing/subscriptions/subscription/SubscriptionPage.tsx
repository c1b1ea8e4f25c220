import { Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { SubscriptionBadge } from '../../../../billing/badges.tsx';
import { InvoiceTable } from '../../../../billing/InvoiceTable.tsx';
import { auditUrl } from '../../../../urls.ts';
import { useTurning } from '../../../organizations/organization/useTurning.ts';
import { SubscriptionFacts } from './SubscriptionFacts.tsx';
import { SubscriptionItems } from './SubscriptionItems.tsx';
import { subscriptionPage } from './SubscriptionPage.query.ts';
import { SubscriptionPhases } from './SubscriptionPhases.tsx';

/** One subscription: what is paid, whether it gives what it is for, what is planned and what was billed. */
export function SubscriptionPage() {
  const { t } = useTranslation('operator');
  const { node } = subscriptionPage.useAnswer();
  const turn = useTurning();
  if (node?.__typename !== 'Subscription') throw new NotThere();
  const title =
    node.items.map(({ price }) => price?.product.name ?? t('subscriptions.unknownPrice')).join(', ') ||
    t('subscriptions.nothing');
  return (
    <Page title={title} status={<SubscriptionBadge status={node.status} />}>
      <Stack gap={6}>
        <SubscriptionFacts subscription={node} />
        <SubscriptionItems subscription={node} />
        <SubscriptionPhases subscription={node} />
        <Section title={t('subscription.invoices')}>
          <InvoiceTable
            ofOne
            caption={t('subscription.invoices')}
            invoices={node.invoices.nodes}
            paging={paging(node.invoices.pageInfo, turn)}
          />
        </Section>
        <Section title={t('ledger.history')}>
          <AuditTimeline entries={node.auditEntries?.nodes ?? []} allUrl={auditUrl({ subject: node.id })} />
        </Section>
      </Stack>
    </Page>
  );
}
