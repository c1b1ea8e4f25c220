import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { writeAtomically } from './atomicFile.ts';
import { readBody } from './body.ts';
import type { Refusal } from './refusal.ts';
import type { SiteFolders } from './siteFolders.ts';

/*
 * What the browser halves of the wiki's asset and image plugins need from a server. Their own server halves take
 * uploads without a limit, share images among all sites of a farm, and print options to the log; they never run.
 */

/** Largest upload, in bytes, its envelope included. */
export const UPLOAD_LIMIT = 16_000_000;

export interface Upload {
  readonly files: readonly { readonly target: string; readonly data: Buffer }[];
  /** How much larger the site becomes, in bytes; what is replaced is taken off. */
  readonly growth: number;
}

/** Reads files sent by the assets plugin into the folder that the form names. */
export async function readAssetUpload(
  request: IncomingMessage,
  { assets }: SiteFolders,
): Promise<Upload | Refusal> {
  const form = await readForm(request);
  const folder = folderOf(form?.get('assets') ?? '');
  if (form === null || folder === null) return { code: 'MALFORMED' };
  const sent = [...form.values()].filter((value) => value instanceof File);
  if (sent.length === 0 || !sent.every(({ name }) => isFileName(name))) return { code: 'MALFORMED' };
  return weighUpload(sent.map((data) => ({ target: path.join(assets, folder, data.name), data })));
}

/** Reads a picture sent by the image plugin. Its name, a digest, comes from the address and is already checked. */
export async function readImageUpload(
  request: IncomingMessage,
  { assets }: SiteFolders,
  name: string,
): Promise<Upload | Refusal> {
  const image = (await readForm(request))?.get('image');
  if (!(image instanceof File)) return { code: 'MALFORMED' };
  return weighUpload([{ target: path.join(assets, 'plugins', 'image', name), data: image }]);
}

/** Writes an upload that was found to fit: each file whole or not at all. */
export async function storeUpload({ files }: Upload, { staging }: SiteFolders): Promise<void> {
  for (const { target, data } of files) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeAtomically(target, data, staging);
  }
}

/** Names of the files in one folder, in the shape that the assets plugin reads. */
export async function listAssets({ assets }: SiteFolders, asked: string | null): Promise<object> {
  const folder = folderOf(asked ?? '');
  if (folder === null) return { error: { code: 'ENOENT' } };
  try {
    const entries = await readdir(path.join(assets, folder), { withFileTypes: true });
    return { error: null, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) };
  } catch {
    return { error: { code: 'ENOENT' } };
  }
}

/** Every file with its size in bytes. Hidden ones are left out. */
export async function indexAssets({
  assets,
}: SiteFolders): Promise<readonly { file: string; size: number }[]> {
  const entries = await readdir(assets, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const visible = files.map((file) => path.relative(assets, file)).filter((file) => !/(^|\/)\./.test(file));
  return Promise.all(
    visible.map(async (file) => ({ file: `/${file}`, size: (await stat(path.join(assets, file))).size })),
  );
}

/** Deletes one file that its owner no longer wants. */
export async function deleteAsset(
  { assets }: SiteFolders,
  query: URLSearchParams,
): Promise<Refusal | 'deleted'> {
  const folder = folderOf(query.get('assets') ?? '');
  const name = query.get('file') ?? '';
  if (folder === null || !isFileName(name)) return { code: 'MALFORMED' };
  return unlink(path.join(assets, folder, name)).then(
    () => 'deleted' as const,
    () => ({ code: 'NOT_FOUND' }) as const,
  );
}

async function readForm(request: IncomingMessage): Promise<FormData | null> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const body = await readBody(request);
  return new Response(body, { headers }).formData().catch(() => null);
}

async function weighUpload(files: readonly { target: string; data: File }[]): Promise<Upload> {
  let growth = 0;
  for (const { target, data } of files) {
    growth +=
      data.size -
      (await stat(target).then(
        ({ size }) => size,
        () => 0,
      ));
  }
  const read = files.map(async ({ target, data }) => ({
    target,
    data: Buffer.from(await data.arrayBuffer()),
  }));
  return { files: await Promise.all(read), growth };
}

/** A folder below the assets, as the plugin writes it; null for anything that could lead elsewhere. */
function folderOf(asked: File | string): string | null {
  const isFolder = typeof asked === 'string' && asked.length <= 200;
  return isFolder && /^\/?(?:[\w-]+(?:\/[\w-]+)*\/?)?$/.test(asked) ? asked : null;
}

/** A plain, visible file name that fits on disk. */
function isFileName(name: string): boolean {
  return /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(name) && Buffer.byteLength(name) <= 200;
}
