import { LinkButton, Section, SignOutIcon, Stack, StatusBadge, UserIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { AuditTimeline } from '../../../audit/AuditTimeline.tsx';
import { usePageActs } from '../../../finder/usePageActs.ts';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { useMay } from '../../../session/useMay.ts';
import { PersonOrganizations } from './PersonOrganizations.tsx';
import { personPage } from './PersonPage.query.ts';
import { PersonSessions } from './PersonSessions.tsx';
import { PersonSummary } from './PersonSummary.tsx';
import { SignOutDialog } from './SignOutDialog.tsx';
import { ViewAsDialog } from './ViewAsDialog.tsx';

/** Everything about one person: where they belong, where they are signed in, what they did and what was done. */
export function PersonPage() {
  const { t } = useTranslation('operator');
  const { viewer, person } = personPage.useAnswer();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const mayViewAs = useMay('PEOPLE_VIEW_AS');
  const mayManage = useMay('PEOPLE_MANAGE');
  const isOneself = viewer?.person.id === person?.id;
  usePageActs(person?.displayName ?? '', [
    ...(mayViewAs && !isOneself ? [{ label: t('person.viewAs'), url: addressWith({ ask: 'view-as' }) }] : []),
    ...(mayManage ? [{ label: t('person.signOut'), url: addressWith({ ask: 'sign-out' }) }] : []),
  ]);
  if (!person) throw new NotThere();
  const close = () => void navigate(addressWith({ ask: null }), { preventScrollReset: true });
  return (
    <Page
      title={person.displayName}
      status={
        person.operatorRole && <StatusBadge tone="info">{t(`role.${person.operatorRole}`)}</StatusBadge>
      }
      actions={
        <>
          {mayManage && (
            <LinkButton to={addressWith({ ask: 'sign-out' })} icon={SignOutIcon}>
              {t('person.signOut')}
            </LinkButton>
          )}
          {mayViewAs && !isOneself && (
            <LinkButton to={addressWith({ ask: 'view-as' })} variant="primary" icon={UserIcon}>
              {t('person.viewAs')}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap={6}>
        <PersonSummary person={person} />
        <Section title={t('person.organizations')}>
          <PersonOrganizations memberships={person.memberships?.nodes ?? []} />
        </Section>
        <Section title={t('person.sessions')} description={t('person.sessionsLead')}>
          <PersonSessions person={person} />
        </Section>
        <Section title={t('person.history')}>
          <AuditTimeline entries={person.auditEntries?.nodes ?? []} />
        </Section>
      </Stack>
      {search.get('ask') === 'view-as' && mayViewAs && !isOneself && (
        <ViewAsDialog person={person} onClose={close} />
      )}
      {search.get('ask') === 'sign-out' && mayManage && <SignOutDialog person={person} onClose={close} />}
    </Page>
  );
}
