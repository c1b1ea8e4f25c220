import { createHash } from 'node:crypto';
import type { Database } from '@member-console/db';
import { type Actor, auditRows, type ValidationFailed, validationFailed } from '../kernel/index.ts';
import { imageKind } from './imageKind.ts';
import { type Picture, replacePicture } from './store.ts';
import type { Viewer } from './viewer.query.ts';

/** Bytes. The database checks the same. */
const MAX_BYTES = 262_144;
const MAX_PIXELS_A_SIDE = 1024;

/** Replaces the viewer's picture by a base64 image, or removes it when `image` is null. */
export async function updatePicture(
  { database }: { database: Database },
  actor: Actor,
  viewer: Viewer,
  image: string | null,
): Promise<{ kind: 'updated'; viewer: Viewer } | ValidationFailed> {
  const picture = image === null ? null : readPicture(viewer.personId, image);
  if (typeof picture === 'string') {
    return validationFailed({ path: ['image'], code: 'INVALID_IMAGE', message: picture });
  }
  const entry = {
    action: picture === null ? ('person.picture_removed' as const) : ('person.picture_changed' as const),
    resource: { type: 'person', id: viewer.personId },
  };
  await replacePicture(database, viewer.personId, picture, auditRows(actor, entry));
  return { kind: 'updated', viewer: { ...viewer, pictureKey: picture?.key ?? null } };
}

/** The picture, or a sentence that says what is wrong with it. */
function readPicture(personId: string, image: string): Picture | string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(image)) return 'Send the image as base64.';
  const bytes = Buffer.from(image, 'base64');
  if (bytes.length > MAX_BYTES) return 'Choose an image of at most 256 kB.';
  const kind = imageKind(bytes);
  if (kind === null) return 'Choose a PNG, JPEG or WebP image.';
  if (Math.max(kind.width, kind.height) > MAX_PIXELS_A_SIDE)
    return 'Choose an image of at most 1024 pixels a side.';
  const key = createHash('sha256').update(personId).update(bytes).digest('hex').slice(0, 40);
  return { key, contentType: kind.contentType, bytes };
}
