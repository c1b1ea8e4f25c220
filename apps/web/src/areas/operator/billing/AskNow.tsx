import { LinkButton, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../acts/useOperatorAct.ts';
import { sentencesOf } from '../acts/useRefusalWords.ts';
import { useAddressWith } from '../session/useAddressWith.ts';

const syncAccount = graphql(`
  mutation SyncAccount($input: SyncAccountInput!) {
    syncAccount(input: $input) {
      ... on SyncAccountSuccess {
        isSettled
        organization {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface AskNowProps {
  organization: { readonly id: string; readonly name: string };
}

/** Has Stripe asked about an organization at once; the question has an address. */
export function AskNow({ organization: { id, name } }: AskNowProps) {
  const { t } = useTranslation('operator');
  const addressWith = useAddressWith();
  const navigate = useNavigate();
  const isAsked = useSearchParams()[0].get('sync') === id;
  return (
    <>
      <LinkButton
        to={addressWith({ sync: id })}
        size="small"
        aria-label={t('stripeHealth.sync.of', { name })}
      >
        {t('stripeHealth.sync.now')}
      </LinkButton>
      {isAsked && (
        <AskNowDialog
          id={id}
          name={name}
          onClose={() => void navigate(addressWith({ sync: null }), { preventScrollReset: true })}
        />
      )}
    </>
  );
}

function AskNowDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [sync, pending] = useOperatorAct(syncAccount);
  return (
    <ReasonedDialog
      title={t('stripeHealth.sync.ask', { name })}
      confirmLabel={t('stripeHealth.sync.now')}
      consequences={[{ label: t('stripeHealth.sync.asks') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await sync({ input: { organizationId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        toasts.show({
          message: t(outcome.answer.isSettled ? 'stripeHealth.sync.settled' : 'stripeHealth.sync.waiting', {
            name,
          }),
        });
        // The page asks anew on the way.
        onClose();
      }}
    />
  );
}
