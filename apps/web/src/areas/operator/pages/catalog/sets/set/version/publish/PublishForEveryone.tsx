import {
  Button,
  Card,
  ConfirmDialog,
  Form,
  FormErrorSummary,
  SelectField,
  StatTiles,
  Text,
  TextField,
  TextLink,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type {
  PaidGrantsFollow,
  PublishForEveryone_publicationFragment,
} from '../../../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../../../shared/format/useFormat.ts';
import { useForm } from '../../../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../../../acts/useOperatorAct.ts';
import { useCatalogChecks } from '../../../../../../catalogEditing/useCatalogChecks.ts';
import { useQuestion } from '../../../../../../catalogEditing/useQuestion.ts';
import { campaignUrl, organizationUrl } from '../../../../../../urls.ts';

graphql(`
  fragment PublishForEveryone_publication on SetVersionPublication {
    organizationCount
    paidGrantCount
    paidGrantsLosingCount
    firstOrganizations {
      id
      slug
      name
    }
  }
`);

const publishForEveryone = graphql(`
  mutation PublishForEveryone($input: PublishSetVersionForEveryoneInput!) {
    publishSetVersionForEveryone(input: $input) {
      ... on PublishSetVersionForEveryoneSuccess {
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

export interface PublishForEveryoneProps {
  versionId: string;
  /** Typed to confirm. */
  setKey: string;
  publication: PublishForEveryone_publicationFragment;
}

/** Moves everybody who holds an older version to this one: whom it reaches is counted before anything is done. */
export function PublishForEveryone({ versionId, setKey, publication }: PublishForEveryoneProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const navigate = useNavigate();
  const toasts = useToasts();
  const check = useCatalogChecks();
  const question = useQuestion('everyone');
  const [change] = useOperatorAct(publishForEveryone);
  const {
    organizationCount,
    paidGrantCount,
    paidGrantsLosingCount: losing,
    firstOrganizations,
  } = publication;
  const follow = (value: string) =>
    losing > 0 && value === '' ? t('publishVersion.everyone.sayWhen') : null;
  const form = useForm({
    initial: { paidGrants: '', reason: '' },
    checks: { reason: check.requiredReason, paidGrants: follow },
    async send({ paidGrants, reason }) {
      const outcome = await change({
        input: {
          versionId,
          paidGrants: (paidGrants as PaidGrantsFollow) || null,
          reason: reason.trim(),
        },
      });
      if (outcome.kind === 'refused') {
        question.close();
        return outcome.problems;
      }
      await navigate(campaignUrl(outcome.answer.campaign.id), { replace: true });
      toasts.show({ message: t('publishVersion.everyone.started') });
    },
  });
  return (
    <Card
      level={2}
      title={t('publishVersion.everyone.title')}
      description={t('publishVersion.everyone.lead')}
    >
      <StatTiles
        stats={[
          { label: t('publishVersion.everyone.organizations'), value: format.number(organizationCount) },
          { label: t('publishVersion.everyone.paid'), value: format.number(paidGrantCount) },
          { label: t('publishVersion.everyone.losing'), value: format.number(losing) },
        ]}
      />
      {firstOrganizations.length > 0 && (
        <Text as="div" size="compact" tone="dimmed">
          {t('publishVersion.everyone.among')}{' '}
          {firstOrganizations.map(({ id, slug, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <TextLink to={organizationUrl(slug)}>{name}</TextLink>
            </span>
          ))}
        </Text>
      )}
      <Form
        label={t('publishVersion.everyone.title')}
        onSubmit={() => (form.check() ? question.ask() : undefined)}
      >
        <FormErrorSummary {...form.summary} />
        {paidGrantCount > 0 && (
          <SelectField
            {...form.field('paidGrants')}
            label={t('publishVersion.everyone.follow')}
            description={losing > 0 ? t('publishVersion.everyone.followWhy', { count: losing }) : undefined}
            optional={losing === 0}
            placeholder={losing > 0 ? true : t('publishVersion.everyone.now')}
            options={[
              ...(losing > 0 ? [{ value: 'NOW', label: t('publishVersion.everyone.now') }] : []),
              { value: 'AT_PERIOD_END', label: t('publishVersion.everyone.atPeriodEnd') },
            ]}
          />
        )}
        <TextField
          {...form.field('reason')}
          label={t('catalogParts.reason')}
          description={t('catalogParts.reasonHint')}
        />
        <div>
          <Button type="submit" variant="danger">
            {t('publishVersion.everyone.button')}
          </Button>
        </div>
      </Form>
      <ConfirmDialog
        open={question.isAsked}
        title={t('publishVersion.everyone.question')}
        tone="danger"
        typed={setKey}
        confirmLabel={t('publishVersion.everyone.button')}
        consequences={[
          { count: organizationCount, label: t('publishVersion.everyone.organizationsMove') },
          ...(losing > 0 ? [{ count: losing, label: t('publishVersion.everyone.losing') }] : []),
          { label: t('publishVersion.final') },
        ]}
        pending={form.isPending}
        onConfirm={() => void form.submit()}
        onCancel={question.close}
      />
    </Card>
  );
}
