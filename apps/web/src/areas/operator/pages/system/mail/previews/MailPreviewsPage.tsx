import { Card, LinkButton, Row, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { WithAside } from '../../../../../../shared/page/WithAside.tsx';
import { mailPreviewsUrl } from '../../../../urls.ts';
import { useMailKind } from '../useMailKind.ts';
import { MailFrame } from './MailFrame.tsx';
import styles from './MailPreviewsPage.module.css';
import { mailPreviewsPage } from './MailPreviewsPage.query.ts';

const locales = ['en', 'de'] as const;

/** Every mail of the console in every language, as people get it: about somebody who does not exist. */
export function MailPreviewsPage() {
  const { t } = useTranslation('operator');
  const kindOf = useMailKind();
  const [search] = useSearchParams();
  const { mailPreviews: previews } = mailPreviewsPage.useAnswer();
  if (!previews?.[0]) throw new NotThere();
  const kinds = [...new Set(previews.map(({ kind }) => kind))];
  const kind = kinds.find((one) => one === search.get('kind')) ?? kinds[0] ?? '';
  const locale = locales.find((one) => one === search.get('in')) ?? 'en';
  const shown = previews.find((one) => one.kind === kind && one.locale === locale) ?? previews[0];
  return (
    <Page title={t('mailPreviews.title')} description={t('mailPreviews.lead')}>
      <Stack>
        <nav aria-label={t('mailPreviews.kinds')}>
          <Row gap={1}>
            {kinds.map((one) => (
              <LinkButton
                key={one}
                to={mailPreviewsUrl({ kind: one, in: locale })}
                size="small"
                variant={one === kind ? 'secondary' : 'quiet'}
                aria-current={one === kind ? 'page' : undefined}
              >
                {kindOf(one)}
              </LinkButton>
            ))}
          </Row>
        </nav>
        <nav aria-label={t('mailPreviews.languages')}>
          <Row gap={1}>
            {locales.map((one) => (
              <LinkButton
                key={one}
                to={mailPreviewsUrl({ kind, in: one })}
                size="small"
                variant={one === locale ? 'secondary' : 'quiet'}
                aria-current={one === locale ? 'page' : undefined}
              >
                {t(`mailPreviews.locale.${one}`)}
              </LinkButton>
            ))}
          </Row>
        </nav>
        <WithAside
          asideLast
          aside={
            <Card level={2} title={t('mailPreviews.text')}>
              <pre className={styles.text} data-demo lang={shown.locale}>
                {shown.text}
              </pre>
            </Card>
          }
        >
          <Card level={2} title={shown.subject}>
            <Stack gap={2}>
              <Text tone="dimmed">{t('mailPreviews.frameHint')}</Text>
              <MailFrame title={t('mailPreviews.frame', { kind: kindOf(kind) })} url={shown.url} />
            </Stack>
          </Card>
        </WithAside>
      </Stack>
    </Page>
  );
}
