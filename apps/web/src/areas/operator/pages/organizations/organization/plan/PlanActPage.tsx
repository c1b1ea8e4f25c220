import { NoPermissionState } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { WithAside } from '../../../../../../shared/page/WithAside.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { organizationUrl, planActs } from '../../../../urls.ts';
import { acts } from './acts.ts';
import { PlanActForm } from './PlanActForm.tsx';
import { planActPage } from './PlanActPage.query.ts';
import { PresentPlans } from './PresentPlans.tsx';
import { TargetFacts } from './TargetFacts.tsx';

/** One act on what an organization may use: asked for, looked at, carried out. */
export function PlanActPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('PLANS_MANAGE');
  const { act: asked } = useParams();
  const act = planActs.find((name) => name === asked);
  const { organization, node, ...choices } = planActPage.useAnswer();
  if (!organization || act === undefined || (acts[act].target && !node)) throw new NotThere();
  const { id, slug, name } = organization;
  return (
    <Page
      title={t(`act.${act}.title`)}
      tabTitle={`${t(`act.${act}.title`)} · ${name}`}
      description={t(`act.${act}.lead`)}
      breadcrumbs={[{ label: name, to: organizationUrl(slug) }]}
    >
      {mayChange ? (
        <WithAside
          aside={
            <>
              {node && <TargetFacts node={node} />}
              <PresentPlans organization={organization} />
            </>
          }
        >
          <PlanActForm
            key={act}
            act={act}
            organizationId={id}
            slug={slug}
            target={node?.id ?? ''}
            ladders={choices.planLadders ?? []}
            products={choices.products?.nodes ?? []}
            sets={choices.entitlementSets?.nodes ?? []}
            resources={choices.resources?.nodes ?? []}
          />
        </WithAside>
      ) : (
        <NoPermissionState level={2} title={t('may.title')}>
          {t('may.message')}
        </NoPermissionState>
      )}
    </Page>
  );
}
