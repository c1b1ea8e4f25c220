import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { paging } from '../../../../shared/list/keyset.ts';
import { SavedViews } from '../../../../shared/list/SavedViews.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { auditUrl, homeUrl } from '../../urls.ts';
import { auditPage } from './AuditPage.query.ts';
import { AuditTable } from './AuditTable.tsx';
import { parseAuditFilters } from './filters.ts';

/** Who changed what, on what, when and why. */
export function AuditPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { after: _after, before: _before, ...filters } = parseAuditFilters(useSearchParams()[0]);
  const { auditEntries } = auditPage.useAnswer();
  return (
    <Page
      title={t('audit.title')}
      description={t('audit.lead')}
      breadcrumbs={[{ label: t('nav.home'), to: homeUrl }]}
    >
      <AuditTable
        entries={auditEntries?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        actions={
          <SavedViews
            list="audit"
            current={auditUrl(filters)}
            presets={[
              { name: t('audit.view.all'), url: auditUrl() },
              { name: t('audit.view.operators'), url: auditUrl({ kind: 'OPERATOR' }) },
              { name: t('audit.view.trials'), url: auditUrl({ action: 'grant.created' }) },
            ]}
          />
        }
        filtered={Object.keys(filters).length > 0}
        onClearFilters={() => void navigate(auditUrl())}
        paging={
          auditEntries
            ? paging(auditEntries.pageInfo, (place) => void navigate(auditUrl({ ...filters, ...place })))
            : undefined
        }
      />
    </Page>
  );
}
