import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { type Arguments, FIELDS, UNIONS } from './fields.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * The SQL expression that answers an operation: a record whose fields stand in the order in which GraphQL would
 * answer them, so that its JSON is the same to the byte.
 *
 * @throws Error that names a field the floor cannot answer yet.
 */
export function compileOperation(document: DocumentNode): string {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition.selectionSet;
  }
  if (operation === undefined) throw new Error('The document holds no operation.');
  return row('Query', [operation], {}, fragments, '');
}

function row(
  type: string,
  selections: readonly SelectionSetNode[],
  given: Arguments,
  fragments: Fragments,
  from: string,
): string {
  const members = UNIONS[type];
  if (members) {
    const cases = Object.entries(members).map(
      ([member, condition]) => `WHEN ${condition} THEN ${row(member, selections, given, fragments, '')}`,
    );
    return `(CASE ${cases.join(' ')} END)`;
  }
  return `(SELECT answer FROM (SELECT ${columns(type, selections, given, fragments)} ${from}) answer)`;
}

function columns(
  type: string,
  selections: readonly SelectionSetNode[],
  given: Arguments,
  fragments: Fragments,
): string {
  const asked = new Map<string, FieldNode[]>();
  for (const selection of selections) collect(type, selection, fragments, asked);
  return [...asked]
    .map(([key, nodes]) => `${expression(type, nodes, given, fragments)} AS "${key}"`)
    .join(', ');
}

function expression(type: string, nodes: FieldNode[], above: Arguments, fragments: Fragments): string {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return `'${type}'::text`;
  const own = (nodes[0]?.arguments ?? []).map((node) => [node.name.value, valueFromASTUntyped(node.value)]);
  const given: Arguments = { ...above, ...Object.fromEntries(own) };
  const known = FIELDS[type]?.[name];
  const field = typeof known === 'function' ? known(given) : known;
  if (field === undefined)
    throw new Error(`The floor cannot answer ${type}.${name} yet: add it to floor/fields.ts.`);
  if (typeof field === 'string') return field;
  const selections = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const selected = row(field.type, selections, given, fragments, field.from ?? '');
  return field.isList ? `ARRAY${selected}` : selected;
}

/** Gathers what is asked of a type by the keys of the answer, as GraphQL merges selections. */
function collect(
  type: string,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  asked: Map<string, FieldNode[]>,
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      asked.set(key, [...(asked.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined) continue;
    if ((fragment.typeCondition?.name.value ?? type) === type) {
      collect(type, fragment.selectionSet, fragments, asked);
    }
  }
}
