import { Button, Card, ConfirmDialog, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useFormat } from '../../../../../../../../shared/format/useFormat.ts';
import { useOperatorAct } from '../../../../../../acts/useOperatorAct.ts';
import { useQuestion } from '../../../../../../catalogEditing/useQuestion.ts';
import { setVersionUrl } from '../../../../../../urls.ts';

const publishSetVersion = graphql(`
  mutation PublishSetVersion($input: PublishSetVersionInput!) {
    publishSetVersion(input: $input) {
      ... on PublishSetVersionSuccess {
        version {
          id
          publishedAt
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface PublishForNewProps {
  versionId: string;
  setKey: string;
  number: number;
}

/** Publishes a draft for grants to come; nobody who holds something loses or wins by it. */
export function PublishForNew({ versionId, setKey, number }: PublishForNewProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const navigate = useNavigate();
  const toasts = useToasts();
  const question = useQuestion('new');
  const [change, isPending] = useOperatorAct(publishSetVersion);
  const [problem, setProblem] = useState<string>();
  async function publish() {
    const outcome = await change({ input: { versionId } });
    if (outcome.kind === 'refused') {
      setProblem(outcome.problems[0]?.message);
      return;
    }
    await navigate(setVersionUrl(setKey, number), { replace: true });
    toasts.show({ message: t('publishVersion.published', { number: format.number(number) }) });
  }
  return (
    <Card
      level={2}
      title={t('publishVersion.new.title')}
      description={t('publishVersion.new.lead')}
      footer={<Button onClick={question.ask}>{t('publishVersion.new.button')}</Button>}
    >
      <ConfirmDialog
        open={question.isAsked}
        title={t('publishVersion.new.question', { number: format.number(number) })}
        confirmLabel={t('publishVersion.new.button')}
        consequences={[
          { label: t('publishVersion.new.toCome') },
          { label: t('publishVersion.new.kept') },
          { label: t('publishVersion.final') },
        ]}
        pending={isPending}
        error={problem}
        onConfirm={() => void publish()}
        onCancel={question.close}
      />
    </Card>
  );
}
