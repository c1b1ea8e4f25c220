export {
  type ChangeIsFinal,
  type ChangeSuperseded,
  undoCatalogChange,
} from './undoCatalogChange.command.ts';
