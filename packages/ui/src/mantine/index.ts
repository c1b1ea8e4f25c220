export { MantineRoot } from './MantineRoot.tsx';
export { SearchSelectField, type SearchSelectFieldProps } from './SearchSelectField.tsx';
