import { BILLING_BAD_INPUTS } from './billingBadInputs.ts';
import { type Player, uuidIn } from './cast.ts';
import { CATALOG_BAD_INPUTS } from './catalogBadInputs.ts';
import { PEOPLE_BAD_INPUTS } from './peopleBadInputs.ts';
import { PLAN_BAD_INPUTS } from './planBadInputs.ts';
import { STRIPE_BAD_INPUTS } from './stripeBadInputs.ts';
import { SYSTEM_BAD_INPUTS } from './systemBadInputs.ts';

const NOTHING = '0'.repeat(32);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
/** The beginning of a PNG image of this size. */
const png = (side: number) =>
  Buffer.concat([
    PNG,
    Buffer.from([0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255]),
    Buffer.alloc(20),
  ]).toString('base64');

export interface People {
  readonly ada: Player;
  readonly bob: Player;
  readonly ids: Readonly<
    Record<'adasSite' | 'bobsSite' | 'bobsSession' | 'adasOrganization' | 'bobsOrganization', string>
  >;
}
/** What is asked, and how it is answered: a code at the top, or a member of the union, and what it blames. */
export type Case = readonly [input: Readonly<Record<string, unknown>>, answer: string];

const UNUSUAL = ['a\u0000b', 'a\u001bb', 'a\nb', 'a\u2028b', '\ud800', 'a\u202eb'];
const notOf = (type: 'text' | 'id' | 'boolean'): readonly unknown[] =>
  [null, 7, 1.5, true, 'yes', ['a'], { a: 1 }].filter((value) =>
    type === 'boolean'
      ? typeof value !== 'boolean'
      : typeof value !== 'string' && !(type === 'id' && value === 7),
  );
const forSiteId = ({ ids }: People): Case[] => [
  ...[
    '',
    'nonsense',
    `site_${NOTHING}`,
    ids.bobsSite,
    ids.adasOrganization,
    uuidIn(ids.adasSite),
    `${ids.adasSite} `,
    'a'.repeat(9000),
    ...UNUSUAL,
  ].map((siteId): Case => [{ siteId }, 'NotFound']),
  ...notOf('id').map((siteId): Case => [{ siteId }, 'BAD_USER_INPUT']),
  [{}, 'BAD_USER_INPUT'],
];

