import { TextField, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

const linkStripeCustomer = graphql(`
  mutation LinkStripeCustomer($input: LinkStripeCustomerInput!) {
    linkStripeCustomer(input: $input) {
      ... on LinkStripeCustomerSuccess {
        isSettled
        organization {
          id
          name
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface LinkCustomerDialogProps {
  concern: { readonly subject: { readonly id: string } | null };
  onClose: () => void;
}

/** Asks whose a customer of Stripe's is. */
export function LinkCustomerDialog({ concern: { subject }, onClose }: LinkCustomerDialogProps) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [organizationId, setOrganizationId] = useState('');
  const [link, pending] = useOperatorAct(linkStripeCustomer, {
    INVALID_STATE: t('billingConcerns.alreadyLinked'),
    NOT_FOUND: t('billingConcerns.noSuch'),
  });
  const customer = subject?.id ?? '';
  return (
    <ReasonedDialog
      title={t('billingConcerns.linkTitle', { customer })}
      confirmLabel={t('billingConcerns.link')}
      consequences={[{ label: t('billingConcerns.linkGives') }, { label: t('billingConcerns.linkForGood') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        if (organizationId.trim() === '') return t('billingConcerns.organizationMissing');
        const input = { stripeCustomer: customer, organizationId: organizationId.trim(), reason };
        const outcome = await link({ input });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        const { name } = outcome.answer.organization;
        toasts.show({
          message: t(outcome.answer.isSettled ? 'billingConcerns.linked' : 'billingConcerns.linkedWaiting', {
            name,
          }),
        });
        // The page asks anew on the way.
        onClose();
      }}
    >
      <TextField
        label={t('billingConcerns.organizationId')}
        description={t('billingConcerns.organizationIdLead')}
        value={organizationId}
        onChange={(event) => setOrganizationId(event.target.value)}
      />
    </ReasonedDialog>
  );
}
