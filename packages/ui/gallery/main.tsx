import '../src/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LinkProps } from '../src/index.ts';
import { UiProvider } from '../src/index.ts';
import { Gallery } from './Gallery.tsx';

/** Stands in for a router: every path is a place on this page. */
function GalleryLink({ to, children, ...native }: LinkProps) {
  return (
    <a {...native} href={`#${to}`}>
      {children}
    </a>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw in.');
createRoot(root).render(
  <StrictMode>
    <UiProvider link={GalleryLink}>
      <Gallery />
    </UiProvider>
  </StrictMode>,
);
