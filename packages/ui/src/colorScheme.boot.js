// Runs before the first paint, so that a chosen colour scheme never flashes the other one. `system` is
// stored as nothing at all. Storage may be forbidden; then the system's choice stands.
try {
  const chosen = localStorage.getItem('color-scheme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.colorScheme = chosen;
} catch {}
