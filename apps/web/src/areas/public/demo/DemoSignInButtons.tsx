import { Button, Row, Stack, Text } from '@member-console/ui';
import type { DemoSignInProps } from './demo.tsx';
import { MailboxLink } from './MailboxLink.tsx';
import { useDemoWords } from './words.ts';

const people = [
  { name: 'Alice', email: 'alice@demo.test', role: 'member' },
  { name: 'Olga', email: 'olga@demo.test', role: 'operator' },
] as const;

const password: string | undefined = import.meta.env.VITE_DEMO_PASSWORD;

/** The people of the demo world, ready to be. */
export function DemoSignInButtons({ onChoose }: DemoSignInProps) {
  const words = useDemoWords();
  return (
    <div data-demo>
      <Stack gap={2}>
        <Text size="compact" tone="dimmed" strong>
          {words.title}
        </Text>
        {password !== undefined && (
          <Row gap={2}>
            {people.map(({ name, email, role }) => (
              <Button key={email} onClick={() => onChoose(email, password)}>
                {words.signInAs(name)} ({words[role]})
              </Button>
            ))}
          </Row>
        )}
        <MailboxLink />
      </Stack>
    </div>
  );
}
