import {
  Button,
  CloseIcon,
  CopyButton,
  EditIcon,
  IconButton,
  LinkButton,
  Menu,
  MenuTriggerWords,
  MoreIcon,
  PlainLink,
  PlusIcon,
  Row,
  Stack,
  StatusBadge,
  TextLink,
} from '@member-console/ui';
import { useEffect, useState } from 'react';

const nothing = () => undefined;
const here = '#actions';

/** Milliseconds that the work of the example takes. */
const work = 2000;

export function ActionExamples() {
  const [isPending, setPending] = useState(false);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(setPending, work, false);
    return () => clearTimeout(timer);
  }, [isPending]);
  return (
    <Stack>
      <Row>
        <Button variant="primary" icon={PlusIcon}>
          Create
        </Button>
        <Button>Change</Button>
        <Button variant="quiet">Discard</Button>
        <Button variant="danger">Archive</Button>
        <Button pending={isPending} onClick={() => setPending(true)}>
          Work
        </Button>
        <Button disabled>Not now</Button>
        <Button size="small">Small</Button>
        <Button size="large">Large</Button>
        <IconButton icon={CloseIcon} label="Close" />
        <CopyButton value="org_01j9" subject="the id" />
      </Row>
      <Row>
        <LinkButton to={here} icon={EditIcon}>
          Leads to a page
        </LinkButton>
        <TextLink to={here}>A link in a sentence</TextLink>
        <TextLink to="https://example.org/" newTab>
          Opens a tab
        </TextLink>
        <PlainLink to={here}>
          <StatusBadge tone="info">A link around anything</StatusBadge>
        </PlainLink>
        <Menu
          label="Organization: Harbour Cooperative. Choose another"
          trigger={<MenuTriggerWords>Harbour Cooperative</MenuTriggerWords>}
          sections={[
            {
              heading: 'Organizations',
              items: [
                { label: 'Alice Brown', to: here },
                { label: 'Harbour Cooperative', to: here, current: true },
              ],
            },
          ]}
        />
        <Menu
          label="More"
          trigger={<MoreIcon />}
          sections={[
            { items: [{ label: 'Change', icon: EditIcon, onSelect: nothing }] },
            { items: [{ label: 'Archive', danger: true, onSelect: nothing }] },
          ]}
        />
      </Row>
    </Stack>
  );
}
