import { Card, Columns, EmptyState, LinkButton, Notice, Row, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../shared/page/Page.tsx';
import { type PlansSeen, usePlansSeen } from '../../parts/usePlansSeen.ts';
import { plansViewUrl, readPlansView } from '../../urls.ts';
import { AddonCard } from './AddonCard.tsx';
import { LadderOffer } from './LadderOffer.tsx';
import { plansPage } from './PlansPage.query.ts';

type Answer = ReturnType<typeof plansPage.useAnswer>;

/** Every plan that can be had, for strangers; for members with what each would change for them. */
export function PlansPage() {
  const answer = plansPage.useAnswer();
  const organization = answer.viewer?.defaultOrganization;
  return organization ? (
    <SeenByMember organization={organization} answer={answer} />
  ) : (
    <Offer seen={null} answer={answer} />
  );
}

interface SeenByMemberProps {
  organization: NonNullable<NonNullable<Answer['viewer']>['defaultOrganization']>;
  answer: Answer;
}

function SeenByMember({ organization, answer }: SeenByMemberProps) {
  return <Offer seen={usePlansSeen(organization)} answer={answer} />;
}

function Offer({ seen, answer: { planLadders, addons, store } }: { seen: PlansSeen | null; answer: Answer }) {
  const { t } = useTranslation('plans');
  const [search] = useSearchParams();
  const { yearly = false } = readPlansView(search);
  const prices = planLadders.flatMap(({ tiers }) => tiers.flatMap(({ product }) => product.prices));
  const intervals = new Set(prices.map(({ interval }) => interval));
  return (
    <Page
      title={t('plans.title')}
      description={t(seen === null ? 'plans.leadForStrangers' : 'plans.lead')}
      actions={intervals.has('MONTH') && intervals.has('YEAR') && <IntervalChoice />}
    >
      <Stack gap={7}>
        {!store.isOpen && (
          <Notice tone="warning" title={t('store.closed')}>
            {store.closedMessage}
          </Notice>
        )}
        {planLadders.length === 0 && (
          <Card>
            <EmptyState level={2} title={t('plans.none.title')}>
              {t('plans.none.message')}
            </EmptyState>
          </Card>
        )}
        {planLadders.map((ladder) => (
          <LadderOffer key={ladder.id} ladder={ladder} yearly={yearly} seen={seen} isOpen={store.isOpen} />
        ))}
        {addons.length > 0 && (
          <Section title={t('addons.title')} description={t('addons.lead')}>
            <Columns gap={4}>
              {addons.map((addon) => (
                <AddonCard key={addon.id} product={addon} yearly={yearly} seen={seen} isOpen={store.isOpen} />
              ))}
            </Columns>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

/** Prices by the month or by the year; each choice is an address. */
function IntervalChoice() {
  const { t } = useTranslation('plans');
  const [search] = useSearchParams();
  const view = readPlansView(search);
  return (
    <nav aria-label={t('plans.interval')}>
      <Row gap={1}>
        {[false, true].map((yearly) => (
          <LinkButton
            key={String(yearly)}
            to={plansViewUrl({ ...view, yearly })}
            size="small"
            variant={yearly === view.yearly ? 'secondary' : 'quiet'}
            aria-current={yearly === view.yearly ? 'page' : undefined}
          >
            {t(yearly ? 'plans.yearly' : 'plans.monthly')}
          </LinkButton>
        ))}
      </Row>
    </nav>
  );
}
