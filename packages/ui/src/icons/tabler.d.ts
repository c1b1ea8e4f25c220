/** The icon package types only its entry, which loads six thousand drawings; we import one by one. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { Icon } from '@tabler/icons-react';

  const drawing: Icon;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports each drawing.
  export default drawing;
}
