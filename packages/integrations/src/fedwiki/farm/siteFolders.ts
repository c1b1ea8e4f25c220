import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { SiteManifest } from '@member-console/domain/integrations';
import { writeAtomically } from './atomicFile.ts';

/** Where one site lives on disk: four folders as a wiki expects them, and the farm's place for unfinished files. */
export interface SiteFolders {
  readonly root: string;
  readonly pages: string;
  readonly assets: string;
  readonly recycler: string;
  readonly status: string;
  readonly staging: string;
}

export function siteFolders(root: string, staging: string): SiteFolders {
  return {
    root,
    pages: path.join(root, 'pages'),
    assets: path.join(root, 'assets'),
    recycler: path.join(root, 'recycle'),
    status: path.join(root, 'status'),
    staging,
  };
}

/** Makes the folders of a site and gives a new wiki its first page. Safe to repeat. */
export async function prepareFolders(folders: SiteFolders, manifest: SiteManifest): Promise<void> {
  const { pages, assets, recycler, status, staging } = folders;
  for (const folder of [pages, assets, recycler, status]) await mkdir(folder, { recursive: true });
  const welcome = path.join(pages, 'welcome-visitors');
  if (await exists(welcome)) return;
  await writeAtomically(welcome, JSON.stringify(welcomePage(manifest), null, 2), staging);
}

export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function welcomePage({ siteId, title, owner }: SiteManifest): object {
  const name = title.trim() === '' ? 'a new wiki' : title;
  const paragraphs = [
    `Welcome to ${name}, kept by ${owner.displayName}.`,
    'Everyone can read these pages and take a copy of them to a wiki of their own. Only the owner changes them here.',
    'To begin: double-click this paragraph, write about yourself, and put [[Double Brackets]] around whatever deserves a page.',
  ];
  const story = paragraphs.map((text, place) => ({
    type: 'paragraph',
    id: `${siteId
      .replace(/[^0-9a-f]/gi, '')
      .slice(-15)
      .toLowerCase()
      .padStart(15, '0')}${place}`,
    text,
  }));
  const item = { title: 'Welcome Visitors', story };
  return { ...item, journal: [{ type: 'create', item, date: Date.now() }] };
}
