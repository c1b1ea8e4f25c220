import { LinkButton } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useLookAgain } from '../../../acts/useLookAgain.ts';
import { usePageActs } from '../../../finder/usePageActs.ts';
import { useMay } from '../../../session/useMay.ts';
import { reconciliationsUrl } from '../../../urls.ts';
import { reconciliationsPage } from './ReconciliationsPage.query.ts';
import { ReconciliationTable } from './ReconciliationTable.tsx';
import { StartDialog } from './StartDialog.tsx';

/** Every comparison of what Stripe says with what stands here, and a way to begin one. */
export function ReconciliationsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const mayManage = useMay('BILLING_MANAGE');
  const isAsked = useSearchParams()[0].get('ask') === 'start';
  const { reconciliations: runs } = reconciliationsPage.useAnswer();
  useLookAgain(reconciliationsPage, runs?.nodes.some(({ state }) => state === 'RUNNING') ?? false);
  const startUrl = reconciliationsUrl({ ask: 'start' });
  usePageActs(
    t('reconciliations.title'),
    mayManage ? [{ label: t('reconciliations.start'), url: startUrl }] : [],
  );
  if (!runs) throw new NotThere();
  return (
    <Page
      title={t('reconciliations.title')}
      description={t('reconciliations.lead')}
      actions={
        mayManage && (
          <LinkButton to={startUrl} variant="primary">
            {t('reconciliations.start')}
          </LinkButton>
        )
      }
    >
      <ReconciliationTable
        caption={t('reconciliations.title')}
        runs={runs.nodes}
        state={isLoading ? 'loading' : 'ready'}
        paging={paging(
          runs.pageInfo,
          (place) => void navigate(reconciliationsUrl(place), { preventScrollReset: true }),
        )}
      />
      {mayManage && isAsked && (
        <StartDialog onClose={() => void navigate(reconciliationsUrl(), { preventScrollReset: true })} />
      )}
    </Page>
  );
}
