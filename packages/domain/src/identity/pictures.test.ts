import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { jpeg, png, webp } from './images.fixture.ts';
import { selectPicture, updatePicture } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

const put = ({ actor, viewer }: Member, image: Buffer | null) =>
  updatePicture({ database }, actor, viewer, image?.toString('base64') ?? null);
const keyOf = async (member: Member) => (await world.again(member)).viewer.pictureKey;
const padded = (image: Buffer, size: number) => Buffer.concat([image, Buffer.alloc(size - image.length)]);

describe('a picture', () => {
  test.each([
    ['image/png', png(1024, 1)],
    ['image/jpeg', jpeg(64, 64)],
    ['image/webp', webp.lossless(64, 64)],
  ])('of type %s is kept as it came and served by its key', async (contentType, bytes) => {
    const member = await world.signUp('Pictured');
    const answer = await put(member, bytes);
    const key = await keyOf(member);
    expect(answer).toMatchObject({ kind: 'updated', viewer: { pictureKey: key } });
    expect(await selectPicture(database, key ?? '')).toEqual({ key, contentType, bytes });
  });

  test('of 256 kB is the largest', async () => {
    const member = await world.signUp('Large');
    expect(await put(member, padded(png(64, 64), 262_144))).toMatchObject({ kind: 'updated' });
    expect(await put(member, padded(png(64, 64), 262_145))).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['image'], message: 'Choose an image of at most 256 kB.' }],
    });
  });

  test.each([
    ['too wide', png(1025, 1).toString('base64'), 'Choose an image of at most 1024 pixels a side.'],
    [
      'too high',
      webp.extended(10, 20_000).toString('base64'),
      'Choose an image of at most 1024 pixels a side.',
    ],
    ['without any pixel', png(0, 0).toString('base64'), 'Choose a PNG, JPEG or WebP image.'],
    ['without height', png(64, 0).toString('base64'), 'Choose a PNG, JPEG or WebP image.'],
    ['something else', Buffer.from('<svg/>').toString('base64'), 'Choose a PNG, JPEG or WebP image.'],
    ['nothing', '', 'Send the image as base64.'],
    ['no base64', 'data:image/png;base64,AAAA', 'Send the image as base64.'],
    ['base64 with a line end', `${png(3, 2).toString('base64')}\n`, 'Send the image as base64.'],
  ])('that is %s is refused', async (_what, image, message) => {
    const { actor, viewer } = await world.signUp('Refused');
    expect(await updatePicture({ database }, actor, viewer, image)).toEqual({
      kind: 'validationFailed',
      issues: [{ path: ['image'], code: 'INVALID_IMAGE', message }],
    });
  });

  test('gives way to the next, and is gone when it is removed', async () => {
    const member = await world.signUp('Changing');
    await put(member, png(3, 2));
    const first = await keyOf(member);
    await put(member, jpeg(3, 2));
    const second = await keyOf(member);
    expect(second).not.toBe(first);
    expect(await selectPicture(database, first ?? '')).toBeNull();
    await put(member, null);
    expect(await keyOf(member)).toBeNull();
    expect(await selectPicture(database, second ?? '')).toBeNull();
    const { rows } = await database.pool.query(
      `SELECT action FROM audit.entries WHERE actor_id = $1 ORDER BY id`,
      [member.viewer.personId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'person.picture_changed',
      'person.picture_changed',
      'person.picture_removed',
    ]);
  });

  test("may be the same for two people, and is each one's own", async () => {
    const [one, other] = [await world.signUp('Twin'), await world.signUp('Twin')];
    await put(one, png(3, 2));
    await put(other, png(3, 2));
    expect(await keyOf(one)).not.toBe(await keyOf(other));
    await put(one, null);
    expect(await selectPicture(database, (await keyOf(other)) ?? '')).not.toBeNull();
  });

  test('of two that race is one, whole', async () => {
    const member = await world.signUp('Racing');
    const images = Array.from({ length: 8 }, (_, i) => png(i + 1, 1));
    await Promise.all(images.map((image) => put(member, image)));
    const kept = await selectPicture(database, (await keyOf(member)) ?? '');
    expect(images.some((image) => kept?.bytes.equals(image))).toBe(true);
  });
});
