import { Button, RefreshIcon, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useRevalidator, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { jobsUrl } from '../../../urls.ts';
import { parseJobFilters } from './filters.ts';
import { JobFilter } from './JobFilter.tsx';
import { jobsPage } from './JobsPage.query.ts';
import { JobTable } from './JobTable.tsx';
import { QueueSummary } from './QueueSummary.tsx';
import { WorkerTable } from './WorkerTable.tsx';

/** Work in the background: what waits, runs and has failed, and who works. */
export function JobsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { revalidate, state: looking } = useRevalidator();
  const filters = parseJobFilters(useSearchParams()[0]);
  const { state, task } = filters;
  const { queue, jobs } = jobsPage.useAnswer();
  if (!queue) throw new NotThere();
  return (
    <Page
      title={t('jobs.title')}
      description={t('jobs.lead')}
      actions={
        <Button icon={RefreshIcon} pending={looking === 'loading'} onClick={() => void revalidate()}>
          {t('jobs.lookAgain')}
        </Button>
      }
    >
      <Stack gap={6}>
        <QueueSummary queue={queue} />
        <Section title={t('jobs.list')}>
          <JobTable
            caption={t('jobs.title')}
            jobs={jobs?.nodes ?? []}
            state={isLoading ? 'loading' : 'ready'}
            actions={<JobFilter filters={filters} tasks={queue.counts.map((count) => count.task)} />}
            filtered={state !== undefined || task !== undefined}
            onClearFilters={() => void navigate(jobsUrl())}
            paging={
              jobs
                ? paging(
                    jobs.pageInfo,
                    (place) =>
                      void navigate(jobsUrl({ state, task, ...place }), { preventScrollReset: true }),
                  )
                : undefined
            }
          />
        </Section>
        <Section title={t('jobs.workers')} description={t('jobs.workersLead')}>
          <WorkerTable queue={queue} />
        </Section>
      </Stack>
    </Page>
  );
}
