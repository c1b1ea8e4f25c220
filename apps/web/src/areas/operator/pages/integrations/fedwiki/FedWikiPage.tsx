import {
  BarChart,
  Button,
  Card,
  CheckCircleIcon,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  RefreshIcon,
  RelativeTime,
  Section,
  SiteIcon,
  Stack,
  StatTiles,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { allSitesUrl } from '../../../urls.ts';
import { fedWikiPage } from './FedWikiPage.query.ts';
import { siteStates } from './sites/filters.ts';

interface Problem {
  readonly message: string;
  readonly count: number;
}

/** How the wiki farm does: whether it answers, what it holds, and what stands in its way. */
export function FedWikiPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { revalidate, state } = useRevalidator();
  const { farm } = fedWikiPage.useAnswer();
  if (!farm) throw new NotThere();
  const points = siteStates.map((one) => ({
    label: t(`sites.states.${one}`),
    value: farm.counts.find((count) => count.state === one)?.count ?? 0,
  }));
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const columns: Column<Problem>[] = [
    { key: 'message', header: t('fedwiki.problem'), cell: ({ message }) => message },
    { key: 'count', header: t('fedwiki.concerned'), align: 'end', cell: ({ count }) => format.number(count) },
  ];
  return (
    <Page
      title={t('fedwiki.title')}
      description={t('fedwiki.lead')}
      actions={
        <>
          <Button icon={RefreshIcon} pending={state === 'loading'} onClick={() => void revalidate()}>
            {t('jobs.lookAgain')}
          </Button>
          <LinkButton to={allSitesUrl()} icon={SiteIcon} variant="primary">
            {t('sites.title')}
          </LinkButton>
        </>
      }
    >
      <Stack gap={6}>
        {farm.isReachable ? (
          <Notice tone="success" title={t('fedwiki.answers')}>
            {t('fedwiki.answersIn', { milliseconds: farm.latencyMs, version: farm.version ?? '' })}
          </Notice>
        ) : (
          <Notice tone="danger" title={t('fedwiki.silent')}>
            {`${farm.message} ${t('fedwiki.silentMessage')}`}
          </Notice>
        )}
        <StatTiles
          stats={[
            { label: t('fedwiki.known'), value: format.number(total), to: allSitesUrl() },
            {
              label: t('fedwiki.held'),
              value: farm.siteCount === null ? t('fedwiki.notTold') : format.number(farm.siteCount),
            },
            {
              label: t('fedwiki.storage'),
              value: format.bytes(farm.storageBytes),
              to: allSitesUrl({ order: 'LARGEST' }),
            },
            {
              label: t('fedwiki.behind'),
              value: format.number(farm.behindCount),
              to: allSitesUrl({ isBehind: true }),
            },
            {
              label: t('fedwiki.measured'),
              value:
                farm.lastMeasuredAt === null ? (
                  t('fedwiki.never')
                ) : (
                  <RelativeTime value={farm.lastMeasuredAt} />
                ),
            },
          ]}
        />
        {total > 0 && (
          <Card>
            <BarChart
              title={t('fedwiki.byState')}
              summary={t('fedwiki.byStateSummary', { count: total, sites: format.number(total) })}
              points={points}
              texts={{ asTable: t('parts.asTable'), label: t('sites.state'), value: t('sites.title') }}
            />
          </Card>
        )}
        <Section title={t('fedwiki.problems')} description={t('fedwiki.problemsLead')}>
          <DataTable
            caption={t('fedwiki.problems')}
            columns={columns}
            rows={farm.problems}
            rowKey={({ message }) => message}
            empty={
              <EmptyState icon={CheckCircleIcon} title={t('fedwiki.noProblems.title')}>
                {t('fedwiki.noProblems.message')}
              </EmptyState>
            }
          />
        </Section>
      </Stack>
    </Page>
  );
}
