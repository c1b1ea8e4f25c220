import { Form, FormActions, FormErrorSummary, LinkButton, SubmitButton, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { campaignUrl, typeUrl } from '../../../../../urls.ts';

const startBackfill = graphql(`
  mutation StartBackfill($input: StartBackfillInput!) {
    startBackfill(input: $input) {
      ... on StartBackfillSuccess {
        campaign {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Starts a backfill, and leads to where one sees how far it is. */
export function StartBackfill({ typeKey }: { typeKey: string }) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const [start] = useOperatorAct(startBackfill);
  const form = useForm({
    initial: { reason: '' },
    checks: { reason: (value) => (value.trim() === '' ? t('acts.reasonMissing') : null) },
    async send({ reason }) {
      const outcome = await start({
        input: { organizationType: typeKey, dryRun: false, reason: reason.trim() },
      });
      if (outcome.kind === 'refused') return outcome.problems;
      const { campaign } = outcome.answer;
      if (campaign) await navigate(campaignUrl(campaign.id));
    },
  });
  return (
    <Form label={t('types.backfill.start')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <TextField
        {...form.field('reason')}
        label={t('acts.reason')}
        description={t('acts.reasonHint')}
        autoComplete="off"
      />
      <FormActions>
        <LinkButton to={typeUrl(typeKey)} variant="quiet">
          {t('types.cancel')}
        </LinkButton>
        <SubmitButton pending={form.isPending}>{t('types.backfill.start')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
