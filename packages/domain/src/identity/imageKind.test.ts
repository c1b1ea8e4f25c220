import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageKind } from './imageKind.ts';
import { jpeg, png, webp } from './images.fixture.ts';

const SAMPLES = [
  png(3, 2),
  jpeg(640, 480),
  webp.lossy(17, 9),
  webp.lossless(1024, 1),
  webp.extended(300, 200),
];

describe('what an image is', () => {
  test.each([
    ['PNG', png(3, 2), { contentType: 'image/png', width: 3, height: 2 }],
    ['JPEG', jpeg(640, 480), { contentType: 'image/jpeg', width: 640, height: 480 }],
    ['progressive JPEG', jpeg(8, 9, 0xc2), { contentType: 'image/jpeg', width: 8, height: 9 }],
    ['lossy WebP', webp.lossy(17, 9), { contentType: 'image/webp', width: 17, height: 9 }],
    ['lossless WebP', webp.lossless(1024, 1), { contentType: 'image/webp', width: 1024, height: 1 }],
    ['extended WebP', webp.extended(300, 200), { contentType: 'image/webp', width: 300, height: 200 }],
  ])('is read from a %s', (_name, bytes, kind) => {
    expect(imageKind(bytes)).toEqual(kind);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a PNG whose first chunk is no header',
      Buffer.concat([png(3, 2).subarray(0, 12), Buffer.from('tEXt'), png(3, 2).subarray(16)]),
    ],
    ['a JPEG that ends before its frame', jpeg(640, 480).subarray(0, 24)],
    [
      'a JPEG of empty segments',
      Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(4_000, Buffer.from('ffe00000', 'hex'))]),
    ],
    ['a lossy WebP without its start code', webp.lossy(17, 9).fill(0, 23, 26)],
    ['a lossless WebP without its signature', webp.lossless(17, 9).fill(0, 20, 21)],
    ['a RIFF that is a sound', Buffer.from(`RIFF\0\0\0\0WAVEfmt ${'\0'.repeat(40)}`, 'latin1')],
  ])('is not to be read from %s', (_name, bytes) => {
    expect(imageKind(bytes)).toBeNull();
  });

  test('is found or not, but never fails: truncated, twisted and arbitrary bytes', () => {
    const twisted = fc
      .record({
        sample: fc.constantFrom(...SAMPLES),
        length: fc.nat({ max: 80 }),
        at: fc.nat({ max: 60 }),
        bytes: fc.uint8Array({ maxLength: 12 }),
        tail: fc.uint8Array({ maxLength: 40 }),
      })
      .map(({ sample, length, at, bytes, tail }) => {
        const copy = Buffer.concat([sample, tail]).subarray(0, Math.max(length, at));
        Buffer.from(bytes).copy(copy, Math.min(at, copy.length));
        return copy;
      });
    const arbitrary = fc
      .tuple(
        fc.constantFrom('', 'ffd8', 'ffd8ffe0', '89504e470d0a1a0a', '52494646'),
        fc.uint8Array({ maxLength: 200 }),
      )
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'hex'), rest]));
    fc.assert(
      fc.property(fc.oneof(twisted, arbitrary), (bytes) => {
        const { width, height } = imageKind(bytes) ?? { width: 1, height: 1 };
        expect([width, height].every((side) => Number.isInteger(side) && side > 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
