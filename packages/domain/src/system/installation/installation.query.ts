import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing } from '../../kernel/index.ts';
import { type InstallationView, selectInstallation } from './installationStore.ts';

/**
 * What the installation is, as its database knows it.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function installation(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<InstallationView> {
  authoriseSeeing(viewer);
  return selectInstallation(database);
}
