import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { LinkProps } from './provider/LinkComponent.ts';
import { UiProvider, type UiProviderProps } from './provider/UiProvider.tsx';

/** A router's link, told apart from the browser's by its attribute. */
function TestLink({ to, children, ...native }: LinkProps) {
  return (
    <a {...native} href={to} data-router="">
      {children}
    </a>
  );
}

/** Renders as in an application; `rerender` keeps what is around. */
export function renderInUi(node: ReactNode, props?: Partial<UiProviderProps>): RenderResult {
  return render(node, {
    wrapper: ({ children }) => (
      <UiProvider link={TestLink} {...props}>
        {children}
      </UiProvider>
    ),
  });
}
