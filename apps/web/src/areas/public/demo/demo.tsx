import { type ComponentType, lazy, Suspense } from 'react';

/** Signs in as one of the people of the demo world. */
export interface DemoSignInProps {
  onChoose: (email: string, password: string) => void;
}

/** Nothing, outside of the demo world: a production build does not even hold the code. */
function inDemoWorld<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Convenience = lazy(load);
  return (props: Props) => (
    <Suspense>
      <Convenience {...props} />
    </Suspense>
  );
}

export const DemoSignIn: ComponentType<DemoSignInProps> =
  import.meta.env.DEV || import.meta.env.VITE_DEMO
    ? inDemoWorld(async () => ({ default: (await import('./DemoSignInButtons.tsx')).DemoSignInButtons }))
    : () => null;

/** The way to the mails of the demo world. */
export const DemoMailbox: ComponentType =
  import.meta.env.DEV || import.meta.env.VITE_DEMO
    ? inDemoWorld(async () => ({ default: (await import('./MailboxLink.tsx')).MailboxLink }))
    : () => null;
