import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  TextField,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';
import { draftSetUrl, setsUrl } from '../../../../urls.ts';

const createEntitlementSet = graphql(`
  mutation CreateEntitlementSet($input: CreateEntitlementSetInput!) {
    createEntitlementSet(input: $input) {
      ... on CreateEntitlementSetSuccess {
        entitlementSet {
          id
          key
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** A name, and a key for machines. */
export function NewSetForm() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const check = useCatalogChecks();
  const [change] = useOperatorAct(createEntitlementSet);
  const form = useForm({
    initial: { name: '', key: '', reason: '' },
    checks: { name: check.name, key: check.setKey, reason: check.reason },
    async send({ name, key, reason }) {
      const outcome = await change({ input: { name: name.trim(), key, reason: reason.trim() || null } });
      if (outcome.kind === 'refused') return outcome.problems;
      await navigate(draftSetUrl(outcome.answer.entitlementSet.key));
      toasts.show({ message: t('newSet.made', { name: name.trim() }) });
    },
  });
  return (
    <Card>
      <Form label={t('newSet.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('name')}
          label={t('catalogParts.name')}
          description={t('newSet.nameHint')}
        />
        <TextField
          {...form.field('key')}
          label={t('resource.key')}
          description={t('newSet.keyHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          {...form.field('reason')}
          label={t('catalogParts.reason')}
          description={t('catalogParts.reasonHint')}
          optional
        />
        <FormActions>
          <LinkButton to={setsUrl} variant="quiet">
            {t('catalogParts.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('newSet.submitting')}>
            {t('newSet.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
