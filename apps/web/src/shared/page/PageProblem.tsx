import { Button, ErrorState, LinkButton, NoPermissionState } from '@member-console/ui';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useNavigation, useRouteError } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { landingUrl, loginUrl } from '../urls.ts';
import { rememberFailure } from './failures.ts';
import { NotFound } from './NotFound.tsx';
import { usePageTitle } from './pageTitle.ts';

/** What stands in a page's place when it cannot be shown: why, and the way on. */
export function PageProblem() {
  const { t } = useTranslation('shared');
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const isRetrying = useNavigation().state === 'loading';
  const { kind, requestId } = problemOf(useRouteError());
  useEffect(() => rememberFailure(pathname + search), [pathname, search]);

  if (kind === 'signedOut') return <Navigate to={loginUrl(pathname + search)} replace />;
  if (kind === 'notFound') return <NotFound />;
  if (kind === 'forbidden') {
    return (
      <Titled title={t('problem.forbidden.title')}>
        <NoPermissionState
          level={1}
          title={t('problem.forbidden.title')}
          actions={<LinkButton to={landingUrl}>{t('problem.toStart')}</LinkButton>}
        >
          {t('problem.forbidden.message')}
        </NoPermissionState>
      </Titled>
    );
  }
  const isOutdated = kind === 'outdated';
  return (
    <Titled title={t(`problem.${kind}.title`)}>
      <ErrorState
        level={1}
        title={t(`problem.${kind}.title`)}
        requestId={requestId ?? undefined}
        onRetry={isOutdated ? undefined : () => void navigate(pathname + search, { replace: true })}
        retrying={isRetrying}
        actions={
          isOutdated && <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
        }
      >
        {t(`problem.${kind}.message`)}
      </ErrorState>
    </Titled>
  );
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return children;
}
