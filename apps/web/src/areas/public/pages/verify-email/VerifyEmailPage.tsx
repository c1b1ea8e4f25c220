import { LinkButton, Notice, Row, Stack, Text, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { ownPath } from '../../../../shared/session/returnTo.ts';
import { loginUrl, memberHomeUrl, registerUrl } from '../../../../shared/urls.ts';
import { DemoMailbox } from '../../demo/demo.tsx';
import { FormCard } from '../../FormCard.tsx';
import { NewLinkForm } from './NewLinkForm.tsx';
import { ResendButton } from './ResendButton.tsx';

/** What to do about the mail that confirms an address: sent, too late, used up, or done. */
export function VerifyEmailPage() {
  const [search] = useSearchParams();
  const error = search.get('error');
  const returnTo = search.get('return_to');
  if (error === 'TOKEN_EXPIRED') return <LinkFailed reason="expired" returnTo={returnTo} />;
  if (error) return <LinkFailed reason="invalid" returnTo={returnTo} />;
  return search.get('confirmed') ? <Confirmed returnTo={returnTo} /> : <Sent returnTo={returnTo} />;
}

interface StateProps {
  returnTo: string | null;
}

function Sent({ returnTo }: StateProps) {
  const { t } = useTranslation('public');
  const state = useLocation().state as { email?: string } | null;
  const email = state?.email;
  return (
    <FormCard
      title={t('verify.sentTitle')}
      beneath={
        <Row justify="between">
          <TextLink to={registerUrl(returnTo)}>{t('verify.otherAddress')}</TextLink>
          <TextLink to={loginUrl(returnTo)}>{t('verify.signIn')}</TextLink>
        </Row>
      }
    >
      <Stack gap={4}>
        <Text>{email ? t('verify.sent', { email }) : t('verify.sentUnknown')}</Text>
        <Text tone="dimmed">{t('verify.spam')}</Text>
        {email ? <ResendButton email={email} returnTo={returnTo} /> : <NewLinkForm returnTo={returnTo} />}
        <DemoMailbox />
      </Stack>
    </FormCard>
  );
}

function LinkFailed({ reason, returnTo }: StateProps & { reason: 'expired' | 'invalid' }) {
  const { t } = useTranslation('public');
  return (
    <FormCard
      title={t(`verify.${reason}Title`)}
      beneath={<TextLink to={loginUrl(returnTo)}>{t('verify.signIn')}</TextLink>}
    >
      <Stack gap={4}>
        <Notice tone="warning">{t(`verify.${reason}`)}</Notice>
        <NewLinkForm returnTo={returnTo} />
      </Stack>
    </FormCard>
  );
}

function Confirmed({ returnTo }: StateProps) {
  const { t } = useTranslation('public');
  const target = ownPath(returnTo);
  return (
    <FormCard title={t('verify.confirmedTitle')}>
      <Stack gap={5}>
        <Notice tone="success">{t('verify.confirmed')}</Notice>
        <LinkButton to={target ?? memberHomeUrl} variant="primary" size="large" wide>
          {target ? t('verify.goOn') : t('verify.go')}
        </LinkButton>
      </Stack>
    </FormCard>
  );
}
