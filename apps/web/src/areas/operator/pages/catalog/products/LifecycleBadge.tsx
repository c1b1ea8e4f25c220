import { StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { ProductLifecycle } from '../../../../../__generated__/graphql.ts';

const tones: Record<ProductLifecycle, Tone> = { DRAFT: 'warning', PUBLISHED: 'success', RETIRED: 'neutral' };

/** Where a product stands: draft, published, retired. */
export function LifecycleBadge({ lifecycle }: { lifecycle: ProductLifecycle }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[lifecycle]}>{t(`products.lifecycle.${lifecycle}`)}</StatusBadge>;
}
