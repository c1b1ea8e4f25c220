import { NoPermissionState, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useMay } from '../../../../session/useMay.ts';
import { laddersUrl, ladderUrl } from '../../../../urls.ts';
import { LadderForm } from '../LadderForm.tsx';
import { newLadderPage } from './NewLadderPage.query.ts';

const createPlanLadder = graphql(`
  mutation CreatePlanLadder($input: CreatePlanLadderInput!) {
    createPlanLadder(input: $input) {
      ... on CreatePlanLadderSuccess {
        ladder {
          id
          slug
          ...LadderTable_ladder
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Makes a ladder, and leads to it. */
export function NewLadderPage() {
  const { t } = useTranslation('operator');
  const { viewer } = newLadderPage.useAnswer();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useOperatorAct(createPlanLadder);
  const mayCreate = useMay('CATALOG_MANAGE');
  if (!viewer?.operatorRole) throw new NotThere();
  return (
    <Page title={t('ladders.newTitle')} description={t('ladders.newLead')}>
      {mayCreate ? (
        <LadderForm
          label={t('ladders.newTitle')}
          initial={{ name: '', slug: '' }}
          submitLabel={t('ladders.createIt')}
          cancelUrl={laddersUrl()}
          send={async (input) => {
            const outcome = await create({ input });
            if (outcome.kind === 'refused') return outcome.problems;
            await navigate(ladderUrl(outcome.answer.ladder.slug));
            toasts.show({ message: t('ladders.created', { name: input.name }) });
          }}
        />
      ) : (
        <NoPermissionState level={2}>{t('may.message')}</NoPermissionState>
      )}
    </Page>
  );
}
