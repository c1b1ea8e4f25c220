import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { Application } from '../app/Application.tsx';
import { createApollo } from '../app/apollo.ts';
import { createI18n } from '../app/i18n.ts';
import { loaderContext } from '../app/loaderContext.ts';
import { bringOperatorRoutes, routes } from '../app/routes.ts';
import { loginUrl } from '../shared/urls.ts';

/** A router ticks off in its routes what it has fetched; the next one needs them as they were. */
function fresh(table: readonly RouteObject[]): RouteObject[] {
  return table.map((route) => ({
    ...route,
    ...(typeof route.lazy === 'object' && { lazy: { ...route.lazy } }),
    ...(route.children && { children: fresh(route.children) }),
  })) as RouteObject[];
}

/** Opens an address of the whole application, as a browser would. */
export async function visit(address: string, { language = 'en' }: { language?: string } = {}) {
  const i18n = await createI18n(language);
  const apollo = createApollo({
    onSignedOut() {
      const { pathname, search } = router.state.location;
      void router.navigate(loginUrl(pathname + search));
    },
  });
  const router = createMemoryRouter(fresh(routes), {
    initialEntries: [address],
    getContext: loaderContext(apollo, i18n),
    patchRoutesOnNavigation: (asked) =>
      bringOperatorRoutes({ ...asked, patch: (parent, children) => asked.patch(parent, fresh(children)) }),
  });
  const { container } = render(<Application apollo={apollo} i18n={i18n} router={router} />);
  return {
    container,
    router,
    user: userEvent.setup(),
    /** The heading of the page, once it is there. */
    heading: (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }),
    address: () => router.state.location.pathname + router.state.location.search,
  };
}
