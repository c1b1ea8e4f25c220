/** A mark such as an application passes with its brand. */
export function GalleryMark() {
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" rx="8" fill="var(--ui-accent-fill)" />
      <path d="M8 20v-4M14 20v-8M20 20V8" stroke="#fff" strokeWidth="3.25" strokeLinecap="round" />
    </svg>
  );
}
