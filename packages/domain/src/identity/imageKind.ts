export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface ImageKind {
  readonly contentType: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Recognises PNG, JPEG and WebP by their first bytes and reads their size; null for anything else, and for an image
 * without a pixel. What a file calls itself is never believed. Layouts: PNG specification §11.2.2, JPEG ITU-T T.81 §B.2.2, WebP container
 * specification.
 */
export function imageKind(bytes: Buffer): ImageKind | null {
  const kind = png(bytes) ?? webp(bytes) ?? jpeg(bytes);
  return kind === null || kind.width === 0 || kind.height === 0 ? null : kind;
}

/** Signature, then length and name of the header chunk, which comes first. */
const PNG_START = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';

function png(bytes: Buffer): ImageKind | null {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 16) !== PNG_START) return null;
  return { contentType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function webp(bytes: Buffer): ImageKind | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const contentType = 'image/webp';
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { contentType, width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return null;
      const packed = bytes.readUInt32LE(21);
      return { contentType, width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      if (bytes.readUIntBE(23, 3) !== 0x9d012a) return null;
      return {
        contentType,
        width: bytes.readUInt16LE(26) & 0x3fff,
        height: bytes.readUInt16LE(28) & 0x3fff,
      };
    default:
      return null;
  }
}

function jpeg(bytes: Buffer): ImageKind | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let offset = 2;
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    const isFrameStart = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrameStart) {
      const [height, width] = [bytes.readUInt16BE(offset + 5), bytes.readUInt16BE(offset + 7)];
      return { contentType: 'image/jpeg', width, height };
    }
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  return null;
}
