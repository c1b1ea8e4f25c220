import { useMutation } from '@apollo/client/react';
import { Card, ErrorState, LinkButton, Stack, Text, TextLink } from '@member-console/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { graphql } from '#graphql';
import { problemOf } from '../../../../../shared/api/problem.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { NotFound } from '../../../../../shared/page/NotFound.tsx';
import { Page } from '../../../../../shared/page/Page.tsx';
import { loginUrl } from '../../../../../shared/urls.ts';
import { sitesUrl } from '../../../urls.ts';

const openSite = graphql(`
  mutation OpenSite($input: OpenSiteInput!) {
    openSite(input: $input) {
      ... on OpenSiteSuccess {
        url
      }
      ... on UserError {
        code
      }
    }
  }
`);

type Outcome =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'notFound' | 'notOpen' }
  | { readonly kind: 'thrown'; readonly error: unknown };

/** The tab in which a site opens: asks for a key that is good for one use, and goes there. */
export function OpenSitePage() {
  const { t } = useTranslation('member');
  const { siteId = '' } = useParams();
  const { pathname } = useLocation();
  const wordsFor = useProblemWords();
  const [outcome, retry] = useOpening(siteId);

  if (outcome?.kind === 'notFound') return <NotFound />;
  if (outcome?.kind === 'thrown' && problemOf(outcome.error).kind === 'signedOut') {
    return <Navigate to={loginUrl(pathname)} replace />;
  }
  const toSites = <LinkButton to={sitesUrl()}>{t('openSite.toSites')}</LinkButton>;
  return (
    <Page title={t('openSite.title')}>
      {outcome?.kind === 'thrown' && (
        <ErrorState level={2} onRetry={retry} actions={toSites}>
          {wordsFor(outcome.error)}
        </ErrorState>
      )}
      {outcome?.kind === 'notOpen' && (
        <ErrorState level={2} title={t('openSite.notOpen.title')} onRetry={retry} actions={toSites}>
          {t('openSite.notOpen.message')}
        </ErrorState>
      )}
      {(outcome === null || outcome.kind === 'url') && (
        <Card>
          <Stack gap={3}>
            <Text>{t('openSite.message')}</Text>
            {outcome && <TextLink to={outcome.url}>{t('openSite.byHand')}</TextLink>}
          </Stack>
        </Card>
      )}
    </Page>
  );
}

/** Asks once for the address, and follows it; `retry` asks again. */
function useOpening(siteId: string): [outcome: Outcome | null, retry: () => void] {
  const [open] = useMutation(openSite, { fetchPolicy: 'no-cache' });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const asked = useRef(false);

  async function ask() {
    setOutcome(null);
    try {
      const answer = (await open({ variables: { input: { siteId } } })).data?.openSite;
      if (answer?.__typename === 'OpenSiteSuccess' && /^https?:/.test(answer.url)) {
        setOutcome({ kind: 'url', url: answer.url });
        // The key works once: going back must not lead here again.
        window.location.replace(answer.url);
      } else {
        setOutcome({ kind: answer?.__typename === 'NotFound' ? 'notFound' : 'notOpen' });
      }
    } catch (error) {
      setOutcome({ kind: 'thrown', error });
    }
  }
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  });
  return [outcome, () => void ask()];
}
