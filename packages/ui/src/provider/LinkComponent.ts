import type { AnchorHTMLAttributes, ComponentType, Ref } from 'react';

/** What a link of the design system asks of the application's router. */
export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path inside the application, such as `/sites`. */
  to: string;
  ref?: Ref<HTMLAnchorElement> | undefined;
}

/** The router's link. It renders an `<a>` and passes on every attribute it does not know. */
export type LinkComponent = ComponentType<LinkProps>;
