import type { LinkProps } from '@member-console/ui';
import { Link, useLocation } from 'react-router';

/** The router's link, as the design system asks for it. Where it stays on its page, as to a dialog, nothing is scrolled. */
export function RouterLink({ to, ...native }: LinkProps) {
  const { pathname } = useLocation();
  return <Link {...native} to={to} preventScrollReset={to.split(/[?#]/)[0] === pathname} />;
}
