import type { LinkProps } from '@member-console/ui';
import { Link } from 'react-router';

/** The router's link, as the design system asks for it. */
export function RouterLink({ to, ...native }: LinkProps) {
  return <Link {...native} to={to} />;
}
