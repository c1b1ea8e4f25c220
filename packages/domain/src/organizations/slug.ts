import { randomBytes } from 'node:crypto';

/** A slug made of a name: letters and digits of the Latin alphabet, hyphens between. */
export function slugFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug.length >= 2 ? slug : 'member';
}

/** The same slug with an ending that nobody else has, for a name that is taken. */
export function distinctSlug(slug: string): string {
  return `${slug}-${randomBytes(3).toString('hex')}`;
}