/** What may be wrong with the input of each mutation, and how that is answered. */
export const BAD_INPUTS: Readonly<Record<string, (people: People) => readonly Case[]>> = {
  createSite: ({ ids: { adasOrganization: organizationId, ...ids } }) => [
    ...['', 'ab', ' a '].map((name): Case => [{ organizationId, name }, 'ValidationError name TOO_SHORT']),
    ...['a'.repeat(41), 'a'.repeat(100_000)].map(
      (name): Case => [{ organizationId, name }, 'ValidationError name TOO_LONG'],
    ),
    ...[
      'a_b',
      'a b c',
      'a.b.c',
      'straße',
      '日本語',
      '😀😀😀',
      'a/../b',
      ...UNUSUAL.filter((text) => text.length > 2),
    ].map((name): Case => [{ organizationId, name }, 'ValidationError name BAD_CHARACTERS']),
    ...['-abc', 'abc-', 'xn--abc'].map(
      (name): Case => [{ organizationId, name }, 'ValidationError name BAD_HYPHENS'],
    ),
    [{ organizationId, name: '12345' }, 'ValidationError name ONLY_DIGITS'],
    [{ organizationId, name: 'ADMIN' }, 'ValidationError name RESERVED'],
    [{ organizationId, name: 'garden', title: 'a'.repeat(121) }, 'ValidationError title TOO_LONG'],
    ...UNUSUAL.map(
      (title): Case => [{ organizationId, name: 'garden', title }, 'ValidationError title BAD_CHARACTERS'],
    ),
    [{ organizationId, name: '', title: '\u0000' }, 'ValidationError name TOO_SHORT title BAD_CHARACTERS'],
    [{ organizationId, name: 'taken' }, 'SiteNameTaken'],
    [{ organizationId, name: ' TAKEN ' }, 'SiteNameTaken'],
    ...['', 'nonsense', `org_${NOTHING}`, ids.bobsOrganization, ids.bobsSite, 'org_', ...UNUSUAL].map(
      (other): Case => [{ organizationId: other, name: 'garden' }, 'NotFound'],
    ),
    ...notOf('id').map((other): Case => [{ organizationId: other, name: 'garden' }, 'BAD_USER_INPUT']),
    ...notOf('text').map((name): Case => [{ organizationId, name }, 'BAD_USER_INPUT']),
    [{ organizationId, name: 'garden', title: 7 }, 'BAD_USER_INPUT'],
    [{ organizationId }, 'BAD_USER_INPUT'],
    [{ organizationId, name: 'garden', owner: 'me' }, 'BAD_USER_INPUT'],
  ],
  chooseWhatStays: ({ ids: { adasOrganization: organizationId, ...ids } }) => {
    const [resourceId, itemIds] = [`res_${NOTHING}`, [ids.adasSite]];
    const input = { organizationId, resourceId, itemIds };
    return [
      [input, 'NothingOverLimit'],
      ...['', 'nonsense', organizationId].map(
        (other): Case => [{ ...input, resourceId: other }, 'NothingOverLimit'],
      ),
      ...['', 'nonsense', `org_${NOTHING}`, ids.bobsOrganization, ids.adasSite, ...UNUSUAL].map(
        (other): Case => [{ ...input, organizationId: other }, 'NotFound'],
      ),
      ...UNUSUAL.map((reason): Case => [{ ...input, reason }, 'ValidationError reason BAD_CHARACTERS']),
      [{ ...input, reason: 'a'.repeat(501) }, 'ValidationError reason TOO_LONG'],
      ...notOf('boolean').map((applyNow): Case => [{ ...input, applyNow }, 'BAD_USER_INPUT']),
      [{ ...input, itemIds: [null] }, 'BAD_USER_INPUT'],
      [{ ...input, reason: 7 }, 'BAD_USER_INPUT'],
      [{ organizationId, resourceId }, 'BAD_USER_INPUT'],
      [{ organizationId, itemIds }, 'BAD_USER_INPUT'],
    ];
  },
  archiveSite: forSiteId,
  restoreSite: (people) => [...forSiteId(people), [{ siteId: people.ids.adasSite }, 'InvalidState']],
  openSite: forSiteId,
  endSession: ({ ids }) => [
    ...[
      '',
      'nonsense',
      uuidIn(`x_${NOTHING}`),
      ids.bobsSession,
      ids.adasSite,
      'a'.repeat(9000),
      ...UNUSUAL,
    ].map((sessionId): Case => [{ sessionId }, 'NotFound']),
    ...notOf('id').map((sessionId): Case => [{ sessionId }, 'BAD_USER_INPUT']),
    [{}, 'BAD_USER_INPUT'],
  ],
  signOutEverywhere: () => [
    ...notOf('boolean').map((keepCurrent): Case => [{ keepCurrent }, 'BAD_USER_INPUT']),
    [{}, 'BAD_USER_INPUT'],
  ],
  updateProfile: () => [
    ...['', '   ', 'a'.repeat(81), '😀'.repeat(81), 'a'.repeat(100_000), '\u200b', ...UNUSUAL].map(
      (displayName): Case => [{ displayName }, 'ValidationError displayName INVALID'],
    ),
    ...notOf('text')
      .filter((value) => value !== null)
      .map((displayName): Case => [{ displayName }, 'BAD_USER_INPUT']),
    ...['', 'de', 'FR', 7, true].map((locale): Case => [{ locale }, 'BAD_USER_INPUT']),
    [{ email: 'else@demo.test' }, 'BAD_USER_INPUT'],
  ],
  updatePicture: () => [
    ...[
      '',
      ' ',
      'not base64!',
      'data:image/png;base64,iVBORw0KGgo=',
      btoa('GIF89a, or so it says'),
      btoa('<svg onload="alert(1)">'),
      png(1025),
      png(0),
      PNG.toString('base64'),
      Buffer.alloc(262_145).toString('base64'),
      'A'.repeat(400_000),
      ...UNUSUAL,
    ].map((image): Case => [{ image }, 'ValidationError image INVALID_IMAGE']),
    ...notOf('text')
      .filter((value) => value !== null)
      .map((image): Case => [{ image }, 'BAD_USER_INPUT']),
  ],
  requestEmailChange: ({ ada }) => [
    ...[
      '',
      ' ',
      'nonsense',
      '@',
      'a@b',
      'a@b@c.test',
      'a b@demo.test',
      'a@demo.test, b@demo.test',
      'a@demo.test\r\nBcc: b@demo.test',
      `${'a'.repeat(65)}@demo.test`,
      `a@${'b'.repeat(300)}.test`,
      '<a@demo.test>',
      ...UNUSUAL.map((text) => `${text}@demo.test`),
    ].map((newEmail): Case => [{ newEmail }, 'ValidationError newEmail INVALID']),
    [{ newEmail: ada.email.toUpperCase() }, 'ValidationError newEmail SAME_ADDRESS'],
    ...notOf('text').map((newEmail): Case => [{ newEmail }, 'BAD_USER_INPUT']),
    [{}, 'BAD_USER_INPUT'],
  ],
  ...BILLING_BAD_INPUTS,
  ...CATALOG_BAD_INPUTS,
  ...PLAN_BAD_INPUTS,
  ...PEOPLE_BAD_INPUTS,
  ...STRIPE_BAD_INPUTS,
  ...SYSTEM_BAD_INPUTS,
};
