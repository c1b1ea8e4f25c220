import '@member-console/ui/styles.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { Application } from './app/Application.tsx';
import { createApollo } from './app/apollo.ts';
import { takeGiven, untilReady } from './app/given.ts';
import { createI18n } from './app/i18n.ts';
import { loaderContext } from './app/loaderContext.ts';
import { bringOperatorRoutes, routes } from './app/routes.ts';
import { preferredLanguage } from './shared/i18n/languages.ts';
import { nextTask } from './shared/page/nextTask.ts';
import { signedInAs } from './shared/session/authRequests.ts';
import { loginUrl } from './shared/urls.ts';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the application.');
// Nothing is awaited out here: the code of pages needs this module, and would wait for it in turn.
void begin(place);

/** In steps, each a task of its own: a slow phone needs long for every one of them. */
async function begin(place: HTMLElement): Promise<void> {
  const given = takeGiven(place);
  // What is drawn speaks the language of the page.
  const words = createI18n(given === null ? preferredLanguage() : document.documentElement.lang);
  await nextTask();
  const apollo = createApollo({
    given,
    onSignedOut() {
      const { pathname, search } = router.state.location;
      void router.navigate(loginUrl(pathname + search));
    },
  });
  await nextTask();
  const router = createBrowserRouter(routes, {
    getContext: loaderContext(apollo, words),
    patchRoutesOnNavigation: bringOperatorRoutes,
  });
  const i18n = await words;
  // What the server drew stays until the whole page can take its place.
  if (given !== null) await untilReady(router);
  await nextTask();
  // The router reports what it catches; React need not say it again.
  const root = createRoot(place, { onCaughtError: () => {} });
  // As a transition, so that the browser is never kept from what is more urgent.
  startTransition(() => root.render(<Application apollo={apollo} i18n={i18n} router={router} />));
}

// Prolongs the session, when the page has nothing more urgent to do.
if ('requestIdleCallback' in window) requestIdleCallback(() => void signedInAs());
else setTimeout(() => void signedInAs(), 2000);
