import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

interface DocumentFile {
  readonly document?: DocumentNode;
}

/** Every fragment that the files define, by name. */
function fragmentsIn(files: readonly DocumentFile[]): Map<string, FragmentDefinitionNode> {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/**
 * Puts the fields of a fragment that is spread with `@unmask` in the place of the spread. Things without an id,
 * such as a contribution, are no records of the cache, so a component cannot read its own fragment of them: it
 * is handed them instead, and whoever hands them over may see them. The directive never leaves the build.
 */
export const embedUnmasked = {
  transform<File extends DocumentFile>({ documents }: { documents: File[] }): File[] {
    const fragments = fragmentsIn(documents);
    function embedded(selection: SelectionNode): readonly SelectionNode[] {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) return [selection];
      if (!selection.directives?.some(({ name }) => name.value === 'unmask')) return [selection];
      const fragment = fragments.get(selection.name.value);
      if (!fragment) throw new Error(`There is no fragment ${selection.name.value}.`);
      return fragment.selectionSet.selections.flatMap(embedded);
    }
    const SelectionSet = (set: SelectionSetNode) => ({
      ...set,
      selections: set.selections.flatMap(embedded),
    });
    return documents.map((file) => ({
      ...file,
      ...(file.document && { document: visit(file.document, { SelectionSet }) }),
    }));
  },
};
