import { LinkButton, Row } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { BillingConcernKind } from '../../../../../__generated__/graphql.ts';
import { billingConcernsUrl } from '../../../urls.ts';
import type { ConcernFilters } from './filters.ts';

export interface ConcernActsProps {
  concern: { readonly id: string; readonly kind: BillingConcernKind };
  /** What is in sight; it stays while one is asked. */
  filters: ConcernFilters;
}

/** What an operator can do about a concern that a person closes. */
export function ConcernActs({ concern: { id, kind }, filters }: ConcernActsProps) {
  const { t } = useTranslation('operator');
  return (
    <Row gap={1}>
      {kind === 'CUSTOMER_UNLINKED' && (
        <LinkButton
          to={billingConcernsUrl({ ...filters, ask: 'link', concern: id })}
          size="small"
          variant="primary"
        >
          {t('billingConcerns.link')}
        </LinkButton>
      )}
      <LinkButton to={billingConcernsUrl({ ...filters, ask: 'resolve', concern: id })} size="small">
        {t('billingConcerns.close')}
      </LinkButton>
    </Row>
  );
}
