import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, LinkButton, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SuspensionCard_organizationFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useAddressWith } from '../../../../session/useAddressWith.ts';

const organizationFragment = graphql(`
  fragment SuspensionCard_organization on Organization {
    id
    suspension {
      since
      until
      reason
      suspendedBy
    }
  }
`);

export interface SuspensionCardProps {
  organization: FragmentType<SuspensionCard_organizationFragment>;
  mayChange: boolean;
}

/** Whether the organization is suspended, since when, by whom and why. */
export function SuspensionCard({ organization, mayChange }: SuspensionCardProps) {
  const { t } = useTranslation('operator');
  const addressWith = useAddressWith();
  const { suspension } = useFragmentData(organizationFragment, organization);
  if (suspension === null) {
    return (
      <Card level={2} title={t('standing.active')}>
        <Stack gap={3}>
          <Text tone="dimmed">{t('standing.activeMessage')}</Text>
          {mayChange && (
            <div>
              <LinkButton to={addressWith({ ask: 'suspend' })}>{t('standing.suspend')}</LinkButton>
            </div>
          )}
        </Stack>
      </Card>
    );
  }
  const { since, until, reason, suspendedBy } = suspension;
  return (
    <Card level={2} title={t('standing.suspended')} description={t('standing.suspendedMessage')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            { term: t('standing.since'), value: <DateTime value={since} /> },
            {
              term: t('standing.until'),
              value: until === null ? t('standing.untilRestored') : <DateTime value={until} />,
            },
            { term: t('standing.by'), value: suspendedBy ?? t('standing.byNobody') },
            { term: t('standing.reason'), value: reason },
          ]}
        />
        {mayChange && (
          <div>
            <LinkButton to={addressWith({ ask: 'restore' })} variant="primary">
              {t('standing.restore')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}
