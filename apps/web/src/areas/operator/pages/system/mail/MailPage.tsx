import { EyeIcon, LinkButton, Row, SearchField, Stack, StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { useMay } from '../../../session/useMay.ts';
import { mailPreviewsUrl, mailUrl } from '../../../urls.ts';
import { type MailFilters, mailStates, parseMailFilters } from './filters.ts';
import { mailPage } from './MailPage.query.ts';
import { MailTable } from './MailTable.tsx';
import { ResendDialog } from './ResendDialog.tsx';

/** What the console sent and owes, how far each mail got, and the ones to send again. */
export function MailPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const isLoading = useNavigation().state === 'loading';
  const mayResend = useMay('MAIL_MANAGE');
  const [search] = useSearchParams();
  const filters = parseMailFilters(search);
  const { state, to } = filters;
  const { outboundEmails, outboundEmailCounts } = mailPage.useAnswer();
  const emails = outboundEmails?.nodes ?? [];
  const asked = emails.find(({ id }) => id === search.get('resend'));
  const countIn = (one: (typeof mailStates)[number]) =>
    outboundEmailCounts?.find((count) => count.state === one)?.count ?? 0;

  function show(next: MailFilters, options: { replace?: boolean } = {}) {
    void navigate(mailUrl(next), { ...options, preventScrollReset: true });
  }
  return (
    <Page
      title={t('mail.title')}
      description={t('mail.lead')}
      actions={
        <LinkButton to={mailPreviewsUrl()} icon={EyeIcon}>
          {t('mailPreviews.title')}
        </LinkButton>
      }
    >
      <Stack gap={6}>
        <StatTiles
          stats={mailStates.map((one) => ({
            label: t(`mail.states.${one}`),
            value: format.number(countIn(one)),
            to: mailUrl({ state: one }),
          }))}
        />
        <MailTable
          caption={t('mail.title')}
          emails={emails}
          mayResend={mayResend}
          state={isLoading ? 'loading' : 'ready'}
          search={
            <SearchField
              label={t('mail.search')}
              value={to ?? ''}
              onSearch={(words) => show({ state, to: words.trim() || undefined }, { replace: true })}
            />
          }
          actions={
            <nav aria-label={t('mail.state')}>
              <Row gap={1}>
                {[undefined, ...mailStates].map((one) => (
                  <LinkButton
                    key={one ?? ''}
                    to={mailUrl({ state: one, to })}
                    size="small"
                    variant={one === state ? 'secondary' : 'quiet'}
                    aria-current={one === state ? 'page' : undefined}
                  >
                    {one === undefined ? t('mail.allStates') : t(`mail.states.${one}`)}
                  </LinkButton>
                ))}
              </Row>
            </nav>
          }
          filtered={state !== undefined || to !== undefined}
          onClearFilters={() => show({})}
          paging={
            outboundEmails
              ? paging(outboundEmails.pageInfo, (place) => show({ state, to, ...place }))
              : undefined
          }
        />
        {mayResend && asked && (
          <ResendDialog
            email={asked}
            onClose={() => void navigate(addressWith({ resend: null }), { preventScrollReset: true })}
          />
        )}
      </Stack>
    </Page>
  );
}
