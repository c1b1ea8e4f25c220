import { PageHeader, type PageHeaderProps } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useBreadcrumbs } from './breadcrumbs.ts';
import { usePageTitle } from './pageTitle.ts';

export interface PageProps extends Omit<PageHeaderProps, 'title'> {
  /** The page's heading, and its name in the browser's tab. */
  title: string;
  /** The name in the tab, where the heading alone would not tell pages apart. */
  tabTitle?: string | undefined;
  children: ReactNode;
}

/** A page: title, heading, what can be done, content. */
export function Page({ title, tabTitle = title, breadcrumbs, children, ...header }: PageProps) {
  usePageTitle(tabTitle);
  return (
    <>
      <PageHeader title={title} breadcrumbs={useBreadcrumbs(breadcrumbs)} {...header} />
      {children}
    </>
  );
}
