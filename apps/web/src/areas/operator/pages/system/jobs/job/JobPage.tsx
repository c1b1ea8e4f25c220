import { Card, Columns, DateTime, DescriptionList, KeyValue, Section, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { JobBadge } from '../JobBadge.tsx';
import { JobActs } from './JobActs.tsx';
import { jobPage } from './JobPage.query.ts';

/** One job: what it is about, how often it was tried, what went wrong, and what one can do about it. */
export function JobPage() {
  const { t } = useTranslation('operator');
  const { job } = jobPage.useAnswer();
  if (!job) throw new NotThere();
  return (
    <Page title={job.task} status={<JobBadge state={job.state} />} actions={<JobActs job={job} />}>
      <Stack gap={6}>
        <Columns minimum="wide">
          <Card level={2} title={t('job.facts')}>
            <DescriptionList
              items={[
                {
                  term: t('jobs.attempts'),
                  value: t('jobs.attemptsOf', { attempts: job.attempts, most: job.maxAttempts }),
                },
                { term: t('jobs.due'), value: <DateTime value={job.runAt} /> },
                { term: t('jobs.created'), value: <DateTime value={job.createdAt} /> },
                ...(job.lockedAt === null
                  ? []
                  : [
                      { term: t('job.lockedAt'), value: <DateTime value={job.lockedAt} /> },
                      { term: t('job.lockedBy'), value: <code>{job.lockedBy}</code> },
                    ]),
              ]}
            />
          </Card>
          <Card level={2} title={t('job.about')}>
            <Stack gap={2}>
              {job.subjects.length === 0 && <Text tone="dimmed">{t('job.aboutNothing')}</Text>}
              {job.subjects.map(({ name, id }) => (
                <div key={name}>
                  <KeyValue label={name} value={id} />
                </div>
              ))}
            </Stack>
          </Card>
        </Columns>
        <Section title={t('job.lastError')}>
          {job.lastError === null ? (
            <Text tone="dimmed">{t('job.noError')}</Text>
          ) : (
            <Card>
              <code>{job.lastError}</code>
            </Card>
          )}
        </Section>
        <Section title={t('job.history')}>
          <AuditTimeline entries={job.auditEntries?.nodes ?? []} />
        </Section>
      </Stack>
    </Page>
  );
}
