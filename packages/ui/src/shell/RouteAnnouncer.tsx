import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { focusPage } from './content.ts';

export interface RouteAnnouncerProps {
  /** The path shown now; a change of it is a new page. */
  pathname: string;
  /** Title of that page; undefined until it is known, so that an old title is never announced for a new page. */
  pageTitle: string | undefined;
  /** Follows the page's title in the browser's tab. */
  siteName: string;
}

/**
 * Does for a change of route what the browser does for a new document: names the tab, reads the title out,
 * and starts the keyboard at the page's heading. The first page is left to the browser.
 */
export function RouteAnnouncer({ pathname, pageTitle, siteName }: RouteAnnouncerProps) {
  const [announcement, setAnnouncement] = useState('');
  const shown = useRef(pathname);
  useEffect(() => {
    if (!pageTitle || shown.current === pathname) return;
    shown.current = pathname;
    setAnnouncement(pageTitle);
    focusPage();
  }, [pathname, pageTitle]);
  return (
    <>
      <title>{pageTitle ? `${pageTitle} · ${siteName}` : siteName}</title>
      <LiveRegion>{announcement}</LiveRegion>
    </>
  );
}
