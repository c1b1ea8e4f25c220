import { LinkButton, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useAddressWith } from '../../../../session/useAddressWith.ts';
import { useMay } from '../../../../session/useMay.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NoteList } from './NoteList.tsx';
import { organizationStandingPage } from './OrganizationStandingPage.query.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';
import { SuspensionCard } from './SuspensionCard.tsx';

/** How an organization stands with those who look after the console: suspended or not, and what they noted. */
export function OrganizationStandingPage() {
  const { t } = useTranslation('operator');
  const { organization } = organizationStandingPage.useAnswer();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const may = useMay('ORGANIZATIONS_MANAGE');
  if (!organization) throw new NotThere();
  const { isSuspended } = organization;
  const showsAll = search.get('notes') === 'all';
  const ask = may ? search.get('ask') : null;
  const close = () => void navigate(addressWith({ ask: null }), { preventScrollReset: true });
  return (
    <OrganizationFrame organization={organization} tab="standing">
      <Stack gap={6}>
        <SuspensionCard organization={organization} mayChange={may} />
        <Section title={t('note.title')} description={t('note.lead')}>
          <Stack gap={4}>
            {may && <NoteForm organizationId={organization.id} />}
            <NoteList notes={organization.notes?.nodes ?? []} mayTakeBack={may} />
            <div>
              <LinkButton size="small" to={addressWith({ notes: showsAll ? null : 'all' })}>
                {t(showsAll ? 'note.hideTakenBack' : 'note.showTakenBack')}
              </LinkButton>
            </div>
          </Stack>
        </Section>
      </Stack>
      {ask === 'suspend' && !isSuspended && <SuspendDialog organization={organization} onClose={close} />}
      {ask === 'restore' && isSuspended && <RestoreDialog organization={organization} onClose={close} />}
    </OrganizationFrame>
  );
}
