import { Button, Card, Row, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { auditUrl } from '../../../../urls.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { useTurning } from '../useTurning.ts';
import { organizationAuditPage } from './OrganizationAuditPage.query.ts';

/** Everything that was done to the organization and to what is its own, by whomever. */
export function OrganizationAuditPage() {
  const { t } = useTranslation('operator');
  const turn = useTurning();
  const { organization } = organizationAuditPage.useAnswer();
  if (!organization) throw new NotThere();
  const { id, auditEntries } = organization;
  const turning = auditEntries && paging(auditEntries.pageInfo, turn);
  return (
    <OrganizationFrame organization={organization} tab="audit">
      <Section title={t('organization.audit')} description={t('organization.auditLead')}>
        <Card>
          <Stack gap={4}>
            <AuditTimeline entries={auditEntries?.nodes ?? []} allUrl={auditUrl({ organization: id })} />
            {turning && (turning.hasPrevious || turning.hasNext) && (
              <Row justify="end">
                <Button disabled={!turning.hasPrevious} onClick={turning.onPrevious}>
                  {t('history.later')}
                </Button>
                <Button disabled={!turning.hasNext} onClick={turning.onNext}>
                  {t('history.earlier')}
                </Button>
              </Row>
            )}
          </Stack>
        </Card>
      </Section>
    </OrganizationFrame>
  );
}
