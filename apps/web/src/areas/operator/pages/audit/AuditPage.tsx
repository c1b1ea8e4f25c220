import { Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { CsvExportButton } from '../../../../shared/list/CsvExportButton.tsx';
import { paging } from '../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { auditUrl, homeUrl } from '../../urls.ts';
import { ActionFrequency } from './ActionFrequency.tsx';
import { AuditFilterForm } from './AuditFilterForm.tsx';
import { auditPage } from './AuditPage.query.ts';
import { AuditTable } from './AuditTable.tsx';
import { parseAuditFilters } from './filters.ts';
import { useAuditExport } from './useAuditExport.ts';

/** Who changed what, on what, when and why. */
export function AuditPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { after: _after, before: _before, ...filters } = parseAuditFilters(useSearchParams()[0]);
  const { auditEntries, auditActionCounts } = auditPage.useAnswer();
  const counts = auditActionCounts ?? [];
  const csv = useAuditExport(filters);
  return (
    <Page
      title={t('audit.title')}
      description={t('audit.lead')}
      breadcrumbs={[{ label: t('nav.home'), to: homeUrl }]}
    >
      <Stack gap={4}>
        <AuditFilterForm
          filters={filters}
          counts={counts}
          onFilter={(next) => void navigate(auditUrl(next))}
        />
        <AuditTable
          entries={auditEntries?.nodes ?? []}
          state={isLoading ? 'loading' : 'ready'}
          actions={
            <>
              <SavedViews
                list="audit"
                current={auditUrl(filters)}
                presets={[
                  { name: t('audit.view.all'), url: auditUrl() },
                  { name: t('audit.view.operators'), url: auditUrl({ kind: 'OPERATOR' }) },
                  { name: t('audit.view.trials'), url: auditUrl({ action: 'grant.created' }) },
                  { name: t('audit.view.refused'), url: auditUrl({ action: 'access.refused' }) },
                ]}
              />
              <CsvExportButton {...csv} />
            </>
          }
          filtered={Object.keys(filters).length > 0}
          onClearFilters={() => void navigate(auditUrl())}
          paging={
            auditEntries
              ? paging(auditEntries.pageInfo, (place) => void navigate(auditUrl({ ...filters, ...place })))
              : undefined
          }
        />
        <ActionFrequency counts={counts} />
      </Stack>
    </Page>
  );
}
