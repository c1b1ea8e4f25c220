import { Button, Dialog, KeyValue, LinkButton, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';

export interface CheckoutReadyProps {
  /** Without an address while Stripe has not answered. */
  intent: { readonly url: string | null; readonly expiresAt: string };
  onClose: () => void;
}

/** The link to a checkout, to be copied. */
export function CheckoutReady({ intent: { url, expiresAt }, onClose }: CheckoutReadyProps) {
  const { t } = useTranslation('operator');
  const { dateTime } = useFormat();
  return (
    <Dialog
      open
      title={t('checkout.ready')}
      onClose={onClose}
      footer={
        <>
          {url !== null && (
            <LinkButton to={url} newTab>
              {t('checkout.openIt')}
            </LinkButton>
          )}
          <Button variant="primary" onClick={onClose} data-autofocus="">
            {t('checkout.done')}
          </Button>
        </>
      }
    >
      {url === null ? (
        <Text>{t('checkout.later')}</Text>
      ) : (
        <Stack gap={3}>
          <Text>{t('checkout.give', { date: dateTime(expiresAt) })}</Text>
          <KeyValue label={t('checkout.link')} value={url} />
        </Stack>
      )}
    </Dialog>
  );
}
