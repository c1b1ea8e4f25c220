/** Three steps of a ladder, one of them lit. Decoration: the name stands beside it. */
export function BrandMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--ui-accent-fill)" />
      <rect x="7" y="20" width="18" height="4.5" rx="2.25" fill="#fff" />
      <rect x="7" y="13.75" width="13" height="4.5" rx="2.25" fill="#fff" opacity="0.75" />
      <rect x="7" y="7.5" width="8" height="4.5" rx="2.25" fill="#fff" opacity="0.5" />
    </svg>
  );
}
