import { BillingIcon, EmptyState, LinkButton, PlusIcon, Row, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { AskNow } from '../../../../billing/AskNow.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { organizationBillingUrl } from '../../../../urls.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { CheckoutDialog } from './CheckoutDialog.tsx';
import { OrganizationAccount } from './OrganizationAccount.tsx';
import { organizationBillingPage } from './OrganizationBillingPage.query.ts';

/** What an organization pays, how it stands with Stripe, and the way to let it pay. */
export function OrganizationBillingPage() {
  const { t } = useTranslation('operator');
  const { organization, products } = organizationBillingPage.useAnswer();
  const navigate = useNavigate();
  const may = useMay('BILLING_MANAGE');
  const isBuying = useSearchParams()[0].get('ask') === 'checkout';
  if (!organization) throw new NotThere();
  const { slug, billing } = organization;
  const create = may && (
    <LinkButton to={organizationBillingUrl(slug, 'checkout')} icon={PlusIcon}>
      {t('checkout.create')}
    </LinkButton>
  );
  return (
    <OrganizationFrame organization={organization} tab="billing">
      {billing ? (
        <Stack gap={6}>
          {create && (
            <Row gap={3}>
              {create}
              <AskNow organization={organization} />
            </Row>
          )}
          <OrganizationAccount account={billing} />
        </Stack>
      ) : (
        <EmptyState level={2} icon={BillingIcon} title={t('account.none.title')} actions={create}>
          {t('account.none.message')}
        </EmptyState>
      )}
      {may && isBuying && products && (
        <CheckoutDialog
          organization={organization}
          products={products.nodes}
          onClose={() => void navigate(organizationBillingUrl(slug), { preventScrollReset: true })}
        />
      )}
    </OrganizationFrame>
  );
}
