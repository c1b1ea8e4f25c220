import { LinkButton, PlusIcon, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useMay } from '../../../session/useMay.ts';
import { newOperatorUrl, operatorsUrl } from '../../../urls.ts';
import { parseOperatorFilters } from './filters.ts';
import { operatorsPage } from './OperatorsPage.query.ts';
import { OperatorTable } from './OperatorTable.tsx';
import { TermDialogs } from './TermDialogs.tsx';
import { TermStateFilter } from './TermStateFilter.tsx';

/** Who serves as an operator, who did, and who gave them the office. */
export function OperatorsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const mayManage = useMay('OPERATORS_MANAGE');
  const filters = parseOperatorFilters(useSearchParams()[0]);
  const { operatorTerms } = operatorsPage.useAnswer();
  const terms = operatorTerms?.nodes ?? [];
  return (
    <Page
      title={t('operators.title')}
      description={t('operators.lead')}
      actions={
        mayManage && (
          <LinkButton to={newOperatorUrl} variant="primary" icon={PlusIcon}>
            {t('operators.appoint')}
          </LinkButton>
        )
      }
    >
      <Stack>
        <OperatorTable
          caption={t('operators.title')}
          terms={terms}
          mayManage={mayManage}
          state={isLoading ? 'loading' : 'ready'}
          actions={<TermStateFilter chosen={filters.state ?? 'RUNNING'} />}
          filtered={filters.state !== undefined}
          onClearFilters={() => void navigate(operatorsUrl())}
          paging={
            operatorTerms
              ? paging(
                  operatorTerms.pageInfo,
                  (place) =>
                    void navigate(operatorsUrl({ state: filters.state, ...place }), {
                      preventScrollReset: true,
                    }),
                )
              : undefined
          }
        />
        {mayManage && <TermDialogs terms={terms} />}
      </Stack>
    </Page>
  );
}
