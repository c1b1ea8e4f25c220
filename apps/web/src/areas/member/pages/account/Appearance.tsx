import { useMutation } from '@apollo/client/react';
import { LanguageSelect, Row, Stack, Text, ThemeSwitch, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { isLanguage, languages, localeOf, rememberLanguage } from '../../../../shared/i18n/languages.ts';

const saveLanguage = graphql(`
  mutation SaveLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on UpdateProfileSuccess {
        person {
          id
          locale
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

const choices = Object.entries(languages).map(([code, name]) => ({ code, name }));

/** The language of pages and mails, and light or dark. Both count at once. */
export function Appearance() {
  const { t, i18n } = useTranslation('member');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [save] = useMutation(saveLanguage);

  async function choose(language: string) {
    if (!isLanguage(language)) return;
    rememberLanguage(language);
    await i18n.changeLanguage(language);
    try {
      await save({ variables: { input: { locale: localeOf(language) } } });
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
  }
  return (
    <Stack gap={4}>
      <Row justify="between">
        <Stack gap={1}>
          <Text as="strong" strong>
            {t('account.language')}
          </Text>
          <Text size="compact" tone="dimmed">
            {t('account.languageHint')}
          </Text>
        </Stack>
        <LanguageSelect languages={choices} value={i18n.language} onChange={(code) => void choose(code)} />
      </Row>
      <Row justify="between">
        <Stack gap={1}>
          <Text as="strong" strong>
            {t('account.theme')}
          </Text>
          <Text size="compact" tone="dimmed">
            {t('account.themeHint')}
          </Text>
        </Stack>
        <ThemeSwitch />
      </Row>
    </Stack>
  );
}
