import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { i18n as I18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { report } from './report.ts';

export interface ApplicationProps {
  readonly apollo: ApolloClient;
  readonly i18n: I18n;
  readonly router: DataRouter;
}

/** The whole application, around a router. */
export function Application({ apollo, i18n, router }: ApplicationProps) {
  return (
    <ApolloProvider client={apollo}>
      <I18nextProvider i18n={i18n}>
        <RouterProvider router={router} onError={report} />
      </I18nextProvider>
    </ApolloProvider>
  );
}
