import '@member-console/ui/styles.css';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { Application } from './app/Application.tsx';
import { createApollo } from './app/apollo.ts';
import { createI18n } from './app/i18n.ts';
import { loaderContext } from './app/loaderContext.ts';
import { bringOperatorRoutes, routes } from './app/routes.ts';
import { signedInAs } from './shared/session/authRequests.ts';
import { loginUrl } from './shared/urls.ts';

const words = createI18n();
const apollo = createApollo({
  onSignedOut() {
    const { pathname, search } = router.state.location;
    void router.navigate(loginUrl(pathname + search));
  },
});
const router = createBrowserRouter(routes, {
  getContext: loaderContext(apollo, words),
  patchRoutesOnNavigation: bringOperatorRoutes,
});

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the application.');
// The router reports what it catches; React need not say it again.
const root = createRoot(place, { onCaughtError: () => {} });
root.render(<Application apollo={apollo} i18n={await words} router={router} />);

// Prolongs the session, when the page has nothing more urgent to do.
if ('requestIdleCallback' in window) requestIdleCallback(() => void signedInAs());
else setTimeout(() => void signedInAs(), 2000);
