import { NoPermissionState, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { ladderUrl } from '../../../../../urls.ts';
import { LadderForm } from '../../LadderForm.tsx';
import { editLadderPage } from './EditLadderPage.query.ts';

const updatePlanLadder = graphql(`
  mutation UpdatePlanLadder($input: UpdatePlanLadderInput!) {
    updatePlanLadder(input: $input) {
      ... on UpdatePlanLadderSuccess {
        ladder {
          id
          slug
          name
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Renames a ladder. */
export function EditLadderPage() {
  const { t } = useTranslation('operator');
  const { catalogLadder: ladder } = editLadderPage.useAnswer();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [update] = useOperatorAct(updatePlanLadder);
  const mayChange = useMay('CATALOG_MANAGE');
  if (!ladder) throw new NotThere();
  const { id, slug, name } = ladder;
  const title = t('ladders.editTitle', { name });
  return (
    <Page title={title} breadcrumbs={[{ label: name, to: ladderUrl(slug) }]}>
      {mayChange ? (
        <LadderForm
          label={title}
          initial={{ name, slug }}
          submitLabel={t('ladders.save')}
          cancelUrl={ladderUrl(slug)}
          send={async (words) => {
            const outcome = await update({ input: { ladderId: id, ...words } });
            if (outcome.kind === 'refused') return outcome.problems;
            await navigate(ladderUrl(outcome.answer.ladder.slug));
            toasts.show({ message: t('ladders.saved') });
          }}
        />
      ) : (
        <NoPermissionState level={2}>{t('may.message')}</NoPermissionState>
      )}
    </Page>
  );
}
