/** What the server takes, in bytes; and the sides, in pixels, that we try, the best first. */
const largest = 262_144;
const sides = [512, 384, 256, 128] as const;

/** The file is not a picture this browser can read. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture';
}

/** The middle of a picture as a square, small enough to be sent. Nothing of its hidden data goes along. */
export async function squarePicture(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadablePicture();
  });
  try {
    const shorter = Math.min(picture.width, picture.height);
    for (const wanted of sides) {
      const blob = await drawn(picture, Math.min(wanted, shorter));
      if (blob && blob.size <= largest) return blob;
    }
  } finally {
    picture.close();
  }
  throw new UnreadablePicture();
}

/** The square in the middle, `side` pixels wide; as WebP, where the browser can write it, else as PNG. */
async function drawn(picture: ImageBitmap, side: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadablePicture();
  const shorter = Math.min(picture.width, picture.height);
  const left = (picture.width - shorter) / 2;
  const top = (picture.height - shorter) / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, shorter, shorter, 0, 0, side, side);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.86));
}

/** The bytes as base64, the way the API takes them. */
export async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
