import { Card, EditIcon, LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { auditUrl, editLadderUrl, ladderUrl } from '../../../../urls.ts';
import { AddTier } from './AddTier.tsx';
import { LadderFacts } from './LadderFacts.tsx';
import { ladderPage } from './LadderPage.query.ts';
import { LadderProblems } from './LadderProblems.tsx';
import { LadderTiers } from './LadderTiers.tsx';
import { RemoveTier } from './RemoveTier.tsx';
import { ReorderTiers } from './ReorderTiers.tsx';
import { TierMatrix } from './TierMatrix.tsx';
import { TierStanding } from './TierStanding.tsx';
import { parseLadderView } from './view.ts';

/** One ladder: what is wrong with it, its tiers and their order, what each gives, and who is on it. */
export function LadderPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const mayChange = useMay('CATALOG_MANAGE');
  const { order, remove, differences } = parseLadderView(useSearchParams()[0]);
  const { catalogLadder: ladder, products } = ladderPage.useAnswer();
  if (!ladder) throw new NotThere();
  const { slug } = ladder;
  const close = () => void navigate(ladderUrl(slug, { differences }), { preventScrollReset: true });
  return (
    <Page
      title={ladder.name}
      actions={
        mayChange && (
          <LinkButton to={editLadderUrl(slug)} icon={EditIcon}>
            {t('ladders.edit')}
          </LinkButton>
        )
      }
    >
      <Stack gap={6}>
        <LadderProblems ladder={ladder} />
        <Section
          title={t('ladders.tiers.title')}
          description={t(mayChange ? 'ladders.tiers.leadMove' : 'ladders.tiers.lead')}
        >
          <LadderTiers ladder={ladder} mayChange={mayChange} />
          {mayChange && <AddTier ladderId={ladder.id} products={products?.nodes ?? []} />}
        </Section>
        <Section title={t('ladders.matrix.title')} description={t('ladders.matrix.lead')}>
          <TierMatrix ladder={ladder} differences={differences} />
        </Section>
        <Card>
          <TierStanding ladder={ladder} />
        </Card>
        <Card level={2} title={t('ladders.facts.title')}>
          <LadderFacts ladder={ladder} />
        </Card>
        <Section title={t('acts.history')}>
          <AuditTimeline
            entries={ladder.auditEntries?.nodes ?? []}
            allUrl={auditUrl({ subject: ladder.id })}
          />
        </Section>
      </Stack>
      {mayChange && order && (
        <ReorderTiers ladder={ladder} preview={ladder.orderPreview ?? null} order={order} onClose={close} />
      )}
      {mayChange && remove && <RemoveTier ladder={ladder} productId={remove} onClose={close} />}
    </Page>
  );
}
