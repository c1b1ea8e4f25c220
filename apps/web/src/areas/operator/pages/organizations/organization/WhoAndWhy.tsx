import { Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { ActorKind } from '../../../../../__generated__/graphql.ts';

export interface WhoAndWhyProps {
  actor: { readonly kind: ActorKind; readonly name: string | null };
  reason: string | null;
}

/** Who did something, and why in their own words. */
export function WhoAndWhy({ actor, reason }: WhoAndWhyProps) {
  const { t } = useTranslation('operator');
  return (
    <Stack gap={1}>
      <span>{actor.name ?? t(`audit.kind.${actor.kind}`)}</span>
      {reason !== null && (
        <Text as="span" size="compact" tone="dimmed">
          {t('organization.quoted', { reason })}
        </Text>
      )}
    </Stack>
  );
}
