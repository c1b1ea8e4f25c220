import { Card, LinkButton, Notice, ProgressBar, Section, Stack, StatTiles, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { useLookAgain } from '../../../../acts/useLookAgain.ts';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { useMay } from '../../../../session/useMay.ts';
import { auditUrl, reconciliationUrl } from '../../../../urls.ts';
import { ReconciliationBadge } from '../ReconciliationBadge.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { DriftTable } from './DriftTable.tsx';
import { type DriftFilters, parseDriftFilters } from './filters.ts';
import { reconciliationPage } from './ReconciliationPage.query.ts';
import { RepairDialog } from './RepairDialog.tsx';

/** One comparison: how far it is, what differs, and a way to mend it. */
export function ReconciliationPage() {
  const { t } = useTranslation('operator');
  const { dateTime, number } = useFormat();
  const texts = usePartTexts();
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const mayManage = useMay('BILLING_MANAGE');
  const { ask, drift: askedId, ...filters } = parseDriftFilters(useSearchParams()[0]);
  const { reconciliation: run, drifts } = reconciliationPage.useAnswer();
  useLookAgain(reconciliationPage, run?.state === 'RUNNING');
  if (!run || !drifts) throw new NotThere();
  const { id, state, kind, checkedCount, failedCount } = run;
  const show = (next: DriftFilters) =>
    void navigate(reconciliationUrl(id, next), { preventScrollReset: true });
  const asked = drifts.nodes.find((one) => one.id === askedId && one.repairedAt === null);
  // Customers of nobody's come on top of those that were counted when it began.
  const total =
    state === 'RUNNING' ? run.customerCount && Math.max(run.customerCount, checkedCount) : checkedCount;
  return (
    <Page
      title={t('reconciliation.heading', {
        kind: t(`reconciliations.kinds.${kind}`),
        time: dateTime(run.startedAt),
      })}
      description={run.reason ?? undefined}
      status={<ReconciliationBadge state={state} />}
    >
      <Stack gap={6}>
        {run.isDryRun && <Notice tone="info">{t('reconciliation.dryRun')}</Notice>}
        <Card>
          <ProgressBar
            label={t('reconciliation.progress')}
            done={checkedCount - failedCount}
            failed={failedCount}
            total={total}
            texts={texts.progress}
            actions={
              mayManage &&
              state === 'RUNNING' && (
                <LinkButton
                  to={reconciliationUrl(id, { ...filters, ask: 'cancel' })}
                  size="small"
                  variant="quiet"
                >
                  {t('reconciliation.cancel')}
                </LinkButton>
              )
            }
          >
            <Text size="compact" tone="dimmed">
              {t(`reconciliation.explained.${state}`)}
            </Text>
          </ProgressBar>
        </Card>
        {run.drifts.length > 0 && (
          <StatTiles
            stats={run.drifts.map((count) => ({
              label: t(`drifts.classes.${count.class}`),
              value: number(count.foundCount),
              change: {
                words: t('drifts.repairedOf', {
                  count: count.repairedCount,
                  number: number(count.repairedCount),
                }),
                tone: count.repairedCount === count.foundCount ? ('success' as const) : ('warning' as const),
              },
            }))}
          />
        )}
        <Section title={t('drifts.title')}>
          <DriftTable
            drifts={drifts.nodes}
            runId={id}
            filters={filters}
            mayManage={mayManage}
            state={isLoading ? 'loading' : 'ready'}
            onClearFilters={() => show({})}
            paging={paging(drifts.pageInfo, (place) => show({ state: filters.state, ...place }))}
          />
        </Section>
        <Section title={t('acts.history')}>
          <AuditTimeline entries={run.auditEntries?.nodes ?? []} allUrl={auditUrl({ subject: id })} />
        </Section>
      </Stack>
      {mayManage && ask === 'cancel' && state === 'RUNNING' && (
        <CancelDialog id={id} onClose={() => show(filters)} />
      )}
      {mayManage && ask === 'repair' && asked && <RepairDialog id={asked.id} onClose={() => show(filters)} />}
    </Page>
  );
}
