/** The smallest files that say what they are and how large, made by hand. Pixels that nobody will look at are left out. */

/** A PNG: signature, header chunk, end. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 6, 0, 0, 0], 16);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    header,
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);
}

/** A JPEG: an application segment, a frame header, the beginning of a scan. */
export function jpeg(width: number, height: number, frame = 0xc0): Buffer {
  const application = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  const start = Buffer.from([0xff, frame, 0x00, 0x0b, 0x08, 0, 0, 0, 0, 0x01, 0x01, 0x11, 0x00]);
  start.writeUInt16BE(height, 5);
  start.writeUInt16BE(width, 7);
  return Buffer.concat([application, start, Buffer.from('ffda0008010100003f00ffd9', 'hex')]);
}

/** The three ways of WebP to say its size. */
export const webp = {
  lossy(width: number, height: number): Buffer {
    const data = Buffer.alloc(10);
    data.set([0, 0, 0, 0x9d, 0x01, 0x2a]);
    data.writeUInt16LE(width, 6);
    data.writeUInt16LE(height, 8);
    return riff('VP8 ', data);
  },
  lossless(width: number, height: number): Buffer {
    const data = Buffer.alloc(10);
    data[0] = 0x2f;
    data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
    return riff('VP8L', data);
  },
  extended(width: number, height: number): Buffer {
    const data = Buffer.alloc(10);
    data.writeUIntLE(width - 1, 4, 3);
    data.writeUIntLE(height - 1, 7, 3);
    return riff('VP8X', data);
  },
};

function riff(chunk: string, data: Buffer): Buffer {
  const head = Buffer.alloc(20);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(data.length + 12, 4);
  head.write(`WEBP${chunk}`, 8, 'latin1');
  head.writeUInt32LE(data.length, 16);
  return Buffer.concat([head, data]);
}
