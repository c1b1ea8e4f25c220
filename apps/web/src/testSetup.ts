import '@member-console/ui/jsdom';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { forgetSignedIn } from './shared/session/authRequests.ts';
import { network, newWorld } from './testing/network.ts';

window.scrollTo = () => {};
// A busy machine draws a long table slowly; nothing here measures time.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => {
  newWorld();
  forgetSignedIn();
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: as in the application.
  document.cookie = 'language=; path=/; max-age=0';
});
afterEach(() => {
  cleanup();
  network.resetHandlers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
afterAll(() => network.close());
