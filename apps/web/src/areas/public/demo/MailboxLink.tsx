import { TextLink } from '@member-console/ui';
import { useDemoWords } from './words.ts';

/** Every mail of the demo world lands on one page. */
export function MailboxLink() {
  return (
    <div data-demo>
      <TextLink to="/dev/mail" newTab reload>
        {useDemoWords().mailbox}
      </TextLink>
    </div>
  );
}
