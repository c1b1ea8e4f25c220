import { useMutation } from '@apollo/client/react';
import { Button, LinkButton, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { useRefusalWords } from '../../parts/useRefusalWords.ts';
import { cancelUrl } from '../../urls.ts';

const resumeSubscription = graphql(`
  mutation ResumeSubscription($input: ResumeSubscriptionInput!) {
    resumeSubscription(input: $input) {
      ... on ResumeSubscriptionSuccess {
        intent {
          id
          state
          subscription {
            id
            ...SubscriptionCard_subscription
          }
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

export interface KeepOrCancelProps {
  subscriptionId: string;
  /** It will end; until then it can be kept. */
  isEnding: boolean;
}

/** The way out of a subscription, and the way back as long as it lasts. */
export function KeepOrCancel({ subscriptionId, isEnding }: KeepOrCancelProps) {
  const { t } = useTranslation('plans');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const [resume, { loading }] = useMutation(resumeSubscription);
  if (!isEnding) return <LinkButton to={cancelUrl(subscriptionId)}>{t('subscription.cancel')}</LinkButton>;

  async function keep(): Promise<void> {
    try {
      const answer = (await resume({ variables: { input: { subscriptionId } } })).data?.resumeSubscription;
      if (answer?.__typename === 'ResumeSubscriptionSuccess')
        toasts.show({ message: t('subscription.kept') });
      else toasts.show({ tone: 'danger', message: refusalWords(answer?.code ?? '') });
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
  }
  return (
    <Button variant="primary" pending={loading} onClick={() => void keep()}>
      {t('subscription.keep')}
    </Button>
  );
}
