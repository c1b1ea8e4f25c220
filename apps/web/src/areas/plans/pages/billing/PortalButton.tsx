import { useMutation } from '@apollo/client/react';
import { Button, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { useRefusalWords } from '../../parts/useRefusalWords.ts';

const openBillingPortal = graphql(`
  mutation OpenBillingPortal($input: OpenBillingPortalInput!) {
    openBillingPortal(input: $input) {
      ... on OpenBillingPortalSuccess {
        url
      }
      ... on UserError {
        code
      }
    }
  }
`);

/** The way to Stripe's own page, where cards, addresses and tax ids are changed. */
export function PortalButton({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('plans');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const refusalWords = useRefusalWords();
  const [open, { loading }] = useMutation(openBillingPortal);
  async function go(): Promise<void> {
    try {
      const answer = (await open({ variables: { input: { organizationId } } })).data?.openBillingPortal;
      if (answer?.__typename === 'OpenBillingPortalSuccess') window.location.assign(answer.url);
      else toasts.show({ tone: 'danger', message: refusalWords(answer?.code ?? '') });
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
  }
  return (
    <Button pending={loading} onClick={() => void go()}>
      {t('billing.portal')}
    </Button>
  );
}
