import { Button, DescriptionList, Notice, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { ExcessNotice } from '../../../parts/ExcessNotice.tsx';
import type { Preview } from './ChoosePage.query.ts';
import { useCheckout } from './useCheckout.ts';
import { useSwitch } from './useSwitch.ts';

export interface DecisionProps {
  purchase: { readonly organizationId: string; readonly priceId: string; readonly quantity: number };
  preview: Preview;
  isPaidAgain: boolean;
}

/** What is paid today and next, what would be too much, and the one button. */
export function Decision({ purchase, preview, isPaidAgain }: DecisionProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const checkout = useCheckout();
  const change = useSwitch();
  const { way, effectiveAt, dueNow, nextPayment, lines, excess, subscription, token } = preview;
  const isCheckout = way === 'CHECKOUT' || subscription === null;
  const parts = lines.some(({ isProration }) => isProration) ? lines : [];
  const { isPending, problem } = isCheckout ? checkout : change;
  const date = format.date(effectiveAt);
  const { priceId, quantity } = purchase;
  function go(): void {
    if (isCheckout) void checkout.begin(purchase);
    else void change.begin({ subscriptionId: subscription.id, priceId, quantity, token });
  }
  return (
    <>
      <DescriptionList
        items={[
          { term: t('choose.today'), value: <strong>{format.money(dueNow)}</strong> },
          ...(nextPayment
            ? [
                {
                  term: t('choose.next', { date: format.date(nextPayment.at) }),
                  value: format.money(nextPayment.amount),
                },
              ]
            : []),
        ]}
      />
      {parts.length > 0 && (
        <DescriptionList
          items={parts.map(({ description, amount }) => ({ term: description, value: format.money(amount) }))}
        />
      )}
      {dueNow.amountMinor.startsWith('-') && <Text size="compact">{t('choose.credit')}</Text>}
      {isCheckout && <Text>{t(isPaidAgain ? 'choose.paidAgain' : 'choose.paidOnce')}</Text>}
      <Text size="compact" tone="dimmed">
        {way === 'SWITCH_AT_PERIOD_END' ? t('choose.beginsLater', { date }) : t('choose.begins')}
      </Text>
      {excess.map((one) => (
        <ExcessNotice key={one.resource.id} excess={one} />
      ))}
      <div role="alert">{problem !== null && <Notice tone="danger">{problem}</Notice>}</div>
      <Button variant="primary" size="large" wide pending={isPending} onClick={go}>
        {t(`choose.button.${way}`, { date })}
      </Button>
      <Text size="small" tone="dimmed">
        {t(isCheckout ? 'choose.stripe' : 'choose.taxes')}
      </Text>
    </>
  );
}
