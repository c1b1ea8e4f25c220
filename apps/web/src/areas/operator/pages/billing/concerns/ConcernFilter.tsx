import { LinkButton, Row, SelectField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BillingConcernKind } from '../../../../../__generated__/graphql.ts';
import { billingConcernsUrl } from '../../../urls.ts';
import { type ConcernFilters, concernKinds } from './filters.ts';

/** Narrows the list to open, closed or all of them, and to a kind; each choice is an address. */
export function ConcernFilter({ filters: { kind, show } }: { filters: ConcernFilters }) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  return (
    <Row gap={3} align="end">
      <nav aria-label={t('billingConcerns.show')}>
        <Row gap={1}>
          {([undefined, 'closed', 'all'] as const).map((one) => (
            <LinkButton
              key={one ?? ''}
              to={billingConcernsUrl({ kind, show: one })}
              size="small"
              variant={one === show ? 'secondary' : 'quiet'}
              aria-current={one === show ? 'page' : undefined}
            >
              {t(`billingConcerns.shown.${one ?? 'open'}`)}
            </LinkButton>
          ))}
        </Row>
      </nav>
      <SelectField
        label={t('billingConcerns.kind')}
        value={kind ?? ''}
        options={[
          { value: '', label: t('billingConcerns.allKinds') },
          ...concernKinds.map((one) => ({ value: one, label: t(`billingConcerns.kinds.${one}.title`) })),
        ]}
        onChange={(event) => {
          const chosen = (event.target.value || undefined) as BillingConcernKind | undefined;
          void navigate(billingConcernsUrl({ kind: chosen, show }));
        }}
      />
    </Row>
  );
}
