import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useMay } from '../../../session/useMay.ts';
import { billingConcernsUrl } from '../../../urls.ts';
import { billingConcernsPage } from './BillingConcernsPage.query.ts';
import { ConcernFilter } from './ConcernFilter.tsx';
import { ConcernTable } from './ConcernTable.tsx';
import { parseConcernFilters } from './filters.ts';
import { LinkCustomerDialog } from './LinkCustomerDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';

/** What about money calls a person, and a way to close it. */
export function BillingConcernsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const mayManage = useMay('BILLING_MANAGE');
  const { ask, concern: askedId, ...filters } = parseConcernFilters(useSearchParams()[0]);
  const { kind, show } = filters;
  const { billingConcerns: concerns } = billingConcernsPage.useAnswer();
  if (!concerns) throw new NotThere();
  const asked = mayManage
    ? concerns.nodes.find(({ id, isResolvable }) => id === askedId && isResolvable)
    : undefined;
  const close = () => void navigate(billingConcernsUrl(filters), { preventScrollReset: true });
  return (
    <Page title={t('billingConcerns.title')} description={t('billingConcerns.lead')}>
      <ConcernTable
        concerns={concerns.nodes}
        filters={filters}
        mayManage={mayManage}
        state={isLoading ? 'loading' : 'ready'}
        actions={<ConcernFilter filters={filters} />}
        filtered={kind !== undefined || show !== undefined}
        onClearFilters={() => void navigate(billingConcernsUrl())}
        paging={paging(
          concerns.pageInfo,
          (place) =>
            void navigate(billingConcernsUrl({ kind, show, ...place }), { preventScrollReset: true }),
        )}
      />
      {asked && ask === 'resolve' && <ResolveDialog concern={asked} onClose={close} />}
      {asked && ask === 'link' && <LinkCustomerDialog concern={asked} onClose={close} />}
    </Page>
  );
}
