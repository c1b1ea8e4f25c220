import { landingUrl } from '../urls.ts';
import { signOut } from './authRequests.ts';

/** Signs out and begins anew, so that nothing of the person stays in the page's memory. */
export async function leave(): Promise<void> {
  await signOut();
  window.location.assign(landingUrl);
}
