import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { tooComplex } from './errors.ts';
import { DOCUMENT } from './limits.ts';

type Weight = Readonly<Record<'aliases' | 'directives', number>>;

/** Documents are parsed once and kept, and so is what their operations weigh. */
const weights = new WeakMap<OperationDefinitionNode, Weight>();

/** Refuses a validated operation that says too much. `__typename` counts like any field. */
export function refuseLargeOperation(document: DocumentNode, operation: OperationDefinitionNode): void {
  const weight = weights.get(operation) ?? weigh(document, operation);
  weights.set(operation, weight);
  for (const kind of ['aliases', 'directives'] as const) {
    if (weight[kind] > DOCUMENT[kind]) {
      throw tooComplex(`This operation has ${weight[kind]} ${kind}, at most ${DOCUMENT[kind]} are allowed.`);
    }
  }
}

/** Each fragment is weighed once, so that fragments of fragments cost no more than their text. */
function weigh(document: DocumentNode, operation: OperationDefinitionNode): Weight {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const known = new Map<string, Weight>();
  const weighFragment = (name: string): Weight => {
    const fragment = fragments.get(name);
    const weight = known.get(name) ?? (fragment ? weighNode(fragment) : { aliases: 0, directives: 0 });
    known.set(name, weight);
    return weight;
  };
  const weighNode = (
    node: Pick<SelectionNode, 'directives'> & Partial<Pick<OperationDefinitionNode, 'selectionSet'>>,
  ) => {
    let [aliases, directives] = [0, node.directives?.length ?? 0];
    for (const selection of node.selectionSet?.selections ?? []) {
      const weight = weighNode(selection);
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? weighFragment(selection.name.value) : null;
      const isAliased = selection.kind === Kind.FIELD && selection.alias !== undefined;
      aliases += weight.aliases + (spread?.aliases ?? 0) + (isAliased ? 1 : 0);
      directives += weight.directives + (spread?.directives ?? 0);
    }
    return { aliases, directives };
  };
  return weighNode(operation);
}
