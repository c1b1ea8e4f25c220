import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { FieldFrame, type FieldProps } from '../forms/Field.tsx';
import type { SelectOption } from '../forms/TextField.tsx';
import { useUi } from '../provider/UiContext.ts';
import { MantineRoot } from './MantineRoot.tsx';

export interface SearchSelectFieldProps extends FieldProps {
  /** Under which the choice is sent with its form. */
  name?: string | undefined;
  options: readonly SelectOption[];
  /** Value of the chosen option, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  /** What stands in the list when nothing matches. */
  nothingFound?: string | undefined;
  disabled?: boolean | undefined;
}

/** One of many, found by typing: time zones, organizations. For a few, SelectField is lighter. */
export function SearchSelectField(props: SearchSelectFieldProps) {
  const { label, description, error, optional, id, options, nothingFound, disabled, ...select } = props;
  const { texts } = useUi();
  return (
    <FieldFrame label={label} description={description} error={error} optional={optional} id={id}>
      {(control) => (
        <MantineRoot>
          <Select
            {...select}
            {...control}
            disabled={disabled ?? false}
            size="md"
            withAsterisk={false}
            data={options.map((option) => ({ ...option, disabled: option.disabled ?? false }))}
            error={Boolean(error)}
            searchable
            clearable={optional ?? false}
            nothingFoundMessage={nothingFound ?? texts.noResultTitle}
            // Inside the field, so that it lies within its landmark and above an open dialog.
            comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
          />
        </MantineRoot>
      )}
    </FieldFrame>
  );
}
