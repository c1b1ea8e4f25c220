import type { RouteObject } from 'react-router';
import { loadWords } from '../../shared/i18n/words.ts';
import { NotFound } from '../../shared/page/NotFound.tsx';
import type { PageHandle } from '../../shared/page/PageOutlet.tsx';
import { PageProblem } from '../../shared/page/PageProblem.tsx';
import { awayWhenSignedIn } from './awayWhenSignedIn.ts';

const narrow: PageHandle = { outline: 1, width: 'narrow' };

/** What everybody may see, and what stands where nothing else does. */
export const publicRoutes: RouteObject = {
  loader: loadWords('public'),
  shouldRevalidate: () => false,
  lazy: { Component: async () => (await import('./PublicFrame.tsx')).PublicFrame },
  children: [
    {
      ErrorBoundary: PageProblem,
      children: [
        {
          index: true,
          lazy: {
            loader: async () => (await import('./pages/landing/LandingPage.query.ts')).landingPage.loader,
            Component: async () => (await import('./pages/landing/LandingPage.tsx')).LandingPage,
          },
        },
        {
          path: 'register',
          handle: narrow,
          loader: awayWhenSignedIn,
          lazy: { Component: async () => (await import('./pages/register/RegisterPage.tsx')).RegisterPage },
        },
        {
          path: 'login',
          handle: narrow,
          loader: awayWhenSignedIn,
          lazy: { Component: async () => (await import('./pages/login/LoginPage.tsx')).LoginPage },
        },
        {
          path: 'verify-email',
          handle: narrow,
          lazy: {
            Component: async () => (await import('./pages/verify-email/VerifyEmailPage.tsx')).VerifyEmailPage,
          },
        },
        {
          path: 'forgot-password',
          handle: narrow,
          lazy: {
            Component: async () =>
              (await import('./pages/forgot-password/ForgotPasswordPage.tsx')).ForgotPasswordPage,
          },
        },
        {
          path: 'reset-password',
          handle: narrow,
          lazy: {
            Component: async () =>
              (await import('./pages/reset-password/ResetPasswordPage.tsx')).ResetPasswordPage,
          },
        },
        {
          path: '*',
          Component: NotFound,
        },
      ],
    },
  ],
};
